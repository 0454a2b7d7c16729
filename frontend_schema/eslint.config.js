// graphql-eslint on the schema: its recommended rules and those of Relay, with these exceptions.
import { readFileSync } from "node:fs";
import graphql from "@graphql-eslint/eslint-plugin";
import { Kind, parse } from "graphql";

const SCHEMA = "schema.graphql";

const values = parse(readFileSync(new URL(SCHEMA, import.meta.url), "utf8"), { noLocation: true })
  .definitions.filter(
    (each) =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION &&
      !each.interfaces.some(({ name }) => name.value === "Node"),
  )
  .map(({ name }) => name.value);

export default [
  {
    files: [SCHEMA],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: SCHEMA } },
    },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      // Only what can be asked for again by its id has one; everything else is a value.
      "@graphql-eslint/strict-id-in-types": ["error", { exceptions: { types: values } }],
      // Short lists that always come whole are plain lists. Rows of worklists are made when asked
      // for (what waits for approval, who wants attention): they are paged, and no Node.
      "@graphql-eslint/relay-edge-types": [
        "error",
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
      // A field is called as in the facts that tell it, in whatever type: `Campaign.campaignId`.
      "@graphql-eslint/no-typename-prefix": "off",
      // Mutations answer with a union that is never null: a refusal is an answer. The rule is not
      // among the recommended ones; this line says that it was not forgotten.
      "@graphql-eslint/require-nullable-result-in-root": "off",
    },
  },
];

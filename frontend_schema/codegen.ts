// How `make schema` makes types.ts and the typed documents; `scalars` and `typed` are for the
// codegen.ts of an application, as README.md shows.
import type { CodegenConfig } from "@graphql-codegen/cli";

/** How each scalar of the schema looks in TypeScript: they travel as strings. */
export const scalars = {
  Date: "string",
  DateTime: "string",
  Decimal: "string",
  Int64: "string",
  JSON: "unknown",
};

/** Settings of the client preset and of the typescript plugin. */
export const typed = {
  scalars,
  strictScalars: true,
  enumType: "string-literal",
} as const;

/** Ids of trusted documents, written as `sha256:` and the hash. */
export const persistedDocuments = { hashAlgorithm: "sha256" } as const;

const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: "operations/*.graphql",
  generates: {
    "types.ts": {
      plugins: ["typescript"],
      config: {
        ...typed,
        avoidOptionals: { field: true },
        maybeValue: "T | null",
        inputMaybeValue: "T | null | undefined",
        addUnderscoreToArgsType: true,
        enumsAsTypes: true,
        nonOptionalTypename: true,
        useTypeImports: true,
      },
    },
    "documents/": {
      preset: "client",
      presetConfig: { fragmentMasking: false, persistedDocuments },
      config: { ...typed, useTypeImports: true },
    },
  },
};

export default config;

// Schemas as texts: read, bared of descriptions, and as introspection in its two forms.
import {
  buildSchema,
  introspectionFromSchema,
  isInterfaceType,
  isUnionType,
  parse,
  print,
  visit,
} from "graphql";

export function schemaOf(text) {
  return buildSchema(text, { assumeValid: true });
}

/** The text without descriptions: what they say is no part of what a client is held to. */
export function withoutDescriptions(text) {
  const bared = visit(parse(text, { noLocation: true }), {
    enter: (node) => (node.description ? { ...node, description: undefined } : undefined),
  });
  return print(bared) + "\n";
}

/** Which object types each interface and union stands for, for caches. */
export function possibleTypes(schema) {
  return Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith("__") && (isInterfaceType(type) || isUnionType(type)))
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name).sort()])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** The introspection with everything in it. */
export function introspection(schema) {
  return introspectionFromSchema(schema, { inputValueDeprecation: true, oneOf: true });
}

const ANY = { kind: "SCALAR", name: "Any" };

/** The introspection as far as caches need it: no descriptions, every leaf and input is `Any`. */
export function cacheIntrospection(schema) {
  const { types, queryType, mutationType, subscriptionType } = introspection(schema).__schema;
  const kept = types.filter(
    ({ kind, name }) =>
      ["OBJECT", "INTERFACE", "UNION"].includes(kind) && !name.startsWith("__"),
  );
  const names = new Set(kept.map(({ name }) => name));
  const named = ({ kind, name }) => ({ kind, name });
  return {
    __schema: {
      queryType: queryType && { name: queryType.name },
      mutationType: mutationType && { name: mutationType.name },
      subscriptionType: subscriptionType && { name: subscriptionType.name },
      types: [
        ...kept.map((type) => ({
          ...named(type),
          ...(type.fields && {
            fields: type.fields.map((field) => ({
              name: field.name,
              type: bared(field.type, names),
              args: field.args.map(({ name }) => ({ name, type: ANY })),
            })),
            interfaces: type.interfaces.map(named),
          }),
          ...(type.possibleTypes && { possibleTypes: type.possibleTypes.map(named) }),
        })),
        ANY,
      ],
      directives: [],
    },
  };
}

function bared(type, names) {
  if (type.ofType) return { kind: type.kind, ofType: bared(type.ofType, names) };
  return names.has(type.name) ? { kind: type.kind, name: type.name } : ANY;
}

/** JSON with one type a line: small, and a change shows where it is. */
export function byType({ __schema: { types, ...rest } }) {
  const lines = types.map((type) => JSON.stringify(type)).join(",\n");
  return `{"__schema":{${JSON.stringify(rest).slice(1, -1)},"types":[\n${lines}\n]}}\n`;
}

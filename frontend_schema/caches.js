// What a normalised cache needs to know of this schema, derived from its introspection: the
// settings for Apollo Client's InMemoryCache and for urql's graphcache.
//
// Only a `Node` has an id that is unique over all types, moments and roles. Everything else is a
// value: it is kept inside the object that it belongs to, also when it has a field named `id`.

/** Which object types are things of their own, which types stand for which. */
function described(introspection) {
  const types = introspection.__schema.types.filter(({ name }) => !name.startsWith("__"));
  const roots = ["queryType", "mutationType", "subscriptionType"].map(
    (root) => introspection.__schema[root]?.name,
  );
  const objects = types.filter(({ kind }) => kind === "OBJECT");
  return {
    objects,
    roots: objects.filter(({ name }) => roots.includes(name)),
    values: objects.filter(
      ({ name, interfaces }) =>
        !roots.includes(name) && !interfaces.some((one) => one.name === "Node"),
    ),
    abstract: types.filter(({ kind }) => kind === "INTERFACE" || kind === "UNION"),
  };
}

const PAGING = ["first", "after", "last", "before"];

/** The name of the type and whether it is in a list, without what says that it may be null. */
function unwrapped(type, list = false) {
  if (type.kind === "NON_NULL") return unwrapped(type.ofType, list);
  return type.kind === "LIST" ? unwrapped(type.ofType, true) : { ...type, list };
}

function isConnection(field) {
  const { name, list } = unwrapped(field.type);
  return !list && name.endsWith("Connection");
}

function isListOfObjects(field) {
  const { kind, list } = unwrapped(field.type);
  return list && ["OBJECT", "INTERFACE", "UNION"].includes(kind);
}

/** Which types each interface and union stands for. */
export function possibleTypes(introspection) {
  return Object.fromEntries(
    described(introspection).abstract.map((type) => [
      type.name,
      type.possibleTypes.map(({ name }) => name),
    ]),
  );
}

/**
 * Joins what two queries selected of one value or of one list of values. Where they tell different
 * things the value has changed, and what came last replaces it as a whole.
 */
export function joined(existing, incoming) {
  return agree(existing, incoming) ? both(existing, incoming) : incoming;
}

function agree(one, other) {
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((each, at) => alike(each, other[at]));
  }
  if (!isValue(one) || !isValue(other)) return JSON.stringify(one) === JSON.stringify(other);
  return Object.keys(one).every((key) => !(key in other) || agree(one[key], other[key]));
}

/** In a list, values are taken for the same only where something tells so. */
function alike(one, other) {
  if (!isValue(one) || !isValue(other)) return agree(one, other);
  return agree(one, other) && Object.keys(one).some((key) => key !== "__typename" && key in other);
}

function both(one, other) {
  if (isList(one)) return one.map((each, at) => both(each, other[at]));
  if (!isValue(one)) return other;
  const together = { ...one, ...other };
  for (const key of Object.keys(one)) {
    if (key in other) together[key] = both(one[key], other[key]);
  }
  return together;
}

const isList = Array.isArray;

function isValue(value) {
  return typeof value === "object" && value !== null && !isList(value) && !("__ref" in value);
}

/**
 * `possibleTypes` and `typePolicies` for `new InMemoryCache(...)`.
 *
 * A connection is kept once for each filter and order, and grows by the pages that are fetched.
 *
 * @param introspection the content of cache-schema.json, or of schema.json
 * @param relayStylePagination of "@apollo/client/utilities"
 */
export function apolloCacheSettings(introspection, relayStylePagination) {
  const { objects, values } = described(introspection);
  const ofValues = new Set(values.map(({ name }) => name));
  const typePolicies = {};
  for (const type of objects) {
    const fields = {};
    for (const field of type.fields) {
      if (isConnection(field)) {
        const keys = field.args.map(({ name }) => name).filter((name) => !PAGING.includes(name));
        fields[field.name] = relayStylePagination(keys);
      } else if (isListOfObjects(field)) {
        fields[field.name] = { merge: joined };
      }
    }
    const value = ofValues.has(type.name) ? { keyFields: false, merge: joined } : {};
    typePolicies[type.name] = { ...value, fields };
  }
  return { possibleTypes: possibleTypes(introspection), typePolicies };
}

/**
 * `schema`, `keys` and `resolvers` for `cacheExchange(...)` of "@urql/exchange-graphcache".
 *
 * @param introspection the content of cache-schema.json, or of schema.json
 * @param relayPagination of "@urql/exchange-graphcache/extras"
 */
export function graphcacheSettings(introspection, relayPagination) {
  const { objects, values } = described(introspection);
  const resolvers = {};
  for (const type of objects) {
    const paged = type.fields.filter(isConnection);
    if (paged.length === 0) continue;
    resolvers[type.name] = Object.fromEntries(
      paged.map((field) => [field.name, relayPagination()]),
    );
  }
  return {
    schema: introspection,
    keys: Object.fromEntries(values.map(({ name }) => [name, () => null])),
    resolvers,
  };
}

/** The content of cache-schema.json, or of schema.json. */
export interface Introspection {
  readonly __schema: unknown;
}

/** Which types each interface and union stands for. */
export declare function possibleTypes(introspection: Introspection): Record<string, string[]>;

/** Joins what two queries selected of one value, or of one list of values. */
export declare function joined<Value>(existing: Value, incoming: Value): Value;

/** `possibleTypes` and `typePolicies` for `new InMemoryCache(...)` of Apollo Client. */
export declare function apolloCacheSettings<Policy>(
  introspection: Introspection,
  relayStylePagination: (keyArgs: string[]) => Policy,
): {
  possibleTypes: Record<string, string[]>;
  typePolicies: Record<
    string,
    { keyFields?: false; merge?: typeof joined; fields: Record<string, Policy | { merge: typeof joined }> }
  >;
};

/** `schema`, `keys` and `resolvers` for `cacheExchange(...)` of urql's graphcache. */
export declare function graphcacheSettings<Schema extends Introspection, Resolver>(
  introspection: Schema,
  relayPagination: () => Resolver,
): {
  schema: Schema;
  keys: Record<string, () => null>;
  resolvers: Record<string, Record<string, Resolver>>;
};

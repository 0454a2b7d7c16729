// Asks the server one thing at a time: typed documents in, typed data out.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print, type DocumentNode } from "graphql";

export interface Server {
  /** Such as http://127.0.0.1:8000/graphql */
  url: string;
  /** Of `crm token issue`; a server on loopback needs none. */
  token?: string | undefined;
  /** Send ids of documents in place of their texts; the server has the manifest. */
  trusted?: boolean;
}

export interface Answer<Data> {
  data: Data;
  /** The place in the log up to which the answer knows; a subscription may go on from there. */
  position: string;
}

/** What stands in the top-level `errors`: see tables/errors.md for the codes. */
export class GraphQLErrors extends Error {
  constructor(readonly errors: readonly { message: string; extensions?: { code?: string } }[]) {
    super(errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join("\n"));
  }
}

/** Names the client, so that the operator sees who still uses a deprecated field. */
export const CLIENT = "example/1.0.0";

export async function ask<Data, Variables>(
  server: Server,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const response = await fetch(server.url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      "crm-client": CLIENT,
      ...(server.token && { authorization: `Bearer ${server.token}` }),
    },
    body: JSON.stringify({ ...named(server, document), variables }),
  });
  const { data, errors, extensions } = await response.json();
  if (errors) throw new GraphQLErrors(errors);
  return { data, position: extensions.position };
}

/** The document as a request names it: by its text, or by the id that it carries. */
export function named(
  { trusted }: Server,
  document: DocumentNode & { __meta__?: { hash?: string } },
): { query: string } | { documentId: string } {
  const id = document.__meta__?.hash;
  return trusted && id ? { documentId: id } : { query: print(document) };
}

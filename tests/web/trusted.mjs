// Apollo Client and graphql-ws name documents of the server's manifest, and one that is not there.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { getOperationAST, parse, print } from "graphql";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const [url, manifestFile] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
const [id, text] = Object.entries(manifest).find(([, each]) => each.includes("query SearchAlumni"));

// --- Apollo: a hash in an address, and the text only where the server does not know it

const sent = [];
const link = ApolloLink.from([
  new PersistedQueryLink({
    generateHash: async (document) =>
      getOperationAST(document).name.value === "SearchAlumni"
        ? id.replace("sha256:", "")
        : createHash("sha256").update(print(document)).digest("hex"),
    useGETForHashedQueries: true,
  }),
  new HttpLink({
    uri: url,
    fetch: async (address, options) => {
      const answer = await fetch(address, options);
      sent.push([options.method, answer.status, options.headers["apollographql-client-name"]]);
      return answer;
    },
  }),
]);
const apollo = new ApolloClient({
  link,
  cache: new InMemoryCache(),
  clientAwareness: { name: "trusted-test", version: "1" },
});

const known = await apollo.query({ query: parse(text), variables: { first: 1 } });
assert.ok(known.data.alumni.edges);
assert.deepEqual(sent.splice(0), [["GET", 200, "trusted-test"]]);

const unknown = await apollo.query({ query: gql`query Unknown { settings { timeZone } }` });
assert.equal(unknown.data.settings.timeZone, "Asia/Tokyo");
const [hashed, whole] = sent.splice(0);
assert.equal(hashed[0], "GET");
assert.deepEqual(whole, ["POST", 200, "trusted-test"]);

// --- a WebSocket: the id alone (this client insists on a text, if an empty one); what is wrong ends an operation and not the connection

let closed = 0;
const socket = createClient({
  url: url.replace("http", "ws"),
  webSocketImpl: WebSocket,
  connectionParams: { "crm-client": "trusted-test/1" },
  on: { closed: () => (closed += 1) },
  retryAttempts: 0,
  lazy: false,
});
const ask = (payload) =>
  new Promise((resolve) => {
    let found;
    socket.subscribe(payload, {
      next: (answer) => (found = answer),
      error: (errors) => resolve({ errors }),
      complete: () => resolve(found),
    });
  });
const codeOf = async (payload) => (await ask(payload)).errors[0].extensions.code;

for (const named of [
  { documentId: id },
  { id: id.replace("sha256:", "") },
  { extensions: { persistedQuery: { version: 1, sha256Hash: id.replace("sha256:", "") } } },
]) {
  const answer = await ask({ query: "", ...named, variables: { first: 1 } });
  assert.ok(answer.data?.alumni, JSON.stringify(answer));
}
assert.equal(await codeOf({ query: "", id: "0".repeat(64) }), "PERSISTED_QUERY_NOT_FOUND");
assert.equal(await codeOf({ documentId: id, query: "{ __typename }" }), "PERSISTED_QUERY_MISMATCH");
assert.equal(await codeOf({ query: "{" }), "SYNTAX");
assert.equal(await codeOf({ query: "{ nothing }" }), "VALIDATION");
assert.equal(await codeOf({ query: "query A { __typename }", operationName: "B" }), "BAD_REQUEST");
assert.equal((await ask({ query: "{ __typename }" })).data.__typename, "Query");
assert.equal(closed, 0, "the connection was closed");
await socket.dispose();

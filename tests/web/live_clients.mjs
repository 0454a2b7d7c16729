/**
 * Uses the API through one of the two live clients, by words on standard input and output:
 * "restart" asks for a restart of the server, whoever runs this answers "restarted".
 * The clients come in by a wire of our own, which can be cut.
 */
import net from "node:net";
import readline from "node:readline";
import { createClient as createSse } from "graphql-sse";
import { createClient as createWs } from "graphql-ws";
import WebSocket from "ws";

const [kind, url, token] = process.argv.slice(2);
const server = new URL(url);
const words = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const wires = new Set();
const proxy = net.createServer((near) => {
  const far = net.connect(server.port, server.hostname);
  for (const [one, other] of [[near, far], [far, near]]) {
    one.pipe(other);
    one.on("error", () => other.destroy());
    one.on("close", () => other.destroy());
  }
  wires.add(near).add(far);
});
await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
const address = `127.0.0.1:${proxy.address().port}/graphql`;
const cut = () => {
  for (const wire of wires) wire.destroy();
  wires.clear();
};

const opened = [];
const waitALittle = () => new Promise((resolve) => setTimeout(resolve, 100));
const options = { retryAttempts: 600, retryWait: waitALittle, retry: waitALittle, shouldRetry: () => true };
function client(authorization) {
  return kind === "ws"
    ? createWs({
        ...options,
        url: `ws://${address}`,
        webSocketImpl: WebSocket,
        lazy: true,
        connectionParams: { authorization },
        on: { opened: () => opened.push(Date.now()) },
      })
    : createSse({ ...options, url: `http://${address}`, headers: authorization ? { authorization } : {} });
}
const live = client(`Bearer ${token}`);

async function once(query, variables) {
  for await (const result of live.iterate({ query, variables })) return result;
}
const carryOut = async (query, variables) => {
  const { data, errors } = await once(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};
const RECORD = `mutation ($id: ID!, $text: String!, $at: DateTime!) {
  recordInteraction(input: { alumnus: { id: $id }, occurredAt: $at, interaction: { noteAdded: { text: $text } } }) {
    ... on RecordInteractionSuccess { position } ... on UserError { code } } }`;
const record = async (text) => {
  const { recordInteraction } = await carryOut(RECORD, { id, text, at: new Date().toISOString() });
  return Number(recordInteraction.position);
};
const say = (word) => console.log(JSON.stringify(word));
const check = (fine, what) => {
  if (!fine) throw new Error(what);
};

// A query and mutations.
check((await carryOut("{ viewer { __typename } }")).viewer, "no query");
const REGISTER = `mutation { registerAlumnus(input: { names: { name: "山田 花子" } }) {
  ... on RegisterAlumnusSuccess { edge { node { id } } position } ... on UserError { code } } }`;
const { registerAlumnus } = await carryOut(REGISTER);
const id = registerAlumnus.edge.node.id;

// A subscription that says where it stands when it is sent again: its variables are read anew.
const variables = { id, after: String(registerAlumnus.position) };
const told = [];
let failed = null;
live.subscribe(
  {
    query: `subscription ($id: ID!, $after: Int64) { timelineEntryAdded(alumnusId: $id, afterPosition: $after) {
      position edge { node { position fact { ... on NoteAdded { text } } } } } }`,
    variables,
  },
  {
    next({ data, errors }) {
      if (errors) return void (failed = errors);
      const { position, edge } = data.timelineEntryAdded;
      variables.after = position;
      if (edge) told.push(edge.node.fact.text);
    },
    error: (error) => (failed = error),
    complete: () => (failed ??= "complete"),
  },
);
async function hears(...texts) {
  const end = Date.now() + 60_000;
  while (told.length < texts.length && !failed && Date.now() < end) await waitALittle();
  const same = JSON.stringify(told) === JSON.stringify(texts);
  check(same && !failed, `told ${JSON.stringify(told)}, not ${JSON.stringify(texts)}: ${failed?.message ?? JSON.stringify(failed)}`);
}
await record("one");
await hears("one");

// Errors of operations leave the others alone.
const before = opened.length;
const broken = async (query, variables) => {
  try {
    return (await once(query, variables)).errors[0].extensions.code;
  } catch (errors) {
    return errors[0]?.extensions.code ?? String(errors);
  }
};
check((await broken("{ viewer {")) === "SYNTAX", "a syntax error");
check((await broken("{ nothing }")) === "VALIDATION", "a wrong field");
check((await broken("subscription { changes(types: [\"X\"]) { position } }")) === "UNKNOWN_TYPE", "a wrong type");
check(opened.length === before, "an error closed the connection");
await record("two");
await hears("one", "two");

// The wire is cut, and what happened meanwhile comes once.
cut();
await record("three");
await hears("one", "two", "three");

// The server goes and comes again.
say("restart");
await words.next();
await record("four");
await hears("one", "two", "three", "four");

// Nobody is let in without a token.
const stranger = kind === "ws"
  ? createWs({ url: `ws://${address}`, webSocketImpl: WebSocket, retryAttempts: 0 })
  : createSse({ url: `http://${address}`, retryAttempts: 0 });
const refusal = await new Promise((resolve) =>
  stranger.subscribe({ query: "{ viewer { __typename } }" }, { next: resolve, error: resolve, complete: () => resolve("complete") }),
);
say({ refused: refusal.code ?? refusal.response?.status ?? String(refusal), told });
process.exit(0);

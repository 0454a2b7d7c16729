// urql with graphcache and the settings of frontend_schema/caches.js against the running server.
import {
  ASSIGN,
  BY_INTERFACE,
  CONSENT,
  CORRECT,
  RECORD,
  RETRACT,
  THE_PERSON,
  THE_PERSON_AT,
  THE_PERSON_OTHERWISE,
  WITHDRAW,
  consent,
  distinct,
  entries,
  introspection,
  meeting,
  met,
  noWarnings,
  somebody,
  url,
  warned,
} from "./common.mjs";

import assert from "node:assert/strict";

import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";

import { graphcacheSettings } from "../../../frontend_schema/caches.js";

const described = await introspection();

/** A client; `updates` and `optimistic` are graphcache's. */
function client(settings = graphcacheSettings(described, relayPagination), more = {}) {
  let requests = 0;
  const counted = (...request) => {
    requests += 1;
    return fetch(...request);
  };
  const urql = new Client({
    url,
    fetch: counted,
    preferGetMethod: false,
    exchanges: [cacheExchange({ ...settings, ...more }), fetchExchange],
  });
  const ask = async (query, variables, requestPolicy = "cache-first") => {
    const { data, error } = await urql.query(query, variables, { requestPolicy }).toPromise();
    if (error) throw error;
    return data;
  };
  const tell = async (mutation, input) => {
    const { data, error } = await urql.mutation(mutation, { input }).toPromise();
    if (error) throw error;
    return Object.values(data)[0];
  };
  const cached = (query, variables) => ask(query, variables, "cache-only");
  return { urql, ask, tell, cached, requests: () => requests };
}

async function momentsNeverMix() {
  const { id, positions } = await somebody(7);
  const { ask, cached } = client();
  const at = { knownAtPosition: positions[4] };

  const now = (await ask(THE_PERSON, { id, first: 3 })).node;
  const past = (await ask(THE_PERSON_AT, { id, at, first: 2 })).alumnus;

  assert.notEqual(past.id, now.id);
  const after = past.timeline.pageInfo.endCursor;
  const page = (await ask(THE_PERSON, { id: past.id, first: 2, after })).node;
  assert.deepEqual(page.moment, past.moment);
  const both = entries(page);
  assert.equal(both.length, 4);
  distinct(both);
  assert.deepEqual(both.slice(0, 2), entries(past));
  assert.ok(both.every((entry) => !entries(now).includes(entry)));
  assert.equal(past.present.id, now.id);

  await met(id, 20);
  await ask(THE_PERSON, { id, first: 3 }, "network-only");
  const kept = (await cached(THE_PERSON_AT, { id, at, first: 2 })).alumnus;
  assert.deepEqual(kept.moment, past.moment);
  assert.deepEqual(entries(kept), both);
  assert.equal(kept.timeline.totalCount, past.timeline.totalCount);
}

async function pagesGrowWhileEntriesArrive() {
  const { id } = await somebody(8);
  const before = entries((await client().ask(THE_PERSON, { id, first: 50 })).node);
  const { ask } = client();
  let person = (await ask(THE_PERSON, { id, first: 3 })).node;

  for (let day = 21; person.timeline.pageInfo.hasNextPage; day++) {
    await met(id, day);
    const after = person.timeline.pageInfo.endCursor;
    person = (await ask(THE_PERSON, { id, first: 3, after })).node;
    distinct(entries(person));
  }

  assert.deepEqual(entries(person), before);
}

async function answersUpdateWhatIsShown() {
  const { id } = await somebody(1);
  const variables = { id, first: 10 };
  let recorded = 0;
  const { urql, ask, tell, cached, requests } = client(undefined, {
    updates: {
      Mutation: {
        recordInteraction: (answer, _, cache) => {
          const { edge } = answer.recordInteraction;
          if (!edge || answer.recordInteraction.repeated) return;
          recorded += 1;
          cache.updateQuery({ query: THE_PERSON, variables }, (data) => {
            const { timeline } = data.node;
            const edges = [edge, ...timeline.edges];
            return { node: { ...data.node, timeline: { ...timeline, edges } } };
          });
        },
      },
    },
    optimistic: {
      assignOwner: ({ input }) => ({
        __typename: "AssignOwnerSuccess",
        alumnus: { __typename: "Alumnus", id: input.alumnus.id, version: 0, ownerId: input.ownerId },
      }),
    },
  });
  const shown = async () => (await cached(THE_PERSON, variables)).node;
  const first = (await ask(THE_PERSON, variables)).node;
  const asked = requests();

  const input = meeting(id, 10, { idempotencyKey: crypto.randomUUID() });
  const told = await tell(RECORD, input);
  assert.equal(told.repeated, false);
  assert.equal(told.__typename, "RecordInteractionSuccess");
  assert.deepEqual(entries(await shown()), [told.edge.node.id, ...entries(first)]);
  assert.equal((await shown()).engagement.points, told.alumnus.engagement.points);
  assert.equal((await tell(RECORD, input)).repeated, true);
  assert.deepEqual(entries(await shown()), [told.edge.node.id, ...entries(first)]);
  assert.equal(recorded, 1);

  const entry = told.edge.node.id;
  const isRetracted = async (wanted) =>
    (await shown()).timeline.edges.find(({ node }) => node.id === wanted).node.retracted;
  await tell(RETRACT, { entry, reason: "By mistake" });
  assert.equal(await isRetracted(entry), true);
  assert.equal((await shown()).engagement.points, first.engagement.points);

  const [, wrong] = entries(first);
  const { interaction } = meeting(id, 11);
  await tell(CORRECT, { entry: wrong, interaction, reason: "Another day" });
  assert.equal(await isRetracted(wrong), true);

  const owners = [];
  const watching = urql
    .query(THE_PERSON, variables, { requestPolicy: "cache-first" })
    .subscribe(({ data }) => owners.push([data.node.ownerId, data.node.version]));
  await tell(ASSIGN, { alumnus: { id }, ownerId: "keiko", idempotencyKey: crypto.randomUUID() });
  watching.unsubscribe();
  assert.deepEqual(owners.slice(0, 2), [[null, first.version], ["keiko", 0]], "optimistic first");
  assert.equal((await shown()).ownerId, "keiko");
  assert.ok((await shown()).version > first.version);

  for (const purpose of ["NEWSLETTER", "EVENTS"]) {
    await tell(CONSENT, { ...consent(id, purpose), textVersion: "2024-04" });
  }
  assert.equal((await shown()).consents.length, first.consents.length + 2);
  await tell(WITHDRAW, consent(id, "NEWSLETTER"));
  assert.equal((await shown()).consents.length, first.consents.length + 1);
  assert.equal(requests() - asked, 8, "one request for each command, and no other");
}

async function valuesAreLaidTogether() {
  const { id } = await somebody(3);
  const { ask, cached } = client();

  const first = (await ask(THE_PERSON, { id, first: 3 })).node;
  await ask(THE_PERSON_OTHERWISE, { id });

  assert.deepEqual((await cached(THE_PERSON, { id, first: 3 })).node.names, first.names);
  assert.equal((await cached(THE_PERSON_OTHERWISE, { id })).node.names.name, "佐藤 花子");
}

async function interfacesNeedTheirTypes() {
  const { id } = await somebody(0);
  const { ask, tell, cached } = client();

  await ask(BY_INTERFACE, { id });

  assert.equal((await cached(BY_INTERFACE, { id })).node.id, id);
  const refused = await tell(RETRACT, { entry: id, reason: "There is no such entry" });
  assert.equal(refused.code, "UNKNOWN_INTERACTION");
  assert.ok(refused.message);
}

async function withoutTheSettingsGraphcacheWarns() {
  const { id } = await somebody(1);

  await client({}).ask(THE_PERSON, { id, first: 3 });

  assert.notDeepEqual(warned(), [], "warnings are not heard");
}

for (const check of [
  momentsNeverMix,
  pagesGrowWhileEntriesArrive,
  answersUpdateWhatIsShown,
  valuesAreLaidTogether,
  interfacesNeedTheirTypes,
]) {
  await check();
  noWarnings(check.name);
  console.log(check.name);
}
await withoutTheSettingsGraphcacheWarns();
console.log(withoutTheSettingsGraphcacheWarns.name);

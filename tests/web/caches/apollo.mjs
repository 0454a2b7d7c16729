// Apollo Client with the settings of frontend_schema/caches.js against the running server.
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
  elsewhere,
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

import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { loadDevMessages, loadErrorMessages } from "@apollo/client/dev";

import { apolloCacheSettings } from "../../../frontend_schema/caches.js";

loadDevMessages();
loadErrorMessages();
const described = await introspection();

function client(settings = apolloCacheSettings(described, relayStylePagination)) {
  let requests = 0;
  const counted = (...request) => {
    requests += 1;
    return fetch(...request);
  };
  const apollo = new ApolloClient({
    link: new HttpLink({ uri: url, fetch: counted }),
    cache: new InMemoryCache(settings),
  });
  const cached = (query, variables, optimistic = false) =>
    apollo.cache.readQuery({ query, variables }, optimistic);
  const ask = async (query, variables, more = {}) => {
    const { data, error } = await apollo.query({ query, variables, ...more });
    if (error) throw error;
    return data;
  };
  const tell = async (mutation, input, more = {}) => {
    const { data } = await apollo.mutate({ mutation, variables: { input }, ...more });
    return Object.values(data)[0];
  };
  return { apollo, ask, tell, cached, requests: () => requests };
}

async function momentsNeverMix() {
  const { id, positions } = await somebody(7);
  const { apollo, ask, cached } = client();
  const at = { knownAtPosition: positions[4] };

  const now = (await ask(THE_PERSON, { id, first: 3 })).node;
  const past = (await ask(THE_PERSON_AT, { id, at, first: 2 })).alumnus;

  assert.notEqual(past.id, now.id);
  assert.equal(now.timeline.totalCount - past.timeline.totalCount, 2);
  const ofPast = { id: past.id, first: 2, after: past.timeline.pageInfo.endCursor };
  const page = (await ask(THE_PERSON, ofPast)).node;
  assert.deepEqual(page.moment, past.moment);
  const both = entries(page);
  assert.equal(both.length, 4);
  distinct(both);
  assert.deepEqual(both.slice(0, 2), entries(past));
  assert.equal(page.timeline.totalCount, past.timeline.totalCount);
  assert.ok(both.every((entry) => !entries(now).includes(entry)));
  assert.deepEqual(cached(THE_PERSON, { id, first: 3 }).node, now);
  assert.equal(past.present.id, now.id);

  await met(id, 20);
  await ask(THE_PERSON, { id, first: 3 }, { fetchPolicy: "network-only" });
  assert.deepEqual(cached(THE_PERSON_AT, { id, at, first: 2 }).alumnus.moment, past.moment);
  const kept = cached(THE_PERSON_AT, { id, at, first: 2 }).alumnus;
  assert.deepEqual(entries(kept), both);
  assert.equal(Object.keys(apollo.cache.extract()).filter((key) => key.startsWith("Alumnus:")).length, 2);
}

async function pagesGrowWhileEntriesArrive() {
  const { id } = await somebody(8);
  const { apollo, ask, cached } = client();
  const shown = apollo.watchQuery({ query: THE_PERSON, variables: { id, first: 3 } });
  const subscription = shown.subscribe(() => {});
  const before = entries((await ask(THE_PERSON, { id, first: 50 }, { fetchPolicy: "no-cache" })).node);
  let person = (await shown.refetch()).data.node;

  for (let day = 21; person.timeline.pageInfo.hasNextPage; day++) {
    await met(id, day);
    await shown.fetchMore({ variables: { after: person.timeline.pageInfo.endCursor } });
    person = cached(THE_PERSON, { id, first: 3 }).node;
    distinct(entries(person));
  }

  assert.deepEqual(entries(person), before);
  const [registered, ...arrived] = entries((await shown.refetch()).data.node);
  assert.equal(registered, before[0]);
  assert.equal(arrived.length, 2);
  assert.ok(arrived.every((entry) => !before.includes(entry)));
  subscription.unsubscribe();
}

function prepend(id) {
  return (cache, { data }) =>
    cache.modify({
      id: cache.identify({ __typename: "Alumnus", id }),
      fields: {
        timeline: (existing, { readField }) => {
          const { edge } = data.recordInteraction;
          const known = existing.edges.some(({ node }) => readField("id", node) === edge.node.id);
          const node = { __ref: cache.identify(edge.node) };
          const edges = known ? existing.edges : [{ ...edge, node }, ...existing.edges];
          return { ...existing, edges };
        },
      },
    });
}

async function answersUpdateWhatIsShown() {
  const { id } = await somebody(1);
  const { ask, tell, cached, requests } = client();
  const variables = { id, first: 10 };
  const shown = () => cached(THE_PERSON, variables).node;
  const first = (await ask(THE_PERSON, variables)).node;
  const asked = requests();

  const input = meeting(id, 10, { idempotencyKey: crypto.randomUUID() });
  const guess = {
    __typename: "TimelineEntry",
    id: "a guess",
    kind: "MEETING_HELD",
    retracted: false,
    occurredAt: { __typename: "FuzzyDateTime", at: input.occurredAt, precision: "INSTANT" },
    actor: { __typename: "Actor", type: "HR", id: null },
    source: { __typename: "Source", provider: "interface" },
    retraction: null,
    fact: { __typename: "MeetingHeld", durationMinutes: 30 },
  };
  const telling = tell(RECORD, input, {
    optimisticResponse: {
      recordInteraction: {
        __typename: "RecordInteractionSuccess",
        repeated: false,
        edge: { __typename: "TimelineEdge", cursor: "a guess", node: guess },
        alumnus: { ...first, version: first.version },
      },
    },
    update: prepend(id),
  });
  assert.deepEqual(entries(cached(THE_PERSON, variables, true).node)[0], "a guess");
  const told = await telling;

  assert.equal(told.repeated, false);
  assert.deepEqual(entries(shown()), [told.edge.node.id, ...entries(first)]);
  assert.equal(shown().engagement.points, told.alumnus.engagement.points);
  assert.ok(shown().engagement.points > first.engagement.points);
  assert.equal((await tell(RECORD, input, { update: prepend(id) })).repeated, true);
  assert.deepEqual(entries(shown()), [told.edge.node.id, ...entries(first)]);

  const entry = told.edge.node.id;
  const retracted = await tell(RETRACT, { entry, reason: "By mistake" });
  assert.equal(retracted.__typename, "RetractInteractionSuccess");
  const inList = shown().timeline.edges.find(({ node }) => node.id === entry).node;
  assert.equal(inList.retracted, true);
  assert.ok(inList.retraction.at);
  assert.equal(shown().engagement.points, first.engagement.points);

  const [, wrong] = entries(first);
  const { interaction } = meeting(id, 11);
  const corrected = await tell(CORRECT, { entry: wrong, interaction, reason: "Another day" });
  assert.equal(corrected.__typename, "CorrectInteractionSuccess");
  assert.equal(shown().timeline.edges.find(({ node }) => node.id === wrong).node.retracted, true);

  await tell(ASSIGN, { alumnus: { id }, ownerId: "keiko" });
  assert.equal(shown().ownerId, "keiko");
  assert.ok(shown().version > first.version);
  for (const purpose of ["NEWSLETTER", "EVENTS"]) {
    const given = { ...consent(id, purpose), textVersion: "2024-04" };
    assert.equal((await tell(CONSENT, given)).__typename, "GiveConsentSuccess");
  }
  assert.equal(shown().consents.length, first.consents.length + 2);
  await tell(WITHDRAW, consent(id, "NEWSLETTER"));
  assert.equal(shown().consents.length, first.consents.length + 1);
  assert.equal(requests() - asked, 8, "one request for each command, and no other");
}

async function valuesAreLaidTogether() {
  const { id } = await somebody(3);
  const { ask, cached } = client();

  const first = (await ask(THE_PERSON, { id, first: 3 })).node;
  await ask(THE_PERSON_OTHERWISE, { id });

  assert.deepEqual(cached(THE_PERSON, { id, first: 3 })?.node.names, first.names);
  const { node } = cached(THE_PERSON_OTHERWISE, { id });
  assert.equal(node.names.name, "佐藤 花子");
}

async function interfacesNeedTheirTypes() {
  const { id } = await somebody(0);
  const { ask, tell, cached } = client();

  await ask(BY_INTERFACE, { id });

  assert.equal(cached(BY_INTERFACE, { id }).node.id, id);
  const refused = await tell(RETRACT, { entry: id, reason: "There is no such entry" });
  assert.equal(refused.code, "UNKNOWN_INTERACTION");
  assert.ok(refused.message);
  noWarnings("with possibleTypes");

  const bare = client({});
  await bare.ask(BY_INTERFACE, { id });
  assert.equal(bare.cached(BY_INTERFACE, { id })?.node.id, undefined);
  warned();
}

async function withoutTheSettingsApolloWarns() {
  const { id } = await somebody(3);
  const { ask } = client({});

  await ask(THE_PERSON, { id, first: 3 });
  await ask(THE_PERSON_OTHERWISE, { id });

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
await withoutTheSettingsApolloWarns();
console.log(withoutTheSettingsApolloWarns.name);

// What both clients are tested with: the person, the questions, and how warnings become failures.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { parse } from "graphql";

globalThis.__DEV__ = true; // Apollo warns only then

const warnings = [];
console.warn = (...said) => warnings.push(said.join(" "));
console.error = (...said) => warnings.push(said.join(" "));

/** Everything a library warned of since the last call. */
export function warned() {
  return warnings.splice(0);
}

export function noWarnings(where) {
  assert.deepEqual(warned(), [], where);
}

export const url = process.argv[2];

/** Past every cache, as another client would ask. */
export async function elsewhere(query, variables = {}) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

/** What a browser would load of the schema. */
export async function introspection() {
  const folder = new URL("../../../frontend_schema/", import.meta.url);
  return JSON.parse(await readFile(new URL("cache-schema.json", folder), "utf8"));
}

/** A new person on file: the `id`, and the position of each of their meetings, oldest first. */
export async function somebody(meetings) {
  const { registerAlumnus } = await elsewhere(
    `mutation ($input: RegisterAlumnusInput!) {
      registerAlumnus(input: $input) { ... on RegisterAlumnusSuccess { alumnus { id } } }
    }`,
    {
      input: {
        names: { name: "佐藤 花子" },
        email: `${crypto.randomUUID()}@example.com`,
        employment: {
          employeeNumber: crypto.randomUUID().slice(0, 8),
          hiredOn: { date: "2015-04-01", precision: "DAY" },
        },
      },
    },
  );
  const { id } = registerAlumnus.alumnus;
  const positions = [];
  for (let day = 1; day <= meetings; day++) positions.push(await met(id, day));
  return { id, positions };
}

/** A meeting some weeks ago: the higher the day, 1 to 30, the later. */
export function meeting(id, day, more = {}) {
  return {
    alumnus: { id },
    occurredAt: new Date(Date.now() - (40 - day) * 86_400_000).toISOString(),
    interaction: { meetingHeld: { durationMinutes: 30, contactChannel: "IN_PERSON" } },
    ...more,
  };
}

/** Records a meeting; its position. */
export async function met(id, day) {
  const { recordInteraction } = await elsewhere(
    `mutation ($input: RecordInteractionInput!) {
      recordInteraction(input: $input) { ... on RecordInteractionSuccess { position } }
    }`,
    { input: meeting(id, day) },
  );
  return recordInteraction.position;
}

const ENTRY = `fragment Entry on TimelineEntry {
  __typename id kind retracted occurredAt { at precision } actor { type id } source { provider }
  retraction { at by { type } }
  fact { __typename ... on MeetingHeld { durationMinutes } }
}`;

export const THE_PERSON = parse(`
  query Person($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on Alumnus {
        id status version ownerId
        moment { asOf knownAt knownAtPosition }
        present { id status }
        names { name kana }
        statusBecause { since }
        employments { stintId hiredOn { date precision } positions { jobTitle } }
        consents { purpose channel textVersion }
        engagement { id points modes { mode milliPoints } }
        timeline(first: $first, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
          edges { cursor node { ...Entry } }
        }
      }
    }
  }
  ${ENTRY}`);

export const THE_PERSON_AT = parse(`
  query PersonAt($id: ID!, $at: PointInTime!, $first: Int!) {
    alumnus(by: { id: $id }, at: $at) {
      id status version
      moment { asOf knownAt knownAtPosition }
      present { id status }
      names { name kana }
      engagement { id points modes { mode milliPoints } }
      timeline(first: $first) {
        totalCount
        pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
        edges { cursor node { ...Entry } }
      }
    }
  }
  ${ENTRY}`);

// The same values with other fields, which a cache has to lay beside what it has.
export const THE_PERSON_OTHERWISE = parse(`
  query PersonOtherwise($id: ID!) {
    node(id: $id) {
      __typename
      ... on Alumnus {
        id
        names { latin name }
        statusBecause { sentence(locale: EN) }
        employments { stintId lastDay { date } positions { jobTitle department } }
        timeline(first: 3) { edges { node { id occurredAt { date } actor { type } } } }
      }
    }
  }`);

// A field asked of an interface: which types it stands for, a cache must have been told.
export const BY_INTERFACE = parse(`
  query ByInterface($id: ID!) { node(id: $id) { __typename ... on Node { id } } }`);

const REFUSED = `... on UserError { code message(locale: EN) path }`;

export const RECORD = parse(`
  mutation Record($input: RecordInteractionInput!) {
    recordInteraction(input: $input) {
      __typename
      ... on RecordInteractionSuccess {
        repeated
        edge { cursor node { ...Entry } }
        alumnus { id version engagement { id points } }
      }
      ${REFUSED}
    }
  }
  ${ENTRY}`);

export const RETRACT = parse(`
  mutation Retract($input: RetractInteractionInput!) {
    retractInteraction(input: $input) {
      __typename
      ... on RetractInteractionSuccess { entry { ...Entry } alumnus { id engagement { id points } } }
      ${REFUSED}
    }
  }
  ${ENTRY}`);

export const CORRECT = parse(`
  mutation Correct($input: CorrectInteractionInput!) {
    correctInteraction(input: $input) {
      __typename
      ... on CorrectInteractionSuccess {
        entry { ...Entry }
        edge { cursor node { ...Entry } }
        alumnus { id engagement { id points } }
      }
      ${REFUSED}
    }
  }
  ${ENTRY}`);

export const ASSIGN = parse(`
  mutation Assign($input: AssignOwnerInput!) {
    assignOwner(input: $input) {
      __typename
      ... on AssignOwnerSuccess { alumnus { id version ownerId } }
      ${REFUSED}
    }
  }`);

const CONSENTS = `alumnus { id version consents { purpose channel textVersion } }`;

export const CONSENT = parse(`
  mutation Consent($input: GiveConsentInput!) {
    giveConsent(input: $input) {
      __typename
      ... on GiveConsentSuccess { ${CONSENTS} }
      ${REFUSED}
    }
  }`);

export const WITHDRAW = parse(`
  mutation Withdraw($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      __typename
      ... on WithdrawConsentSuccess { ${CONSENTS} }
      ${REFUSED}
    }
  }`);

export const consent = (id, purpose) => ({
  alumnus: { id },
  purpose,
  channel: "EMAIL",
});

/** The ids of the entries of a person that a query answered with. */
export const entries = (person) => person.timeline.edges.map(({ node }) => node.id);

export function distinct(ids) {
  assert.equal(new Set(ids).size, ids.length, `the same entry twice: ${ids}`);
}

// A person's timeline: page by page, one entry more, and live.
import { createClient } from "graphql-ws";
import { WebSocket } from "ws"; // in a browser and from Node 22 on: the one that is there
import {
  LiveTimelineDocument,
  RecordInteractionDocument,
  TimelinePageDocument,
  type LiveTimelineSubscription,
  type RecordInteractionMutation,
  type RecordInteractionMutationVariables,
  type TimelinePageQuery,
} from "alumni-crm-schema";
import { ask, CLIENT, GraphQLErrors, named, type Answer, type Server } from "./api.js";

type Person = Extract<TimelinePageQuery["node"], { __typename: "Alumnus" }>;
export type Entry = Person["timeline"]["edges"][number]["node"];
export type News = LiveTimelineSubscription["timelineEntryAdded"];

/** A page, and the position up to which it knows. */
export interface Page {
  entries: Entry[];
  position: string;
}

/** All pages, newest first. Entries that arrive meanwhile shift nothing: cursors are places. */
export async function* pages(server: Server, id: string, first: number): AsyncGenerator<Page> {
  let after: string | null = null;
  do {
    const answer: Answer<TimelinePageQuery> = await ask(server, TimelinePageDocument, {
      id,
      first,
      after,
      locale: "EN",
    });
    const { data, position } = answer;
    if (data.node?.__typename !== "Alumnus") throw new Error(`Nobody has the id ${id}.`);
    const { edges, pageInfo } = data.node.timeline;
    yield { entries: edges.map(({ node }) => node), position };
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

/** What came of it: a success, or a refusal with a sentence for the person who acted. */
export async function record(
  server: Server,
  input: RecordInteractionMutationVariables["input"],
): Promise<RecordInteractionMutation["recordInteraction"]> {
  const { data } = await ask(server, RecordInteractionDocument, { input, locale: "EN" });
  return data.recordInteraction;
}

/** What passes by itself: one more try is worth it (`passes` in tables/errors.md). */
const PASSING = ["DATABASE_UNREACHABLE", "SLOW_CONSUMER", "TOO_MANY_CONNECTIONS"];
/** Closed because of what was sent, or of who asks. */
const REFUSED = [4400, 4401, 4403];
const TRIES = 6;

/**
 * What happens after a position, for ever: stored entries first, then live ones. When the
 * connection is lost it goes on from the last position: nothing is missed, nothing comes twice.
 */
export async function* follow(server: Server, id: string, position: string): AsyncGenerator<News> {
  const client = createClient({
    url: server.url.replace(/^http/, "ws"),
    webSocketImpl: WebSocket,
    connectionParams: {
      "crm-client": CLIENT,
      ...(server.token && { authorization: `Bearer ${server.token}` }),
    },
    retryAttempts: 0, // it would send the old position again
  });
  try {
    for (let failed = 0; ; failed += 1) {
      try {
        const variables = { id, after: position, locale: "EN" };
        const asked = { query: "", ...named(server, LiveTimelineDocument), variables };
        for await (const { data, errors } of client.iterate<LiveTimelineSubscription>(asked)) {
          if (errors || !data) throw errors;
          failed = 0;
          position = data.timelineEntryAdded.position;
          yield data.timelineEntryAdded;
        }
        throw new Error("The server ended the subscription.");
      } catch (thrown) {
        const failure = Array.isArray(thrown) ? new GraphQLErrors(thrown) : thrown;
        if (!passes(failure) || failed === TRIES) throw failure;
        await new Promise((done) => setTimeout(done, 200 * 2 ** failed));
      }
    }
  } finally {
    await client.dispose();
  }
}

function passes(failure: unknown): boolean {
  if (failure instanceof GraphQLErrors) {
    return failure.errors.every(({ extensions }) => PASSING.includes(extensions?.code ?? ""));
  }
  return !REFUSED.includes((failure as { code?: number } | null)?.code ?? 0);
}

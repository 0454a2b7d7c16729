// The same timeline in Relay: pages by a refetchable fragment, and a new entry put first.
// `npm run check` compiles this with relay-compiler; the example does not run it.
import { graphql } from "relay-runtime";

export const query = graphql`
  query PersonTimelineQuery($id: ID!) {
    alumnus(by: { id: $id }) {
      ...PersonTimeline_person
    }
  }
`;

export const person = graphql`
  fragment PersonTimeline_person on Alumnus
  @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
  @refetchable(queryName: "PersonTimelineNextPageQuery") {
    displayName
    timeline(first: $count, after: $cursor) @connection(key: "PersonTimeline_timeline") {
      edges {
        node {
          ...PersonTimeline_entry
        }
      }
    }
  }
`;

export const entry = graphql`
  fragment PersonTimeline_entry on TimelineEntry {
    id
    kind
    occurredAt {
      date
    }
    sentence
  }
`;

export const record = graphql`
  mutation PersonTimelineRecordMutation(
    $input: RecordInteractionInput!
    $connections: [ID!]!
  ) {
    recordInteraction(input: $input) {
      __typename
      ... on RecordInteractionSuccess {
        edge @prependEdge(connections: $connections) {
          node {
            ...PersonTimeline_entry
          }
        }
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`;

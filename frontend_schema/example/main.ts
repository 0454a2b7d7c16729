// node main.js URL EMPLOYEE_NUMBER: shows a timeline, adds a note to it, and sees it arrive.
import { SearchAlumniDocument } from "alumni-crm-schema";
import { ask } from "./api.js";
import { follow, pages, record, type Entry } from "./timeline.js";

process.on("uncaughtException", ({ message }) => {
  console.error(message);
  process.exitCode = 1;
});

const [url = "http://127.0.0.1:8000/graphql", employeeNumber = "1001"] = process.argv.slice(2);
const server = { url, token: process.env["CRM_TOKEN"], trusted: "TRUSTED" in process.env };
const PAGE = 3;

const found = await ask(server, SearchAlumniDocument, { search: employeeNumber, first: 1 });
const person = found.data.alumni.edges[0]?.node;
if (!person) throw new Error(`Nobody has the employee number ${employeeNumber}.`);
console.log(`${person.displayName ?? "(name not for you)"}, ${person.status}`);

let position = "0";
let number = 0;
for await (const page of pages(server, person.id, PAGE)) {
  if (number === 0) ({ position } = page);
  number += 1;
  console.log(`Page ${number}`);
  page.entries.forEach(show);
}

// Following begins where the first page ended to know, so that nothing falls in between.
const news = follow(server, person.id, position);
const recorded = await record(server, {
  alumnus: { id: person.id },
  occurredAt: new Date().toISOString(),
  interaction: { noteAdded: { text: "Seen in the example client." } },
  idempotencyKey: crypto.randomUUID(),
});
if (recorded.__typename !== "RecordInteractionSuccess") {
  throw new Error(recorded.message);
}
console.log(`Recorded at position ${recorded.position}`);

for await (const { position: here, edge } of news) {
  if (edge === null) continue; // a heartbeat: only the position goes on
  console.log(`Live at position ${here}`);
  show(edge.node);
  if (edge.node.id === recorded.edge?.node.id) break;
}

function show({ occurredAt, sentence }: Pick<Entry, "occurredAt" | "sentence">): void {
  console.log(`  ${occurredAt.date}  ${sentence ?? "(not for you)"}`);
}

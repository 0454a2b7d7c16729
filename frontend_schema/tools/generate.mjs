// `node tools/generate.mjs` writes what is made of the schema; with --check it only says what is
// stale, and what would break clients, and ends with 1 when there is anything. Of this folder.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { derivedFiles } from "./derived.mjs";
import { faultsOf } from "./faults.mjs";
import { misfits } from "./operations.mjs";
import { schemaOf } from "./schemas.mjs";

const folder = process.cwd();
const checks = process.argv.includes("--check");

if (checks) report(await faultsOf(folder, new Date().toISOString().slice(0, 10)));
const unfit = misfits(folder, schemaOf(readFileSync(join(folder, "schema.graphql"), "utf8")));
report(unfit);
if (unfit.length === 0) {
  const files = Object.entries(await derivedFiles(folder));
  if (checks) {
    const stale = files.filter(([name, text]) => written(name) !== text);
    report(stale.map(([name]) => `${name} is not what the schema makes: run \`make schema\`.`));
  } else {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  }
}

function written(name) {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

function report(sentences) {
  for (const each of sentences) console.error(each);
  if (sentences.length > 0) process.exitCode = 1;
}

// `node tools/generate.mjs` writes what is made of the schema; with --check it only says what is
// stale, and what would break clients, and ends with 1 when there is anything. Of this folder.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { derivedFiles } from "./derived.mjs";
import { faultsOf } from "./faults.mjs";

const folder = process.cwd();
const files = await derivedFiles(folder);
if (process.argv.includes("--check")) {
  const faults = [...stale(files), ...(await faultsOf(folder, today()))];
  faults.forEach((each) => console.error(each));
  process.exitCode = faults.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function stale(made) {
  const written = (name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, "utf8") : null;
  };
  return Object.entries(made)
    .filter(([name, text]) => written(name) !== text)
    .map(([name]) => `${name} is not what the schema makes: run \`make schema\`.`);
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

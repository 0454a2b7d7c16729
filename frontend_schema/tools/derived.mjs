// Every file of this folder that is made of schema.graphql and operations/, by its name.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, loadContext } from "@graphql-codegen/cli";
import ts from "typescript";
import { changelog } from "./changelog.mjs";
import { changesBetween, withoutFollowing } from "./changes.mjs";
import { lastRelease } from "./released.mjs";
import { byType, cacheIntrospection, introspection, possibleTypes, schemaOf } from "./schemas.mjs";

const HEADER = "// Made by `make schema`; do not edit.\n";
const RELAY_CONFIG = "relay.config.json";

/** Texts by file name; the folder must be the current one, because the tools' settings say so. */
export async function derivedFiles(folder) {
  const text = readFileSync(join(folder, "schema.graphql"), "utf8");
  const schema = schemaOf(text);
  const generated = await codegen(folder);
  const documents = compiled(generated["documents/graphql.ts"]);
  const trusted = {
    ...JSON.parse(generated["documents/persisted-documents.json"]),
    ...relayDocuments(folder),
  };
  const release = lastRelease(folder);
  const changes = release ? await changesBetween(schemaOf(release.schema), schema) : [];
  const told = withoutFollowing(changes, schema);
  return {
    "CHANGELOG.md": changelog(told, release, release?.history ?? ""),
    "cache-schema.json": byType(cacheIntrospection(schema)),
    "documents.d.ts": HEADER + documents.declarations,
    "documents.js": HEADER + documents.code,
    "persisted-documents.json": pretty(sorted(trusted)),
    "possibleTypes.json": pretty(possibleTypes(schema)),
    "schema.json": byType(introspection(schema)),
    "types.ts": HEADER + generated["types.ts"],
  };
}

async function codegen(folder) {
  const context = await loadContext(join(folder, "codegen.ts"));
  context.updateConfig({ silent: true });
  const files = await generate(context, false);
  return Object.fromEntries(files.map(({ filename, content }) => [filename, content]));
}

/** The typed documents for programs that run JavaScript as it is, and for the type checker. */
function compiled(source) {
  const fileName = "documents.ts";
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const code = ts.transpileModule(source, { fileName, compilerOptions: options });
  const declared = ts.transpileDeclaration(source, { fileName, compilerOptions: options });
  const faults = declared.diagnostics ?? [];
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, ts.createCompilerHost({})));
  return { code: code.outputText, declarations: declared.outputText };
}

/** What relay-compiler persists of the example; it writes beside its sources, so into a copy. */
function relayDocuments(folder) {
  const copy = mkdtempSync(join(tmpdir(), "relay-"));
  try {
    const { src, persistConfig } = JSON.parse(readFileSync(join(folder, RELAY_CONFIG), "utf8"));
    for (const name of [RELAY_CONFIG, "schema.graphql", src]) {
      cpSync(join(folder, name), join(copy, name), { recursive: true });
    }
    const manifest = join(copy, persistConfig.file);
    writeFileSync(manifest, "{}");
    const compiler = join(folder, "node_modules", ".bin", "relay-compiler");
    execFileSync(compiler, [RELAY_CONFIG], { cwd: copy, stdio: ["ignore", "pipe", "pipe"] });
    return JSON.parse(readFileSync(manifest, "utf8"));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const pretty = (value) => JSON.stringify(value, null, 2) + "\n";

function sorted(members) {
  const entries = Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

/** Bundles GraphiQL and the licences of what is inside it into the folder given, or into the server's static folder. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../graphql_server/static/graphiql"));
const assets = join(target, "assets");

await rm(target, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

/** `import examples from "examples"`: [{ title, query }], of the files in src/examples; the first line is the title. */
const examples = {
  name: "examples",
  setup(on) {
    on.onResolve({ filter: /^examples$/ }, () => ({ path: "examples", namespace: "examples" }));
    on.onLoad({ filter: /.*/, namespace: "examples" }, async () => {
      const folder = join(here, "src/examples");
      const files = (await readdir(folder)).filter((file) => file.endsWith(".graphql")).sort();
      const queries = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
      const found = queries.map((query) => ({ title: query.split("\n", 1)[0].replace(/^#\s*/, ""), query }));
      return { contents: JSON.stringify(found), loader: "json" };
    });
  },
};

const common = {
  absWorkingDir: here,
  outdir: assets,
  bundle: true,
  minify: true,
  metafile: true,
  target: "es2022",
  legalComments: "none", // the licences are written in full below
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
};
const page = await build({
  ...common,
  entryPoints: { graphiql: "src/main.jsx" },
  format: "esm",
  splitting: true,
  chunkNames: "part-[hash]",
  assetNames: "[name]-[hash]",
  jsx: "automatic",
  loader: { ".ttf": "file" },
  plugins: [examples],
});
const workers = await build({
  ...common,
  entryPoints: {
    "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
    "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
    "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
  },
  format: "iife",
});

/** The folders of all packages that have code in a bundle. */
function bundledPackages() {
  const inputs = [page, workers].flatMap((result) => Object.keys(result.metafile.inputs));
  const names = inputs.flatMap((path) => path.match(/^node_modules\/(.+\/node_modules\/)?((@[^/]+\/)?[^/]+)/)?.[0] ?? []);
  return [...new Set(names)].sort();
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(here, folder, "package.json"), "utf8"));
  const files = (await readdir(join(here, folder))).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = await Promise.all(files.sort().map((file) => readFile(join(here, folder, file), "utf8")));
  return [`${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join("\n\n");
}

const licences = await Promise.all(bundledPackages().map(licenceOf));
await writeFile(join(assets, "LICENSES.txt"), `${licences.join(`\n\n${"-".repeat(72)}\n\n`)}\n`);
await cp(join(here, "src/index.html"), join(target, "index.html"));

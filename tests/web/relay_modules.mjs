// node relay_modules.mjs OPERATIONS SRC: each operation as a module for relay-compiler, which wants
// operations and fragments to be named after the module that they stand in.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, print, visit } from "graphql";

const [operations, src] = process.argv.slice(2);
for (const file of readdirSync(operations)) {
  const name = file.replace(".graphql", "");
  const renamed = (node, value) => ({ ...node, name: { ...node.name, value } });
  const ofFragment = (node) => renamed(node, `${name}_${node.name.value}`);
  const document = visit(parse(readFileSync(join(operations, file), "utf8")), {
    OperationDefinition: (node) =>
      renamed(node, name + node.operation[0].toUpperCase() + node.operation.slice(1)),
    FragmentDefinition: ofFragment,
    FragmentSpread: ofFragment,
  });
  const parts = document.definitions.map((each) => `graphql\`${print(each)}\`;`);
  writeFileSync(join(src, `${name}.ts`), parts.join("\n"));
}

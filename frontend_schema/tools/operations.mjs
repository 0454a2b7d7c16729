// Operations that do not fit the schema, a sentence for each fault.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GraphQLError, parse, Source, validate } from "graphql";

const FOLDER = "operations";

export function misfits(folder, schema) {
  return readdirSync(join(folder, FOLDER))
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .flatMap((file) => errorsIn(join(folder, FOLDER, file), schema))
    .map(({ message, source, locations }) => {
      const line = locations?.[0]?.line;
      return `${FOLDER}/${source.name.split("/").at(-1)}:${line}: ${message}`;
    });
}

function errorsIn(path, schema) {
  const source = new Source(readFileSync(path, "utf8"), path);
  try {
    return validate(schema, parse(source));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

// CHANGELOG.md: what is new since the last release, then the releases as they were written down.
import { isBreaking, isDangerous } from "./changes.mjs";

const HEADER = `<!-- Made by \`make schema\`; do not edit. -->

# Changes of the schema

What the policy promises is in [README.md](README.md#change-policy). *Breaking*: announced by a
deprecation before. *Look at it*: valid for every query, and a client may still want to know (a new
enum value, a new member of a union). *New*: nothing that exists behaves otherwise.
`;

/** The whole page. */
export function changelog(changes, release, history) {
  const fresh = changes.length > 0 ? section("Unreleased", changes) : "";
  const current = release ? "" : "\nNothing is released yet.\n";
  return `${HEADER}${current}${fresh}${history && `\n${history}`}`;
}

/** What one release changed, under its heading; the first one has nothing to compare with. */
export function section(heading, changes) {
  if (changes === null) return `\n## ${heading}\n\nThe first release.\n`;
  if (changes.length === 0) return `\n## ${heading}\n\nNothing changed.\n`;
  const parts = [
    ["Breaking", changes.filter(isBreaking)],
    ["Look at it", changes.filter(isDangerous)],
    ["New", changes.filter((each) => !isBreaking(each) && !isDangerous(each))],
  ];
  const lists = parts
    .filter(([, found]) => found.length > 0)
    .map(([title, found]) => `\n### ${title}\n\n${found.map(line).join("\n")}\n`);
  return `\n## ${heading}\n${lists.join("")}`;
}

const line = ({ path, message }) => `- ${path ? `\`${path}\`: ` : ""}${message}.`;

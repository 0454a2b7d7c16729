// What changed since the last released schema, and what of it clients were not warned of.
//
// Something may go when the released schema said so: it was deprecated, with the day of its removal
// in the reason, at least 90 days after the release, and that day has come.
import { ChangeType, CriticalityLevel, diff } from "@graphql-inspector/core";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";

export const NOTICE_DAYS = 90;
const REMOVAL = /\bRemoval on (\d{4}-\d{2}-\d{2})\./;
const OF_DESCRIPTIONS = /DESCRIPTION/;

/** The changes from one schema to the other, without those of descriptions. */
export async function changesBetween(released, present) {
  const found = await diff(released, present);
  return found
    .filter(({ type }) => !OF_DESCRIPTIONS.test(type))
    .sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** What to tell people: a change of an interface stands for those of the types that have it. */
export function withoutFollowing(changes, schema) {
  const told = new Set(changes.map(({ type, path }) => `${type} ${path}`));
  return changes.filter(({ type, path }) => {
    const [owner, ...rest] = path?.split(".") ?? [];
    const interfaces = schema.getType(owner)?.getInterfaces?.() ?? [];
    return !interfaces.some(({ name }) => told.has(`${type} ${[name, ...rest].join(".")}`));
  });
}

const key = ({ path, message }) => `${path ?? ""} ${message}`;

export const isBreaking = ({ criticality }) => criticality.level === CriticalityLevel.Breaking;
export const isDangerous = ({ criticality }) => criticality.level === CriticalityLevel.Dangerous;

/** A sentence for each change that breaks clients without the notice they were promised. */
export function unannounced(changes, released, today) {
  const deprecations = deprecationsOf(released);
  const due = (coordinate) => {
    const day = removalDay(deprecations.get(coordinate));
    return day !== undefined && day <= today;
  };
  const gone = goneWithTheirUses(released, due);
  return changes.filter(isBreaking).flatMap(({ type, path, message }) => {
    const coordinate = path ?? "schema";
    if (type === ChangeType.TypeRemoved ? gone.has(coordinate) : due(coordinate)) return [];
    if (type === ChangeType.UnionMemberRemoved && gone.has(memberOf(message))) return [];
    const reason = deprecations.get(coordinate);
    return [`${coordinate}: ${message}. ${advice(type, reason, today)}`];
  });
}

function advice(type, reason, today) {
  if (!/REMOVED$/.test(type) || type === ChangeType.UnionMemberRemoved) {
    return (
      "This breaks clients and cannot be announced: keep it, add something new beside it, and" +
      " deprecate the old."
    );
  }
  const day = removalDay(reason);
  if (day !== undefined) return `Clients were promised it until ${day}: keep it until then.`;
  const reasonToGive = `"Use x. Removal on ${later(today, NOTICE_DAYS)}."`;
  return (
    `This breaks clients: keep it, deprecated with a reason such as ${reasonToGive}, release that` +
    ", and remove it after that day."
  );
}

/** A sentence for each new deprecation that does not tell what clients need. */
export function unclear(released, present, today) {
  const before = deprecationsOf(released);
  const earliest = later(today, NOTICE_DAYS);
  return [...deprecationsOf(present)]
    .filter(([coordinate, reason]) => before.get(coordinate) !== reason)
    .map(([coordinate, reason]) => [
      coordinate,
      unclearIn(removalDay(reason), removalDay(before.get(coordinate)), earliest),
    ])
    .filter(([, fault]) => fault !== null)
    .map(([coordinate, fault]) => `${coordinate}: ${fault}`);
}

function unclearIn(day, promised, earliest) {
  if (day === undefined) {
    return `it is not said when it goes; end the reason with "Removal on ${earliest}."`;
  }
  if (promised !== undefined && day < promised) {
    return `its removal was promised for ${promised}; say that day or a later one.`;
  }
  if (day < earliest && day !== promised) {
    return `its removal on ${day} is less than ${NOTICE_DAYS} days away; say ${earliest} or later.`;
  }
  return null;
}

/** The reason of everything deprecated, by its coordinate. */
function deprecationsOf(schema) {
  const found = new Map();
  const note = (coordinate, { deprecationReason }) => {
    if (deprecationReason != null) found.set(coordinate, deprecationReason);
  };
  for (const type of ownTypes(schema)) {
    if (isEnumType(type)) {
      type.getValues().forEach((each) => note(`${type.name}.${each.name}`, each));
    }
    if (!hasFields(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      note(coordinate, field);
      field.args?.forEach((each) => note(`${coordinate}.${each.name}`, each));
    }
  }
  return found;
}

/** Types that nothing leads to once everything due has gone; their removal breaks nobody anew. */
function goneWithTheirUses(schema, due) {
  const kept = new Set();
  const keep = (type) => {
    if (!type || kept.has(type.name)) return;
    kept.add(type.name);
    if (isInterfaceType(type) || isUnionType(type)) schema.getPossibleTypes(type).forEach(keep);
    if (!hasFields(type)) return;
    if (!isInputObjectType(type)) type.getInterfaces().forEach(keep);
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      if (due(coordinate)) continue;
      keep(getNamedType(field.type));
      for (const argument of field.args ?? []) {
        if (!due(`${coordinate}.${argument.name}`)) keep(getNamedType(argument.type));
      }
    }
  };
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].forEach(keep);
  return new Set(ownTypes(schema).map(({ name }) => name).filter((name) => !kept.has(name)));
}

const ownTypes = (schema) =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
const hasFields = (type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
const removalDay = (reason) => {
  const day = reason?.match(REMOVAL)?.[1];
  return Number.isNaN(Date.parse(day)) ? undefined : day;
};
const memberOf = (message) => message.match(/Member '(\w+)'/)?.[1];

function later(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

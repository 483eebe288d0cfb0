import type { Literal, Schema } from '../../../apps/controller/src/openapi/document/types.js';

type Schemas = Readonly<Record<string, Schema>>;

/** Who sends what the schema describes: clients must not have to send more, nor get what they do not expect. */
export interface Comparison {
  readonly direction: 'to server' | 'to client';
  readonly before: Schemas;
  readonly after: Schemas;
}

/** What in a schema breaks clients written for the one before, one line each, beginning with where. */
export function schemaBreaks(before: Schema, after: Schema, comparison: Comparison, at: string): string[] {
  const old = alternatives(before, comparison.before);
  const now = alternatives(after, comparison.after);
  // Every old request must still fit some alternative; every new answer must have fitted one.
  const [given, accepting] = comparison.direction === 'to server' ? [old, now] : [now, old];
  return given.flatMap((each) => {
    const attempts = accepting.map((other) =>
      comparison.direction === 'to server'
        ? plainBreaks(each, other, comparison, at)
        : plainBreaks(other, each, comparison, at),
    );
    // The alternative that comes closest is the one that was meant.
    return attempts.toSorted((a, b) => a.length - b.length)[0] ?? [];
  });
}

/** The schema without references and unions at its top: one or several plain ones. */
function alternatives(schema: Schema, schemas: Schemas): Schema[] {
  const { $ref, oneOf, anyOf, ...own } = schema;
  if ($ref !== undefined) {
    const referred = schemas[$ref.replace('#/components/schemas/', '')];
    if (referred === undefined) throw new Error(`there is no ${$ref}`);
    return alternatives(referred, schemas).map((each) => ({ ...each, ...own }));
  }
  const union = oneOf ?? anyOf;
  if (union === undefined) return [own];
  return union.flatMap((each) => alternatives(each, schemas)).map((each) => ({ ...own, ...each }));
}

function plainBreaks(before: Schema, after: Schema, comparison: Comparison, at: string): string[] {
  const { direction } = comparison;
  return [
    ...typeBreaks(before, after, direction, at),
    ...literalBreaks(literalsOf(before), literalsOf(after), direction, at),
    ...boundBreaks(before, after, direction, at),
    ...(['pattern', 'format'] as const).flatMap((keyword) => textBreaks(keyword, before, after, direction, at)),
    ...memberBreaks(before, after, comparison, at),
    ...nestedBreaks(before.items, after.items, comparison, `${at}[]`),
    ...nestedBreaks(before.additionalProperties, after.additionalProperties, comparison, `${at}.*`),
  ];
}

function typeBreaks(before: Schema, after: Schema, direction: Comparison['direction'], at: string): string[] {
  const [old, now] = [typesOf(before), typesOf(after)];
  const [given, accepting] = direction === 'to server' ? [old, now] : [now, old];
  const fits = accepting === undefined || given?.every((type) => accepting.includes(type)) === true;
  return fits ? [] : [`${at}: type ${shown(old)} became ${shown(now)}`];
}

function typesOf({ type }: Schema): readonly string[] | undefined {
  return typeof type === 'string' ? [type] : type;
}

function shown(types: readonly string[] | undefined): string {
  return types?.join('|') ?? 'any';
}

function literalsOf(schema: Schema): readonly Literal[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const];
}

/** A documented value is a promise, so its removal counts in both directions. */
function literalBreaks(
  old: readonly Literal[] | undefined,
  now: readonly Literal[] | undefined,
  direction: Comparison['direction'],
  at: string,
): string[] {
  if (old === undefined && now === undefined) return [];
  if (old === undefined) return direction === 'to server' ? [`${at}: any value became ${JSON.stringify(now)}`] : [];
  if (now === undefined) return direction === 'to client' ? [`${at}: ${JSON.stringify(old)} became any value`] : [];
  const removed = old
    .filter((value) => !now.includes(value))
    .map((value) => `${at}: value ${JSON.stringify(value)} is gone`);
  const added = now
    .filter((value) => !old.includes(value))
    .map((value) => `${at}: value ${JSON.stringify(value)} is new`);
  return direction === 'to client' ? [...removed, ...added] : removed;
}

const LEAST = ['minimum', 'minLength', 'minItems'] as const;
const MOST = ['maximum', 'maxLength', 'maxItems'] as const;

function boundBreaks(before: Schema, after: Schema, direction: Comparison['direction'], at: string): string[] {
  const [outer, inner] = direction === 'to server' ? [after, before] : [before, after];
  const beyond = [
    ...LEAST.filter((keyword) => (outer[keyword] ?? -Infinity) > (inner[keyword] ?? -Infinity)),
    ...MOST.filter((keyword) => (outer[keyword] ?? Infinity) < (inner[keyword] ?? Infinity)),
  ];
  return beyond.map((keyword) => `${at}: ${keyword} ${before[keyword] ?? 'none'} became ${after[keyword] ?? 'none'}`);
}

/** Whether one pattern allows what another does nobody can tell: a different one is a break, giving one up to the server is none. */
function textBreaks(
  keyword: 'pattern' | 'format',
  before: Schema,
  after: Schema,
  direction: Comparison['direction'],
  at: string,
): string[] {
  const restriction = direction === 'to server' ? after[keyword] : before[keyword];
  if (restriction === undefined || before[keyword] === after[keyword]) return [];
  return [`${at}: ${keyword} ${before[keyword] ?? 'none'} became ${after[keyword] ?? 'none'}`];
}

function memberBreaks(before: Schema, after: Schema, comparison: Comparison, at: string): string[] {
  const { properties: old = {}, required: wasRequired = [] } = before;
  const { properties: now = {}, required: isRequired = [] } = after;
  const toServer = comparison.direction === 'to server';
  const [more, less] = toServer ? [isRequired, wasRequired] : [wasRequired, isRequired];
  const changed = more
    .filter((name) => !less.includes(name) && (toServer || Object.hasOwn(now, name)))
    .map((name) => `${at}.${name}: ${toServer ? 'is required now' : 'may be missing now'}`);
  const members = Object.entries(old).flatMap(([name, member]) =>
    Object.hasOwn(now, name)
      ? schemaBreaks(member, now[name]!, comparison, `${at}.${name}`)
      : [`${at}.${name}: is gone`],
  );
  return [...changed, ...members];
}

function nestedBreaks(
  before: Schema | undefined,
  after: Schema | undefined,
  comparison: Comparison,
  at: string,
): string[] {
  return before === undefined && after === undefined ? [] : schemaBreaks(before ?? {}, after ?? {}, comparison, at);
}

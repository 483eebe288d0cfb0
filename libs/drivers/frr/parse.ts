import { type Family, formatCidr, parseCidr, prefixList } from '#domain';
import { z } from 'zod';
import { DriverError } from '../driver-error.js';
import type { ObservedFamily, ObservedList } from '../driver.js';
import { FAMILY, type FrrFamily, type FrrLine, type FrrList, isPlainEntry, isSentinel } from './lines.js';

const lineSchema = z.object({
  sequenceNumber: z.int().min(1).max(4_294_967_295),
  type: z.enum(['permit', 'deny']),
  prefix: z.string(),
  minimumPrefixLength: z.int().min(0).max(128).optional(),
  maximumPrefixLength: z.int().min(0).max(128).optional(),
});
const listSchema = z.object({
  addressFamily: z.enum(['IPv4', 'IPv6']),
  entries: z.array(lineSchema),
  description: z.string().optional(),
});
const answerSchema = z.record(z.string(), z.unknown());

/**
 * Reads the answer to `show ip[v6] prefix-list NAME json`. FRR 8 wraps it in the daemon's name, 10 does not; a list
 * that does not exist is no text at all or `{}`. Throws DriverError 'unsupported' for anything else.
 */
export function parseFamily(text: string, name: string, family: Family): FrrFamily {
  if (text.trim() === '') return { state: 'absent' };
  const found = listIn(checked(answerSchema, json(text)), name);
  if (found === undefined) return { state: 'absent' };
  const list = checked(listSchema, found);
  if (list.addressFamily !== `IPv${family}`) throw notUnderstood(`${list.addressFamily} where IPv${family} was asked`);
  return { state: 'present', lines: list.entries.map((line) => lineOf(line, family)), description: list.description };
}

/** FRR's version from the first line of `show version`, and its number before the first dot. */
export function parseVersion(text: string): { readonly version: string; readonly major: number } {
  const match = /^FRRouting (?<version>(?<major>[0-9]+)\.[0-9][^\s]*)/.exec(text);
  if (!match?.groups) throw notUnderstood(`its version: ${text.slice(0, 80)}`);
  return { version: match.groups['version']!, major: Number(match.groups['major']) };
}

/** The operator's delay timer in seconds from the running configuration; undefined when it is FRR's default. */
export function parseDelayTimer(text: string): number | undefined {
  const match = /^bgp route-map delay-timer ([0-9]{1,3})$/m.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** What the port calls the content of a list. */
export function observedList(list: FrrList): ObservedList {
  return { name: list.name, v4: observedFamily(list.v4, 'v4'), v6: observedFamily(list.v6, 'v6') };
}

/** A line in FRR's words, without the list's name. */
export function lineText(line: FrrLine): string {
  const range = (line.ge === undefined ? '' : ` ge ${line.ge}`) + (line.le === undefined ? '' : ` le ${line.le}`);
  return `seq ${line.seq} ${line.action} ${formatCidr(line.prefix)}${range}`;
}

function observedFamily(family: FrrFamily, key: 'v4' | 'v6'): ObservedFamily {
  if (family.state === 'absent') return family;
  const foreign = family.lines.filter((line) => !isSentinel(line) && !isPlainEntry(line)).map(lineText);
  return {
    state: 'present',
    entries: prefixList(
      '',
      family.lines.filter(isPlainEntry).map((line) => line.prefix),
    )[key],
    denyAll: family.lines.some(isSentinel),
    foreign: family.description === undefined ? foreign : [...foreign, `description ${family.description}`],
  };
}

function lineOf(line: z.infer<typeof lineSchema>, family: Family): FrrLine {
  const prefix = parseCidr(line.prefix);
  if (!prefix || prefix.network.family !== family)
    throw notUnderstood(`the ${FAMILY[family].word} prefix ${line.prefix}`);
  return {
    seq: line.sequenceNumber,
    action: line.type,
    prefix,
    ge: line.minimumPrefixLength,
    le: line.maximumPrefixLength,
  };
}

function listIn(answer: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(answer, name)) return answer[name];
  const wrapped = Object.values(answer).find(
    (value) => typeof value === 'object' && value !== null && Object.hasOwn(value, name),
  );
  return wrapped && (wrapped as Record<string, unknown>)[name];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notUnderstood(text, cause);
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw notUnderstood(z.prettifyError(result.error), result.error);
}

function notUnderstood(what: string, cause?: unknown): DriverError {
  return new DriverError('unsupported', `FRR answered what this driver does not understand: ${what}`, { cause });
}

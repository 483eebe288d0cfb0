import { type Cidr, type Family, formatCidr, parseCidr } from '#domain';
import { DriverError } from '../driver-error.js';
import { bitsOf, type BirdFile, type BirdSet, setSymbol } from './lines.js';

const MEMBER = /^ *(?<prefix>[0-9a-f.:]+\/[0-9]{1,3})(?:\{(?<low>[0-9]{1,3}),(?<high>[0-9]{1,3})\})?,?$/;

/** BIRD's clock and the moment it read its configuration, both as it prints them. */
export interface BirdTimes {
  readonly now: string;
  readonly loaded: string;
}

/** Takes a list's file apart, with whatever people made of it. A line that belongs to no set is foreign to the first. */
export function parseFile(name: string, text: string): BirdFile {
  const id = new RegExp(`^define '${name}-id' = "(sha256:[0-9a-f]{64})";$`, 'm').exec(text)?.[1];
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const rest = lines.filter((line) => !line.startsWith(`define '${name}-id' = `));
  const v4 = definition(rest, setSymbol(name, 'v4'));
  const v6 = definition(v4.rest, setSymbol(name, 'v6'));
  const first = v4.members ?? v6.members;
  first?.push(...v6.rest);
  return { name, id, v4: v4.members && setOf(v4.members, 4), v6: v6.members && setOf(v6.members, 6) };
}

/** The times in the answer to `show status`; undefined where the operator has had them printed in another form. */
export function parseTimes(lines: readonly string[]): BirdTimes | undefined {
  const time = (what: string): string | undefined => {
    const line = lines.find((each) => each.startsWith(what));
    return line === undefined
      ? undefined
      : /^ (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?)$/.exec(line.slice(what.length))?.[1];
  };
  const now = time('Current server time is');
  const loaded = time('Last reconfiguration on');
  return now === undefined || loaded === undefined ? undefined : { now, loaded };
}

/** How long ago BIRD read its configuration, in milliseconds: the same in whatever time zone both are printed. */
export function ageOf({ now, loaded }: BirdTimes): number {
  return Date.parse(now.replace(' ', 'T')) - Date.parse(loaded.replace(' ', 'T'));
}

/**
 * BIRD's answer to `eval`: what the expression is worth, or undefined when a constant in it is not defined.
 * Throws DriverError 'unsupported' for anything else.
 */
export function parseValue(code: string, lines: readonly string[]): string | undefined {
  const text = lines.join(' ');
  if (code === '0023') return text;
  if (code === '9001' && text.includes('CF_SYM_UNDEFINED')) return undefined;
  throw new DriverError('unsupported', `BIRD answered what this driver does not understand: ${code} ${text}`);
}

/** The members of the set, still as text, and the lines that are none of it. */
function definition(lines: readonly string[], symbol: string): { members: string[] | undefined; rest: string[] } {
  const empty = lines.indexOf(`define ${symbol} = [ ];`);
  if (empty >= 0) return { members: [], rest: lines.filter((_, index) => index !== empty) };
  const begin = lines.indexOf(`define ${symbol} = [`);
  const end = lines.indexOf('];', begin);
  if (begin < 0 || end < 0) return { members: undefined, rest: [...lines] };
  return { members: lines.slice(begin + 1, end), rest: [...lines.slice(0, begin), ...lines.slice(end + 1)] };
}

function setOf(members: readonly string[], family: Family): BirdSet {
  const set = { entries: [] as Cidr[], longer: [] as Cidr[], foreign: [] as string[] };
  for (const text of members) {
    const { prefix, low, high } = MEMBER.exec(text)?.groups ?? {};
    const entry = prefix === undefined ? undefined : parseCidr(prefix);
    const range = low === undefined ? 'none' : `${low},${high}`;
    const known = entry?.network.family === family && formatCidr(entry) === prefix;
    if (known && range === 'none') set.entries.push(entry);
    else if (known && range === `${entry.length},${bitsOf(family)}`) {
      set.entries.push(entry);
      set.longer.push(entry);
    } else set.foreign.push(text.trim());
  }
  return set;
}

import { formatCidr, isListName, parseCidr } from '#domain';
import { DriverError } from '../driver-error.js';
import { FAMILY, SENTINEL_SEQ } from './lines.js';

// Everything that may ever be sent to FRR. Lines are rendered elsewhere from typed values; this is a second opinion
// that shares no code with the rendering, because FRR 8.4 crashes on '%' or an apostrophe in a name and takes a line
// feed for the next command.

const FIXED = new Set([
  'enable',
  'configure terminal',
  'end',
  'XFRR_start_configuration',
  'XFRR_end_configuration',
  'show version',
  'show running-config | include ^bgp route-map delay-timer',
  'no bgp route-map delay-timer',
]);

const DELAY_TIMER = /^bgp route-map delay-timer (0|[1-9][0-9]{0,2})$/;
const SHOW = /^show (?:ip|ipv6) prefix-list (?<name>[A-Za-z0-9-]{1,63}) json$/;
const DENY_ANY = /^(?:ip|ipv6) prefix-list (?<name>[A-Za-z0-9-]{1,63}) seq 4294967295 deny any$/;
const REMOVE = /^no (?:ip|ipv6) prefix-list (?<name>[A-Za-z0-9-]{1,63})(?: description| seq (?<seq>[1-9][0-9]{0,9}))?$/;
const POISON = /^ip prefix-list (?<name>[A-Za-z0-9-]{1,63}) seq 4294967294 deny 192\.0\.2\.0\/24 le 8$/;
const ENTRY =
  /^(?<word>ip|ipv6) prefix-list (?<name>[A-Za-z0-9-]{1,63}) seq (?<seq>[1-9][0-9]{0,9}) permit (?<prefix>[0-9a-f.:]{2,45}\/[0-9]{1,3})(?: le (?<le>32|128))?$/;

/** Throws DriverError 'unsupported' unless the name is one of ours; only such names ever reach a router. */
export function checkName(name: string): void {
  if (!isListName(name)) throw new DriverError('unsupported', `not a name of a NetCTL list: ${JSON.stringify(name)}`);
}

/** True when the line is one this driver may send. */
export function isAllowedLine(line: string): boolean {
  if (FIXED.has(line) || DELAY_TIMER.test(line)) return true;
  const match = [SHOW, DENY_ANY, REMOVE, POISON, ENTRY].map((rule) => rule.exec(line)).find((found) => found !== null);
  const groups = match?.groups;
  if (!groups?.['name'] || !isListName(groups['name'])) return false;
  if (groups['seq'] !== undefined && Number(groups['seq']) > SENTINEL_SEQ) return false;
  return groups['prefix'] === undefined || isEntry(groups['word'], groups['prefix'], groups['seq'], groups['le']);
}

/** Returns the lines, or throws DriverError 'unsupported' naming the first that the grammar does not know. */
export function checkLines(lines: readonly string[]): readonly string[] {
  const strange = lines.find((line) => !isAllowedLine(line));
  if (strange === undefined) return lines;
  throw new DriverError('unsupported', `refused to send a line outside the grammar: ${JSON.stringify(strange)}`);
}

function isEntry(word: string | undefined, text: string, seq: string | undefined, le: string | undefined): boolean {
  const prefix = parseCidr(text);
  if (!prefix || formatCidr(prefix) !== text) return false;
  const { word: expected, bits } = FAMILY[prefix.network.family];
  const lengthFits = le === undefined || (Number(le) === bits && prefix.length < bits);
  return word === expected && lengthFits && Number(seq) < SENTINEL_SEQ;
}

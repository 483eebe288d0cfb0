import { formatCidr, isListName, parseCidr } from '#domain';
import { DriverError } from '../driver-error.js';

// What may be written to the file that bgpd includes. It is rendered elsewhere from typed values; this is a second
// opinion that shares no code with the rendering, because whatever gets out of a set is configuration of a router.

const HEADING = /^# (?<name>\S+): [0-9]+ entries\. Written by the NetCTL agent; edits are undone\.$/;
const ID = /^prefix-set "(?<name>[^"]+)-id-[0-9a-f]{32}" \{ \}$/;
const MEMBER = /^\t(?<prefix>[0-9a-f.:]{2,45}\/[0-9]{1,3})(?<longer> or-longer)?$/;

const KNOWN = new Set<string>();
/** Bounds the memory that this takes. */
const MOST_KNOWN = 200_000;

/** Whether the text is the part of the list of this name, whole and with nothing else in it. */
export function isAllowedSection(name: string, text: string): boolean {
  if (!isListName(name) || !text.endsWith('\n')) return false;
  const lines = text.slice(0, -1).split('\n');
  const [heading, first] = lines.splice(0, 2);
  const id = ID.exec(lines.pop() ?? '')?.groups?.['name'];
  if (HEADING.exec(heading ?? '')?.groups?.['name'] !== name || id !== name) return false;
  if (first === `prefix-set "${name}" { }`) return lines.length === 0;
  return first === `prefix-set "${name}" {` && lines.length > 1 && lines.pop() === '}' && lines.every(isKnown);
}

/** Returns the text, or throws DriverError 'unsupported' when it is not the part of this list. */
export function checkSection(name: string, text: string): string {
  if (isAllowedSection(name, text)) return text;
  throw new DriverError('unsupported', `refused to write lines outside the grammar: ${JSON.stringify(name)}`);
}

/** The same members come with every change of a list: a text that was good once is good. */
function isKnown(line: string): boolean {
  if (KNOWN.has(line)) return true;
  if (!isMember(line)) return false;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.add(line);
  return true;
}

/** bgpd 7.7 takes 10.0.0.0/33 for a prefix, says that all is well, and has an empty set then. */
function isMember(line: string): boolean {
  const groups = MEMBER.exec(line)?.groups;
  const entry = groups && parseCidr(groups['prefix']!);
  if (!entry || formatCidr(entry) !== groups['prefix']) return false;
  return groups['longer'] === undefined || entry.length < (entry.network.family === 4 ? 32 : 128);
}

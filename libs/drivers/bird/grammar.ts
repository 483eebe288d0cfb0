import { formatCidr, isListName, parseCidr } from '#domain';
import { DriverError } from '../driver-error.js';
import { bitsOf, FAMILIES } from './lines.js';

// Everything that may ever be written to a file that BIRD reads, or be sent to it. Both are rendered elsewhere from
// typed values; this is a second opinion that shares no code with the rendering, because whatever gets into a set's
// definition is configuration of a router.

const FIXED = new Set(['show status', 'configure check', 'configure']);
const PRIVATE_CHECK = /^configure check "\/[\x20-\x21\x23-\x5b\x5d-\x7e]*\/(?<name>[A-Za-z0-9-]+)\.check"$/;
const ID = /^eval '(?<name>[A-Za-z0-9-]+)-id'$/;
const COMPARISON = /^eval '(?<name>[A-Za-z0-9-]+)-(?<key>v4|v6)' = \[(?: |(?<members>[0-9a-f.:/{},]+))\]$/;
const SAMPLE = /^(?<member>[0-9a-f.:]+\/[0-9]+) ~ '(?<name>[A-Za-z0-9-]+)-(?<key>v4|v6)'$/;
const MEMBER = /^(?<prefix>[0-9a-f.:]{2,45}\/[0-9]{1,3})(?:\{(?<low>[0-9]{1,3}),(?<high>32|128)\})?$/;

type Key = 'v4' | 'v6';

const KNOWN = { v4: new Set<string>(), v6: new Set<string>() };
/** Bounds the memory that this takes. */
const MOST_KNOWN = 100_000;

/** True when the command is one this driver may send. */
export function isAllowedCommand(command: string): boolean {
  if (FIXED.has(command)) return true;
  const simple = PRIVATE_CHECK.exec(command) ?? ID.exec(command);
  if (simple) return isListName(simple.groups!['name']!);
  const whole = COMPARISON.exec(command)?.groups;
  if (whole) {
    const members = whole['members']?.split(/,(?![0-9]+\})/) ?? [];
    return isListName(whole['name']!) && members.every((member) => isMember(member, whole['key'] as Key));
  }
  return command.startsWith('eval ') && command.slice('eval '.length).split(' && ').every(isSample);
}

/** Returns the command, or throws DriverError 'unsupported' when the grammar does not know it. */
export function checkCommand(command: string): string {
  if (isAllowedCommand(command)) return command;
  throw new DriverError('unsupported', `refused to send a command outside the grammar: ${JSON.stringify(command)}`);
}

/** Whether the text is the file of the list of this name, whole and with nothing else in it. */
export function isAllowedFile(name: string, text: string): boolean {
  if (!isListName(name) || !text.endsWith('\n')) return false;
  const lines = text.slice(0, -1).split('\n');
  const taken = [heading(lines, name), ...FAMILIES.map(({ key }) => set(lines, name, key)), id(lines, name)];
  return taken.every(Boolean) && lines.length === 0;
}

/** Returns the text, or throws DriverError 'unsupported' when it is not the file of this list. */
export function checkFile(name: string, text: string): string {
  if (isAllowedFile(name, text)) return text;
  throw new DriverError('unsupported', `refused to write a file outside the grammar: ${JSON.stringify(name)}`);
}

// Each of these takes its lines off the front, and tells whether they were as they must be.

function heading(lines: string[], name: string): boolean {
  const match = /^# (?<name>\S+): [0-9]+ entries\. Written by the NetCTL agent; edits are undone\.$/.exec(
    lines.shift() ?? '',
  );
  return match?.groups?.['name'] === name;
}

function set(lines: string[], name: string, key: Key): boolean {
  const first = lines.shift();
  if (first === `define '${name}-${key}' = [ ];`) return true;
  if (first !== `define '${name}-${key}' = [`) return false;
  const end = lines.indexOf('];');
  const members = lines.splice(0, end + 1).slice(0, -1);
  return members.length > 0 && members.every((line, index) => isMemberLine(line, index === members.length - 1, key));
}

function id(lines: string[], name: string): boolean {
  const match = /^define '(?<name>[^']+)-id' = "sha256:[0-9a-f]{64}";$/.exec(lines.shift() ?? '');
  return match?.groups?.['name'] === name;
}

function isMemberLine(line: string, last: boolean, key: Key): boolean {
  return line.startsWith('  ') && line.endsWith(',') !== last && isKnown(line.slice(2, last ? undefined : -1), key);
}

/** The same members come with every change of a list: a text that was good once is good. */
function isKnown(member: string, key: Key): boolean {
  const known = KNOWN[key];
  if (known.has(member)) return true;
  if (!isMember(member, key)) return false;
  if (known.size >= MOST_KNOWN) known.clear();
  known.add(member);
  return true;
}

function isSample(text: string): boolean {
  const groups = SAMPLE.exec(text)?.groups;
  return groups !== undefined && isListName(groups['name']!) && isMember(groups['member']!, groups['key'] as Key);
}

function isMember(text: string, key: Key): boolean {
  const groups = MEMBER.exec(text)?.groups;
  const entry = groups && parseCidr(groups['prefix']!);
  if (!entry || formatCidr(entry) !== groups['prefix'] || `v${entry.network.family}` !== key) return false;
  const bits = bitsOf(entry.network.family);
  return (
    groups['low'] === undefined ||
    (Number(groups['low']) === entry.length && Number(groups['high']) === bits && entry.length < bits)
  );
}

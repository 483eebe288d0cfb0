import { type Cidr, formatCidr, isListName, parseCidr } from '#domain';
import { z } from 'zod';
import { DriverError } from '../driver-error.js';
import type { ListSection, RunningSet, SetContent } from './lines.js';

const HEADING = /^# (?<name>[A-Za-z0-9-]+): [0-9]+ entries\. Written by the NetCTL agent; edits are undone\.$/;
const ANY_ID = /^prefix-set "(?<name>[^"]+)-id-(?<id>[0-9a-f]{32})" \{ \}$/;
const MEMBER = /^(?<prefix>[0-9a-f.:]+\/[0-9]{1,3})(?<longer> or-longer)?$/;

const setsSchema = z.object({
  sets: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      last_change_sec: z.int(),
      num_IPv4: z.int().optional(),
      num_IPv6: z.int().optional(),
    }),
  ),
});

/** The parts of the file by the names of their lists; what stands before the first is dropped. */
export function splitFile(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  let name: string | undefined;
  for (const line of text.split(/(?<=\n)/)) {
    const heading = HEADING.exec(line.trimEnd())?.groups?.['name'];
    if (heading !== undefined && isListName(heading)) name = heading;
    if (name !== undefined) sections.set(name, (sections.get(name) ?? '') + line);
  }
  return sections;
}

/** Takes a list's part apart, with whatever people made of it. */
export function parseSection(name: string, text: string): ListSection {
  const lines = text.split('\n');
  const ids = lines.flatMap((line) => {
    const groups = ANY_ID.exec(line)?.groups;
    return groups?.['name'] === name ? [groups['id']!] : [];
  });
  return { name, id: ids.length === 1 ? ids[0] : undefined, set: parseSets(text).get(name) };
}

/** The prefix-sets in a configuration, ours or as `bgpd -nv` prints it, by their names. */
export function parseSets(text: string): Map<string, SetContent> {
  return new Map([...splitSets(text)].map(([name, members]) => [name, contentOf(members)]));
}

/** The members of each prefix-set in a configuration, as texts. */
export function splitSets(text: string): Map<string, string[]> {
  const sets = new Map<string, string[]>();
  for (const { groups } of text.matchAll(/^prefix-set "(?<name>[^"\n]+)" \{(?<body>[^}]*)\}$/gm)) {
    const members = groups!['body']!.split(/[\n,]/).map((member) => member.trim());
    sets.set(
      groups!['name']!,
      members.filter((member) => member !== ''),
    );
  }
  return sets;
}

/** The answer to `bgpctl -j show sets`: prefix-sets by name. Throws DriverError 'unsupported' for anything else. */
export function parseRunningSets(text: string): Map<string, RunningSet> {
  const sets = checked(text).sets.filter(({ type }) => type === 'PREFIX');
  return new Map(
    sets.map(({ name, num_IPv4: v4, num_IPv6: v6, last_change_sec: unchangedSeconds }) => {
      if (v4 === undefined || v6 === undefined) throw notUnderstood(`the set ${name} without numbers`);
      return [name, { name, v4, v6, unchangedSeconds }];
    }),
  );
}

/** bgpd's version as the program says it. Throws DriverError 'unsupported' when it is no OpenBGPD. */
export function parseVersion(text: string): string {
  const version = /^OpenBGPD (?<version>[0-9]+\.[0-9]+\S*)$/m.exec(text)?.groups?.['version'];
  if (version === undefined) throw notUnderstood(`its version: ${text.slice(0, 80)}`);
  return version;
}

function contentOf(members: readonly string[]): SetContent {
  const content = { entries: [] as Cidr[], longer: new Set<Cidr>(), foreign: [] as string[] };
  for (const text of members) {
    const { prefix, longer } = MEMBER.exec(text)?.groups ?? {};
    const entry = prefix === undefined ? undefined : parseCidr(prefix);
    if (!entry || formatCidr(entry) !== prefix) content.foreign.push(text);
    else {
      content.entries.push(entry);
      if (longer !== undefined) content.longer.add(entry);
    }
  }
  return content;
}

function checked(text: string): z.infer<typeof setsSchema> {
  try {
    return setsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw notUnderstood(text, cause);
  }
}

function notUnderstood(what: string, cause?: unknown): DriverError {
  return new DriverError('unsupported', `OpenBGPD answered what this driver does not understand: ${what}`, { cause });
}

import { z } from 'zod';
import { isListName, listDigest, packEntries, prefixList, unpackEntries, type PrefixList } from '#domain';
import { sha256 } from '#runtime';
import { GONE, type ListRecord } from './list-record.js';

const count = z.number().int().nonnegative();
const mark = z.strictObject({ incarnation: count, generation: count, digest: z.string().regex(/^([0-9a-f]{64})?$/) });

/** Entries are packed and in base64. `content` is null where the list is to be off the router. */
const fileSchema = z.strictObject({
  checksum: z.string(),
  record: z.strictObject({
    router: z.string(),
    listId: z.string(),
    regionId: z.string(),
    name: z.string().refine(isListName),
    entryMatch: z.enum(['orlonger', 'exact']),
    content: z.strictObject({ v4: z.base64(), v6: z.base64() }).nullable(),
    accepted: mark,
    attempted: mark.optional(),
    applied: mark.optional(),
    verified: mark.optional(),
  }),
});
type FileRecord = z.infer<typeof fileSchema>['record'];

/** A record as the text of its file. */
export function formatListFile(record: ListRecord): string {
  const { list, ...rest } = record;
  const content = list ? { v4: base64(packEntries(list.v4)), v6: base64(packEntries(list.v6)) } : null;
  const body: FileRecord = { ...rest, content };
  return `${JSON.stringify({ checksum: checksumOf(body), record: body })}\n`;
}

/** Reads what `formatListFile` wrote. Throws an Error that says what is wrong with anything else. */
export function parseListFile(text: string): ListRecord {
  const raw = JSON.parse(text) as { record?: unknown };
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success) throw new Error('it is not laid out as a list');
  if (parsed.data.checksum !== checksumOf(raw.record)) throw new Error('the checksum does not fit');
  const { content, attempted, applied, verified, ...rest } = parsed.data.record;
  const list = content ? unpackContent(rest.name, content) : undefined;
  if (digestOf(list) !== rest.accepted.digest) throw new Error('the digest does not fit the entries');
  return { ...rest, list, attempted, applied, verified };
}

/** The digest of a list in hex, as marks have it. */
function digestOf(list: PrefixList | undefined): string {
  return list ? Buffer.from(listDigest(list, sha256)).toString('hex') : GONE;
}

function unpackContent(name: string, content: { v4: string; v6: string }): PrefixList {
  const v4 = unpackEntries(Buffer.from(content.v4, 'base64'), 4);
  const v6 = unpackEntries(Buffer.from(content.v6, 'base64'), 6);
  return prefixList(name, [...v4, ...v6]);
}

function checksumOf(record: unknown): string {
  return Buffer.from(sha256(Buffer.from(JSON.stringify(record)))).toString('hex');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

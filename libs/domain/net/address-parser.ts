import { type Address, v4, v6 } from './address-words.js';

// 'ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255', the longest spelling there is.
const LONGEST_TEXT = 45;
const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const DOTTED_QUAD = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`);
const GROUP = /^[0-9a-f]{1,4}$/i;
const GROUPS = 8;

/**
 * Reads an address, strictly (A24): IPv4 as a dotted quad without leading zeros, IPv6 in any spelling of RFC 4291
 * without a zone; `::ffff:10.1.0.5` is IPv6. Anything else, white space included, is undefined.
 *
 * Written out because ipaddr.js takes `127.1`, `0x7f.1`, octal and zones, and reads `::1.2.3.4` as `::ffff:1.2.3.4`.
 */
export function parseAddress(text: string): Address | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  if (text.includes(':')) return parseV6(text);
  const word = parseDottedQuad(text);
  return word === undefined ? undefined : v4(word);
}

function parseDottedQuad(text: string): number | undefined {
  const octets = DOTTED_QUAD.exec(text);
  if (!octets) return undefined;
  return (Number(octets[1]) << 24) | (Number(octets[2]) << 16) | (Number(octets[3]) << 8) | Number(octets[4]);
}

function parseV6(text: string): Address | undefined {
  const [before = '', after, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const head = parseGroups(before, after === undefined);
  const tail = parseGroups(after ?? '', true);
  if (!head || !tail) return undefined;

  const zeros = GROUPS - head.length - tail.length;
  // '::' stands for at least one group (RFC 4291 section 2.2).
  if (after === undefined ? zeros !== 0 : zeros < 1) return undefined;
  const groups = [...head, ...new Array<number>(zeros).fill(0), ...tail];
  const word = (index: number): number => (groups[2 * index]! << 16) | groups[2 * index + 1]!;
  return v6(word(0), word(1), word(2), word(3));
}

/** The 16-bit groups on one side of '::'. A dotted quad counts as two and is allowed at the end of the address only. */
function parseGroups(text: string, endsAddress: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (GROUP.test(part)) {
      groups.push(Number.parseInt(part, 16));
      continue;
    }
    const quad = endsAddress && index === parts.length - 1 ? parseDottedQuad(part) : undefined;
    if (quad === undefined) return undefined;
    groups.push(quad >>> 16, quad & 0xffff);
  }
  return groups;
}

import { parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import type { WantedList } from '../driver.js';
import { fileFindings } from './compare.js';
import { compileList } from './compile.js';
import { parseFile } from './parse.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';

describe('fileFindings', () => {
  it('says what differs in people’s words, with exact counts and few examples', () => {
    const wanted = list(['10.0.0.1/32', '10.0.0.2/32', '10.0.0.3/32', '10.0.0.4/32', '10.0.0.5/32', '10.0.1.0/24']);
    const { text } = compileList(list(['10.0.0.5/32', '10.0.0.9/32']));
    const spoilt = text
      .replace('  10.0.0.5/32,', '  10.0.0.5/32,\n  10.0.1.0/24,\n  10.0.0.0/8+,')
      .replace(/define '.*-v6.*\n/, '');
    expect(fileFindings(wanted, parseFile(NAME, spoilt))).toEqual([
      'IPv4 in the file: 5 entries missing: 10.0.0.1/32, 10.0.0.2/32, 10.0.0.3/32, …',
      'IPv4 in the file: 2 entries not wanted: 10.0.1.0/24, 10.0.0.9/32',
      'IPv4 in the file: 1 entry none of ours: 10.0.0.0/8+,',
      'the file does not define the IPv6 set',
    ]);
  });

  it('has a word for a file that differs in nothing but its form', () => {
    const wanted = list(['10.0.0.1/32']);
    const text = `# mine\n${compileList(wanted).text}`;
    expect(fileFindings(wanted, parseFile(NAME, text))).toEqual(['the file is written in another way']);
  });
});

function list(entries: readonly string[]): WantedList {
  return {
    list: prefixList(
      NAME,
      entries.map((text) => parseCidr(text)!),
    ),
    entryMatch: 'orlonger',
  };
}

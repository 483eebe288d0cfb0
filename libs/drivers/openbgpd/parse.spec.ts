import { readFileSync } from 'node:fs';
import { formatCidr, parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import { compileFile, compileList } from './compile.js';
import type { SetContent } from './lines.js';
import { parseRunningSets, parseSection, parseSets, parseVersion, splitFile } from './parse.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';
const unsupported = expect.objectContaining({ code: 'unsupported' });

describe('the file of all lists', () => {
  const [first, second] = [section('NetCTL-A-BLACKHOLE', ['10.0.0.1/32']), section('NetCTL-B-BLACKHOLE', [])];
  const file = compileFile(
    new Map([
      ['NetCTL-B-BLACKHOLE', second.text],
      ['NetCTL-A-BLACKHOLE', first.text],
    ]),
  );

  it('is split into what it was made of', () => {
    expect([...splitFile(file)]).toEqual([
      ['NetCTL-A-BLACKHOLE', first.text],
      ['NetCTL-B-BLACKHOLE', second.text],
    ]);
    expect([...splitFile('')]).toEqual([]);
  });

  it('gives what somebody has added to the list above it, and a list that is there twice differs', () => {
    const edited = `# mine\n${file.replace(second.text, `mine\n${second.text}`)}${first.text}`;
    expect([...splitFile(edited)]).toEqual([
      ['NetCTL-A-BLACKHOLE', `${first.text}mine\n${first.text}`],
      ['NetCTL-B-BLACKHOLE', second.text],
    ]);
  });
});

describe('parseSection', () => {
  it('finds again what was compiled', () => {
    const { text, id } = section(NAME, ['10.0.0.1/32', '10.0.1.0/24', '2001:db8::/64']);
    const parsed = parseSection(NAME, text);
    expect(parsed.id).toBe(id);
    expect(texts(parsed.set)).toEqual(['10.0.0.1/32', '10.0.1.0/24 or longer', '2001:db8::/64 or longer']);
    expect(parsed.set!.foreign).toEqual([]);
  });

  it('knows no id where there is none, another list’s or more than one', () => {
    const { text } = section(NAME, []);
    const id = text.split('\n').find((line) => line.includes('-id-'))!;
    expect(parseSection(NAME, text.replace(id, '')).id).toBeUndefined();
    expect(parseSection(NAME, text.replace('ACME-BLACKHOLE-id', 'OTHER-BLACKHOLE-id')).id).toBeUndefined();
    expect(parseSection(NAME, `${text}${id}\n`).id).toBeUndefined();
  });

  it('keeps what it does not know as foreign, and tells an empty set from none', () => {
    const text = `prefix-set "${NAME}" {\n\t10.0.0.0/8 prefixlen 24 - 32\n\t010.0.0.1/32\n\t10.0.0.1/24, 10.0.0.1/32\n}\n`;
    const { set } = parseSection(NAME, text);
    expect(texts(set)).toEqual(['10.0.0.1/32']);
    expect(set!.foreign).toEqual(['10.0.0.0/8 prefixlen 24 - 32', '010.0.0.1/32', '10.0.0.1/24']);
    expect(parseSection(NAME, `prefix-set "${NAME}" { }\n`).set).toMatchObject({ entries: [], foreign: [] });
    expect(parseSection(NAME, '').set).toBeUndefined();
  });
});

describe('parseSets', () => {
  it('reads what bgpd prints', () => {
    const sets = parseSets(golden('understood-7.7.txt'));
    expect(texts(sets.get(NAME))).toEqual([
      '0.0.0.0/0 or longer',
      '10.0.0.1/32',
      '10.0.1.0/24 or longer',
      '::/0',
      '::ffff:10.1.0.5/128',
      '2001:db8::1/128',
      '2001:db8:1::/64 or longer',
    ]);
    expect(sets.get('NetCTL-OTHER-BLACKHOLE')).toMatchObject({ entries: [], foreign: [] });
    expect(sets.get('OPERATOR')!.foreign).toEqual(['192.0.2.0/24 prefixlen 24 - 32']);
  });
});

describe('parseRunningSets', () => {
  it('reads numbers and ages of prefix-sets only', () => {
    expect([...parseRunningSets(golden('show-sets-7.7.json')).values()]).toEqual([
      { name: NAME, v4: 3, v6: 1, unchangedSeconds: 7 },
      { name: `${NAME}-id-00112233445566778899aabbccddeeff`, v4: 0, v6: 0, unchangedSeconds: 7 },
    ]);
  });

  it.each(['', 'connection rejected', '{}', '{"sets":[{"name":"x","type":"PREFIX","last_change_sec":1}]}'])(
    'does not guess at %j',
    (text) => expect(() => parseRunningSets(text)).toThrow(unsupported),
  );
});

describe('parseVersion', () => {
  it('takes OpenBGPD and nothing else', () => {
    expect(parseVersion('OpenBGPD 7.7\n')).toBe('7.7');
    expect(() => parseVersion('bgpd version 8.4.4')).toThrow(unsupported);
  });
});

function section(name: string, entries: readonly string[]): ReturnType<typeof compileList> {
  const list = prefixList(
    name,
    entries.map((text) => parseCidr(text)!),
  );
  return compileList({ list, entryMatch: 'orlonger' });
}

function texts(set: SetContent | undefined): string[] {
  return set!.entries.map((entry) => `${formatCidr(entry)}${set!.longer.has(entry) ? ' or longer' : ''}`);
}

function golden(name: string): string {
  return readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8');
}

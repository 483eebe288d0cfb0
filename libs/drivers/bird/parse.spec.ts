import { formatCidr, parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import { compileList } from './compile.js';
import { ageOf, parseFile, parseTimes, parseValue } from './parse.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';

describe('parseFile', () => {
  it('finds again what was compiled', () => {
    const texts = ['10.0.0.1/32', '10.0.1.0/24', '2001:db8:1::/64'];
    const list = prefixList(
      NAME,
      texts.map((text) => parseCidr(text)!),
    );
    const { text, id } = compileList({ list, entryMatch: 'orlonger' });
    expect(parseFile(NAME, text)).toEqual({
      name: NAME,
      id,
      v4: { entries: list.v4, longer: [list.v4[1]], foreign: [] },
      v6: { entries: list.v6, longer: list.v6, foreign: [] },
    });
  });

  it('tells an empty set from one that is not defined', () => {
    expect(parseFile(NAME, `define '${NAME}-v6' = [ ];\n`)).toEqual({
      name: NAME,
      id: undefined,
      v4: undefined,
      v6: { entries: [], longer: [], foreign: [] },
    });
    expect(parseFile(NAME, '')).toMatchObject({ v4: undefined, v6: undefined });
    expect(parseFile(NAME, `define '${NAME}-v4' = [\n  10.0.0.1/32\n`)).toMatchObject({ v4: undefined });
  });

  it('keeps what it does not know as foreign', () => {
    const text = [
      `define '${NAME}-v4' = [`,
      '  10.0.0.1/32{32,32},',
      '  10.0.1.0/24{20,24},',
      '  10.0.1.0/24+,',
      '  010.0.0.1/32,',
      '  10.0.0.1/24,',
      '  2001:db8::/64,',
      '  10.0.0.2/32',
      '];',
      'define OTHER = 1;',
    ].join('\n');
    const { v4 } = parseFile(NAME, text);
    expect(v4!.entries.map(formatCidr)).toEqual(['10.0.0.1/32', '10.0.0.2/32']);
    expect(v4!.foreign).toEqual([
      '10.0.1.0/24{20,24},',
      '10.0.1.0/24+,',
      '010.0.0.1/32,',
      '10.0.0.1/24,',
      '2001:db8::/64,',
      'define OTHER = 1;',
    ]);
  });
});

describe('parseTimes', () => {
  const status = (loaded: string): string[] => [
    'BIRD 2.0.12',
    'Router ID is 10.255.0.1',
    'Current server time is 2026-11-22 02:18:19.989',
    `Last reconfiguration on ${loaded}`,
    'Daemon is up and running',
  ];

  it('tells how long ago BIRD read its configuration', () => {
    expect(ageOf(parseTimes(status('2026-11-22 02:18:19.676'))!)).toBe(313);
    expect(ageOf(parseTimes(status('2026-11-21 02:18:19'))!)).toBe(86_400_989);
  });

  it('does not guess at another form', () => {
    expect(parseTimes(status('22-11-2026 02:18:19'))).toBeUndefined();
    expect(parseTimes([])).toBeUndefined();
  });
});

describe('parseValue', () => {
  it('tells a value from a constant that is not there, and from all else', () => {
    expect(parseValue('0023', ['TRUE'])).toBe('TRUE');
    expect(parseValue('9001', ['syntax error, unexpected CF_SYM_UNDEFINED'])).toBeUndefined();
    for (const [code, line] of [
      ['9001', 'syntax error, unexpected END'],
      ['0013', 'Daemon is up and running'],
      ['8000', '<line overflow>'],
    ] as const) {
      expect(() => parseValue(code, [line])).toThrow(expect.objectContaining({ code: 'unsupported' }));
    }
  });
});

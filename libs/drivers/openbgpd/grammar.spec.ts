import { parseCidr, prefixList } from '#domain';
import { describe, expect, it } from 'vitest';
import { compileList } from './compile.js';
import { checkSection, isAllowedSection } from './grammar.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';

describe('isAllowedSection', () => {
  const list = prefixList(
    NAME,
    ['10.0.0.1/32', '10.0.1.0/24', '2001:db8::/64'].map((text) => parseCidr(text)!),
  );
  const { text } = compileList({ list, entryMatch: 'orlonger' });
  const empty = compileList({ list: prefixList(NAME, []), entryMatch: 'orlonger' }).text;

  it('knows what is compiled', () => {
    for (const each of [text, empty]) expect(checkSection(NAME, each)).toBe(each);
  });

  it.each<[string, (whole: string) => string]>([
    ['nothing', () => ''],
    ['another list', (whole) => whole.replaceAll('ACME', 'OTHER')],
    ['another name in one place', (whole) => whole.replace('"NetCTL-ACME-BLACKHOLE"', '"NetCTL-OTHER-BLACKHOLE"')],
    ["another list's id", (whole) => whole.replace('ACME-BLACKHOLE-id', 'OTHER-BLACKHOLE-id')],
    ['a rule', (whole) => `${whole}allow from any\n`],
    ['a rule in front', (whole) => `allow from any\n${whole}`],
    ['a rule behind a member', (whole) => whole.replace('10.0.0.1/32', '10.0.0.1/32 }\nallow from any')],
    ['an include', (whole) => whole.replace('10.0.0.1/32', '10.0.0.1/32\n}\ninclude "/etc/shadow"\n{')],
    ['a statement in the remark', (whole) => whole.replace('undone.', 'undone.\nallow from any')],
    ['a set without its end', (whole) => whole.replace('\n}', '')],
    ['a list without an id', (whole) => whole.replace(/prefix-set "[^"]*-id-.*\n/, '')],
    ['a prefix that bgpd would take and drop', (whole) => whole.replace('10.0.0.1/32', '10.0.0.0/33')],
    ['host bits', (whole) => whole.replace('10.0.1.0/24', '10.0.1.1/24')],
    ['"or longer" that says nothing', (whole) => whole.replace('10.0.0.1/32', '10.0.0.1/32 or-longer')],
    ['a range of lengths', (whole) => whole.replace('or-longer', 'prefixlen 8 - 32')],
    ['no line feed at the end', (whole) => whole.trimEnd()],
  ])('does not know %s', (_, spoil) => {
    expect(isAllowedSection(NAME, spoil(text))).toBe(false);
    expect(() => checkSection(NAME, spoil(text))).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });

  it('does not know an empty set with anything in it', () => {
    expect(isAllowedSection(NAME, empty.replace('{ }\n', '{ }\n\t10.0.0.1/32\n'))).toBe(false);
    expect(isAllowedSection(NAME, empty.replace('{ }\n', '{\n}\n'))).toBe(false);
  });
});

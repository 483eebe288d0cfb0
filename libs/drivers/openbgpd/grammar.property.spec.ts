import { cidrAround, packAddress, parseAddress, prefixList, unpackAddress } from '#domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentFindings } from './compare.js';
import { compileFile, compileList } from './compile.js';
import { isAllowedSection } from './grammar.js';
import { parseSection, splitFile } from './parse.js';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string().map((text) => `NetCTL-${text}-BLACKHOLE`),
  fc
    .tuple(fc.constantFrom('\n', '\0', '\r', ' ', "'", '"', '\\', '{', '}', '#', '$x', '\u2028'), fc.nat(30))
    .map(([evil, at]) => {
      const name = 'NetCTL-ACME-CORP-BLACKHOLE';
      return name.slice(0, at) + evil + name.slice(at);
    }),
);

const cidr = fc
  .oneof(
    fc.tuple(fc.uint8Array({ minLength: 4, maxLength: 4 }), fc.integer({ min: 0, max: 32 })),
    fc.tuple(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.integer({ min: 0, max: 128 })),
    fc.tuple(
      fc.constantFrom('::ffff:10.1.0.5', '::', '::1', 'fe80::1').map((text) => packAddress(parseAddress(text)!)),
      fc.constantFrom(0, 96, 128),
    ),
  )
  .map(([bytes, length]) => cidrAround(unpackAddress(bytes), length));
const match = fc.constantFrom('exact' as const, 'orlonger' as const);

describe('the grammar', () => {
  it('lets nothing through that is compiled with a name of any other kind', () => {
    fc.assert(
      fc.property(hostile, fc.array(cidr, { maxLength: 3 }), match, (name, entries, entryMatch) => {
        fc.pre(!/^NetCTL-[A-Z0-9]+(-[A-Z0-9]+)*-BLACKHOLE$/.test(name));
        const { text } = compileList({ list: prefixList(name, entries), entryMatch });
        expect(isAllowedSection(name, text)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('knows whatever is compiled of any entries, and the parser finds them again', () => {
    fc.assert(
      fc.property(fc.array(cidr, { size: 'large' }), match, (entries, entryMatch) => {
        const name = 'NetCTL-ACME-CORP-BLACKHOLE';
        const wanted = { list: prefixList(name, entries), entryMatch };
        const { text, id } = compileList(wanted);
        expect(isAllowedSection(name, text)).toBe(true);
        const section = splitFile(compileFile(new Map([[name, text]]))).get(name);
        expect(section).toBe(text);
        const parsed = parseSection(name, section!);
        expect(parsed.id).toBe(id);
        expect(contentFindings(wanted, parsed.set, 'the file')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

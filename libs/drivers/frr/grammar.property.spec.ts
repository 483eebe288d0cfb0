import { cidrAround, packAddress, parseAddress, prefixList, unpackAddress } from '#domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileList, compileRemoval } from './compile.js';
import { isAllowedLine } from './grammar.js';
import type { FrrList } from './lines.js';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string().map((text) => `NetCTL-${text}-BLACKHOLE`),
  fc.tuple(fc.constantFrom('\n', '\0', '\r', ' ', '%', "'", '"', ';', '|', '\u2028'), fc.nat(30)).map(([evil, at]) => {
    const name = 'NetCTL-ACME-CORP-BLACKHOLE';
    return name.slice(0, at) + evil + name.slice(at);
  }),
);

const cidr = fc.oneof(
  fc.tuple(fc.uint8Array({ minLength: 4, maxLength: 4 }), fc.integer({ min: 0, max: 32 })),
  fc.tuple(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.integer({ min: 0, max: 128 })),
  fc.tuple(
    fc
      .constantFrom('::ffff:10.1.0.5', '::', '::1', 'fe80::1', '255.255.255.255')
      .map((text) => packAddress(parseAddress(text)!)),
    fc.constant(32),
  ),
);

describe('the grammar', () => {
  it('lets no line through that is compiled with a name of any other kind', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (name, there) => {
        fc.pre(!/^NetCTL-[A-Z0-9]+(-[A-Z0-9]+)*-BLACKHOLE$/.test(name));
        const family = there
          ? ({ state: 'present', lines: [], description: 'x' } as const)
          : ({ state: 'absent' } as const);
        const observed: FrrList = { name, v4: family, v6: family };
        const entries = prefixList(name, [cidrAround(parseAddress('10.0.0.1')!, 32)]);
        const lines = compileList({ list: entries, entryMatch: 'exact' }, observed);
        expect([...lines, ...compileRemoval(observed)].filter(isAllowedLine)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('knows every line that is compiled of any entries', () => {
    fc.assert(
      fc.property(fc.array(cidr), fc.constantFrom('exact' as const, 'orlonger' as const), (pairs, entryMatch) => {
        const name = 'NetCTL-ACME-CORP-BLACKHOLE';
        const list = prefixList(
          name,
          pairs.map(([bytes, length]) => cidrAround(unpackAddress(bytes), length)),
        );
        const lines = compileList({ list, entryMatch }, { name, v4: { state: 'absent' }, v6: { state: 'absent' } });
        expect(lines.filter((line) => !isAllowedLine(line))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

import { cidrAround, packAddress, parseAddress, prefixList, unpackAddress } from '#domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesOf, membersOf, pathNumber, wirePath, wireSet } from './compile.js';
import { setDifference } from './difference.js';
import { checkPath, checkSet, checkSetName } from './grammar.js';
import { FAMILIES, setName } from './model.js';
import { parseDestination, parseSet } from './parse.js';
import { gobgpSettings } from './settings.js';
import { wire } from './wire.js';

const settings = gobgpSettings.parse({});
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string().map((text) => `NetCTL-${text}-BLACKHOLE`),
  fc.tuple(fc.constantFrom('\n', '\0', ' ', '-v4', '-', '%', '"', '\u2028'), fc.nat(30)).map(([evil, at]) => {
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
  it('lets no set through that has a name of any other kind', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('v4' as const, 'v6' as const), (name, key) => {
        fc.pre(!/^NetCTL-[A-Z0-9]+(-[A-Z0-9]+)*-BLACKHOLE$/.test(name));
        expect(() => checkSet(wireSet(setName(name, key), []))).toThrow('outside the grammar');
        expect(() => checkSetName(setName(name, key))).toThrow('outside the grammar');
      }),
      { numRuns: 300 },
    );
  });

  it('knows whatever is compiled of any entries, and the parser finds it again after the wire', () => {
    fc.assert(
      fc.property(fc.array(cidr), match, (entries, entryMatch) => {
        const name = 'NetCTL-ACME-CORP-BLACKHOLE';
        const wanted = { list: prefixList(name, entries), entryMatch };
        const members = membersOf(wanted);
        for (const { family, key } of FAMILIES) {
          const set = checkSet(wireSet(setName(name, key), members[key]));
          const received = parseSet(wire.DefinedSet.decode(wire.DefinedSet.encode(set).finish()));
          expect(setDifference(family, members[key], received)).toMatchObject({ missing: [], surplus: [] });
          for (const prefix of wanted.list[key]) {
            const attributes = attributesOf(settings, family);
            const path = checkPath(wirePath(prefix, pathNumber(name), attributes, false));
            const { prefix: address, prefixLen } = wire.IPAddressPrefix.decode(path.nlri!.value!);
            const sent = wire.Path.decode(wire.Path.encode(Object.assign(path, { neighborIp: '<nil>' })).finish());
            expect(parseDestination({ prefix: `${address}/${prefixLen}`, paths: [sent] })).toEqual([
              { prefix, number: pathNumber(name), attributes },
            ]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

import { cidrAround, packAddress, parseAddress, prefixList, unpackAddress } from '#domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_COMMAND_BYTES } from '../transport/bird-control.js';
import { compileList } from './compile.js';
import { isAllowedCommand, isAllowedFile } from './grammar.js';
import { parseFile } from './parse.js';
import { existenceQuestion, idQuestion, proofQuestions } from './proof.js';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string().map((text) => `NetCTL-${text}-BLACKHOLE`),
  fc
    .tuple(fc.constantFrom('\n', '\0', '\r', ' ', "'", '"', ';', ']', '#', '/*', '\u2028', '../'), fc.nat(30))
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
        const wanted = { list: prefixList(name, entries), entryMatch };
        expect(isAllowedFile(name, compileList(wanted).text)).toBe(false);
        const commands = [
          idQuestion(name),
          existenceQuestion(name, 'v4'),
          ...proofQuestions(wanted).map(({ command }) => command),
        ];
        expect(commands.filter(isAllowedCommand)).toEqual([]);
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
        expect(isAllowedFile(name, text)).toBe(true);
        expect(parseFile(name, text)).toMatchObject({
          id,
          v4: { entries: wanted.list.v4, foreign: [] },
          v6: { entries: wanted.list.v6, foreign: [] },
        });
        for (const { command } of proofQuestions(wanted)) {
          expect(isAllowedCommand(command)).toBe(true);
          expect(command.length).toBeLessThanOrEqual(MAX_COMMAND_BYTES);
        }
      }),
      { numRuns: 200 },
    );
  });
});

import { type Family, formatCidr, parseCidr, prefixList } from '#domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObservedFamily, WantedList } from '../driver.js';
import { mismatches } from './compare.js';
import { compileList } from './compile.js';
import { familyDifference } from './difference.js';
import { checkLines } from './grammar.js';
import { FAMILIES, FAMILY, type FrrFamily, type FrrLine, type FrrList } from './lines.js';
import { observedList } from './parse.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';

/** A prefix-list as FRR keeps it; `oldFrr`: 8.4, which silently drops a line whose double stands elsewhere. */
class PrefixListModel {
  private readonly lines = new Map<number, FrrLine & { readonly any: boolean }>();
  private description: string | undefined;

  constructor(
    private readonly family: Family,
    private readonly oldFrr: boolean,
  ) {}

  type(command: string): void {
    const rest = command.replace(/^(no )?(ip|ipv6) prefix-list \S+/, '').trim();
    const no = command.startsWith('no ');
    if (rest.startsWith('description')) this.description = no ? undefined : rest.slice(12);
    else if (no) this.lines.delete(Number(/^seq (\d+)$/.exec(rest)![1]));
    else this.add(rest);
  }

  get observed(): FrrFamily {
    const lines = [...this.lines.values()].sort((a, b) => a.seq - b.seq);
    // The last line takes the list along, unless a description holds it.
    if (lines.length === 0 && this.description === undefined) return { state: 'absent' };
    return { state: 'present', lines, description: this.description };
  }

  private add(rest: string): void {
    const match = /^seq (\d+) (permit|deny) (any|\S+\/\d+)(?: ge (\d+))?(?: le (\d+))?$/.exec(rest);
    if (!match) throw new Error(`the model does not know: ${rest}`);
    const [, seq, action, prefix, ge, le] = match;
    const any = prefix === 'any';
    const line = {
      seq: Number(seq),
      action: action as FrrLine['action'],
      prefix: parseCidr(any ? (this.family === 4 ? '0.0.0.0/0' : '::/0') : prefix!)!,
      ge: ge === undefined ? undefined : Number(ge),
      le: any ? FAMILY[this.family].bits : le === undefined ? undefined : Number(le),
      any,
    };
    const double = [...this.lines.values()].some((other) => text(other) === text(line) && other.any === any);
    if (!this.oldFrr || !double) this.lines.set(line.seq, line);
  }
}

function text(line: FrrLine): string {
  return [line.action, formatCidr(line.prefix), line.ge, line.le].join(' ');
}

const POOL = {
  4: ['10.0.0.0/24', '10.0.0.1/32', '10.0.1.0/24', '10.0.1.128/25', '0.0.0.0/0', '192.0.2.7/32'],
  6: ['2001:db8::/64', '2001:db8::1/128', '2001:db8:1::/64', '::ffff:10.1.0.5/128', '::/0', '2001:db8:2::/48'],
} as const;

/** A line that somebody might have typed. */
function typed(family: Family): fc.Arbitrary<string> {
  const { word, bits } = FAMILY[family];
  const seq = fc.constantFrom(1, 5, 7, 10, 15, 20, 4_294_967_290, 4_294_967_294, 4_294_967_295);
  const range = fc.constantFrom('', ` le ${bits}`, ` ge ${bits - 1}`, ` ge ${bits - 1} le ${bits}`);
  const what = fc.oneof(
    fc.constant('any'),
    fc.tuple(fc.constantFrom(...POOL[family]), range).map(([prefix, suffix]) => prefix + suffix),
  );
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(`${word} prefix-list ${NAME} description x`) },
    {
      weight: 8,
      arbitrary: fc
        .tuple(seq, fc.constantFrom('permit', 'deny'), what)
        .map((parts) => `${word} prefix-list ${NAME} seq ${parts.join(' ')}`),
    },
  );
}

const entries = fc.subarray<string>([...POOL[4], ...POOL[6]]);
const match = fc.constantFrom('orlonger' as const, 'exact' as const);
const before = fc.record({ v4: fc.array(typed(4), { maxLength: 6 }), v6: fc.array(typed(6), { maxLength: 6 }) });

describe('compileList on a model of FRR', () => {
  it('makes any list any other, with lines of the grammar only, and is safe wherever it is cut', () => {
    fc.assert(
      fc.property(entries, match, before, fc.boolean(), (texts, entryMatch, history, oldFrr) => {
        const wanted = {
          list: prefixList(
            NAME,
            texts.map((text) => parseCidr(text)!),
          ),
          entryMatch,
        };
        const models = { v4: new PrefixListModel(4, oldFrr), v6: new PrefixListModel(6, oldFrr) };
        const observed = (): FrrList => ({ name: NAME, v4: models.v4.observed, v6: models.v6.observed });
        for (const key of ['v4', 'v6'] as const) history[key].forEach((line) => models[key].type(line));
        const lackingAtFirst = lacking(wanted, observed());
        for (const line of checkLines(compileList(wanted, observed()))) {
          const key = /^(no )?ip /.test(line) ? 'v4' : 'v6';
          models[key].type(line);
          // A list without lines permits everything.
          expect(models[key].observed).not.toMatchObject({ state: 'present', lines: [] });
          // What was there and is wanted stays there all the time.
          expect(lackingAtFirst).toEqual(expect.arrayContaining(lacking(wanted, observed())));
        }
        expect(mismatches('frr', wanted, observed())).toEqual([]);
        expect(observedList(observed())).toEqual({
          name: NAME,
          v4: complete(wanted, 'v4'),
          v6: complete(wanted, 'v6'),
        });
      }),
      { numRuns: 500 },
    );
  });
});

function lacking(wanted: WantedList, observed: FrrList): string[] {
  return FAMILIES.flatMap(({ family, key }) =>
    familyDifference(family, wanted.list[key], wanted.entryMatch, observed[key]).missing.map(formatCidr),
  );
}

function complete(wanted: WantedList, key: 'v4' | 'v6'): ObservedFamily {
  return { state: 'present', entries: wanted.list[key], denyAll: true, foreign: [] };
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type AcknowledgedChange,
  type AddressRange,
  aggregate,
  checkGuardrails,
  type Cidr,
  cidrRange,
  countAddresses,
  cutToLength,
  type Guardrail,
  intersect,
  manageableRange,
  type Run,
  type Snapshot,
  subtract,
  switchAddresses,
  unite,
  withChange,
} from '../index.js';
import { readCidrs, readRanges } from '../testing/literals.js';

// Histories as customers make them, on the real arithmetic of runs: requests over two subnets, and commits that succeed or fail.

const SUBNETS = readCidrs(['10.1.0.0/27', '2001:db8::/123']);
const SPANS = SUBNETS.map((subnet) => manageableRange(subnet, 'hosts'));
const LENGTHS = { v4: { shortest: 29, longest: 32 }, v6: { shortest: 125, longest: 128 } };
const PROTECTED = [{ prefix: readCidrs(['10.1.0.64/26'])[0]!, note: 'routers' }];

const target = fc
  .tuple(fc.nat(1), fc.nat(31), fc.nat(31))
  .map(([subnet, a, b]) => rangeOf(subnet, Math.min(a, b), Math.max(a, b)));
const request = fc.record({
  kind: fc.constant('request' as const),
  status: fc.constantFrom('enabled' as const, 'disabled' as const),
  targets: fc.array(target, { minLength: 1, maxLength: 3 }),
});
const commit = fc.record({ kind: fc.constant('commit' as const), succeeds: fc.boolean() });
const histories = fc.array(fc.oneof({ weight: 3, arbitrary: request }, commit), { maxLength: 25 });

function rangeOf(subnet: number, from: number, to: number): AddressRange {
  const at = (offset: number): string => (subnet === 0 ? `10.1.0.${offset}` : `2001:db8::${offset.toString(16)}`);
  return readRanges([`${at(from)}-${at(to)}`])[0]!;
}

type Event =
  | { readonly kind: 'request'; readonly status: 'enabled' | 'disabled'; readonly targets: readonly AddressRange[] }
  | { readonly kind: 'commit'; readonly succeeds: boolean };

/** Calls `check` with the snapshot of every commit, and with that of the end. */
function replay(history: readonly Event[], check: (snapshot: Snapshot) => void): void {
  let runs: readonly Run[][] = SPANS.map(() => []);
  let finished: readonly Cidr[] = [];
  let pushed: readonly Cidr[] = [];
  let changes: AcknowledgedChange[] = [];
  let seq = 0;
  for (const event of [...history, { kind: 'commit' as const, succeeds: true }]) {
    if (event.kind === 'request') {
      seq += 1;
      const ranges = intersect(event.targets, SPANS);
      runs = runs.map((own, index) =>
        withChange(own, switchAddresses(own, intersect(ranges, [SPANS[index]!]), event.status, seq)),
      );
      changes.push({ status: event.status, ranges });
      continue;
    }
    const disabled = runs.flat().filter((run) => run.status === 'disabled');
    const entries = cutToLength(aggregate(disabled), LENGTHS);
    check({
      entries,
      finished,
      pushed,
      changes,
      subnets: SUBNETS,
      disabled: countAddresses(disabled),
      lengths: LENGTHS,
      protectedPrefixes: PROTECTED,
      budgets: [],
    });
    pushed = entries;
    if (event.succeeds) [finished, changes] = [entries, []];
  }
}

it('no legal history is ever stopped', () => {
  fc.assert(
    fc.property(histories, (history) => replay(history, (snapshot) => expect(checkGuardrails(snapshot)).toEqual([]))),
    { numRuns: 300 },
  );
});

const anyCidr = fc.constantFrom(
  ...readCidrs(['10.1.0.8/32', '10.1.0.16/30', '2001:db8::8/127', '10.1.0.64/32', '9.0.0.0/8']),
);

it('whatever is added to a list that did not have it, or taken from one that had, is found', () => {
  fc.assert(
    fc.property(histories, anyCidr, (history, planted) =>
      replay(history, (snapshot) => {
        const covered = snapshot.entries.map(cidrRange);
        const had = intersect(covered, [cidrRange(planted)]);
        const more = { ...snapshot, entries: aggregate(unite(covered, [cidrRange(planted)])) };
        const less = { ...snapshot, entries: aggregate(subtract(covered, [cidrRange(planted)])) };
        const missing = countAddresses([cidrRange(planted)]) !== countAddresses(had);
        const found = (damaged: Snapshot): Guardrail[] => checkGuardrails(damaged).map(({ guardrail }) => guardrail);
        if (missing) expect(found(more)).toEqual(expect.arrayContaining(['explained', 'exactness']));
        if (had.length > 0) expect(found(less)).toEqual(expect.arrayContaining(['explained', 'exactness']));
        const foreign = subtract([cidrRange(planted)], SUBNETS.map(cidrRange)).length > 0;
        expect(found(more).includes('ownership')).toBe(foreign);
        expect(found(more).includes('protected')).toBe(
          intersect([cidrRange(planted)], [cidrRange(PROTECTED[0]!.prefix)]).length > 0,
        );
      }),
    ),
    { numRuns: 100 },
  );
});

it('damage that is stored, so that list and count agree, is found by what was acknowledged', () => {
  fc.assert(
    fc.property(histories, anyCidr, (history, planted) =>
      replay(history, (snapshot) => {
        const covered = unite(snapshot.entries.map(cidrRange), [cidrRange(planted)]);
        if (countAddresses(covered) === snapshot.disabled) return;
        const damaged = { ...snapshot, entries: aggregate(covered), disabled: countAddresses(covered) };
        expect(checkGuardrails(damaged).map(({ guardrail }) => guardrail)).toContain('explained');
      }),
    ),
    { numRuns: 100 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareAddresses, countPending, switchAddresses, unite, withChange, type Run } from '../index.js';
import { naiveState, rangeIn, spans, statuses, switchNaively, windows } from '../testing/run-oracle.js';

const requests = fc.array(fc.record({ targets: fc.array(spans, { maxLength: 8 }), status: statuses }), {
  maxLength: 12,
});

it('any series of changes leaves what flipping the addresses one by one would have left', () => {
  fc.assert(
    fc.property(windows, requests, fc.nat(12), (window, series, appliedSeq) => {
      const state = naiveState([]);
      let runs: readonly Run[] = [];
      for (const [index, request] of series.entries()) {
        const targets = unite(request.targets.map((span) => rangeIn(window, span)));
        const change = switchAddresses(runs, targets, request.status, index + 1);
        expect(change.flipped).toBe(switchNaively(state, targets, request.status, index + 1));
        runs = withChange(runs, change);
        expect(naiveState(runs)).toEqual(state);
      }
      expect(runs).toEqual(runs.toSorted((a, b) => compareAddresses(a.first, b.first)));
      const pending = [...state.values()].filter(({ changeSeq }) => changeSeq > appliedSeq);
      expect(countPending(runs, appliedSeq)).toBe(BigInt(pending.length));
    }),
    { numRuns: 300 },
  );
});

it('a change removes and writes no more than it must', () => {
  fc.assert(
    fc.property(windows, requests, (window, series) => {
      let runs: readonly Run[] = [];
      for (const [index, request] of series.entries()) {
        const targets = unite(request.targets.map((span) => rangeIn(window, span)));
        const change = switchAddresses(runs, targets, request.status, index + 1);
        // What is removed was stored and is really affected; what is written of a removed run keeps its past.
        const before = new Set(runs);
        for (const run of change.removed) expect(before.has(run)).toBe(true);
        const past = change.written.filter(({ changeSeq }) => changeSeq <= index);
        expect(past.length).toBeLessThanOrEqual(change.removed.length + targets.length);
        expect(change.written.some(({ changeSeq }) => changeSeq === index + 1)).toBe(change.flipped > 0n);
        if (change.flipped === 0n) expect(change).toEqual({ flipped: 0n, removed: [], written: [] });
        const after = withChange(runs, change);
        for (const run of after) expect(before.has(run) || change.written.includes(run)).toBe(true);
        runs = after;
      }
    }),
    { numRuns: 200 },
  );
});

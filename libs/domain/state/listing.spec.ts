import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stretches, switchAddresses, unite, withChange, type Run } from '../index.js';
import { numberOf } from '../testing/oracle.js';
import { naiveState, rangeIn, spans, statuses, WINDOW, windows } from '../testing/run-oracle.js';

const requests = fc.array(fc.record({ target: spans, status: statuses }), { maxLength: 8 });

it('covers every address of the span once, in order, with its own state, in as few pieces as possible', () => {
  fc.assert(
    fc.property(windows, requests, fc.nat(8), (window, series, appliedSeq) => {
      let runs: readonly Run[] = [];
      for (const [index, { target, status }] of series.entries()) {
        runs = withChange(runs, switchAddresses(runs, unite([rangeIn(window, target)]), status, index + 1));
      }
      const state = naiveState(runs);
      const span = rangeIn(window, { from: 0, to: WINDOW - 1 });
      let next = numberOf(span.first);
      const found = [...stretches(span, runs, appliedSeq)];
      for (const [index, stretch] of found.entries()) {
        const before = found[index - 1];
        expect(before?.status === stretch.status && before.pending === stretch.pending).toBe(false);
        expect(numberOf(stretch.first)).toBe(next);
        for (; next <= numberOf(stretch.last); next++) {
          const stored = state.get(next) ?? { status: 'enabled', changeSeq: 0 };
          expect(stretch).toMatchObject({ status: stored.status, pending: stored.changeSeq > appliedSeq });
        }
      }
      expect(next).toBe(numberOf(span.last) + 1n);
    }),
    { numRuns: 200 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDue, type ListState } from './due.js';

const POLICY = { quietSeconds: 120, capSeconds: 600 };
const NOW = new Date('2026-03-01T12:00:00.000Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

const PENDING: ListState = {
  desiredSeq: 8,
  appliedSeq: 5,
  lastChangeAt: ago(120),
  oldestChangeAt: ago(120),
  nextAttemptAt: null,
  held: false,
};

describe('a list is due', () => {
  it.each<[string, Partial<ListState>, boolean]>([
    ['120 s after its last change (N49)', {}, true],
    ['long after its last change', { lastChangeAt: ago(100_000), oldestChangeAt: ago(100_000) }, true],
    ['not a moment before 120 s (I10)', { lastChangeAt: ago(119.999), oldestChangeAt: ago(119.999) }, false],
    ['not while changes keep coming', { lastChangeAt: ago(1), oldestChangeAt: ago(599) }, false],
    ['when changes keep coming for 10 min (A45)', { lastChangeAt: ago(1), oldestChangeAt: ago(600) }, true],
    ['not when nothing is pending', { desiredSeq: 5 }, false],
    ['not when nothing is pending although its cap has passed', { desiredSeq: 5, oldestChangeAt: ago(9999) }, false],
    ['not when more is applied than desired', { appliedSeq: 9 }, false],
    ['not while it is held', { held: true }, false],
    ['not while it is held although its cap has passed', { held: true, oldestChangeAt: ago(9999) }, false],
    ['not before the next attempt (A46)', { nextAttemptAt: ago(-0.001) }, false],
    [
      'not before the next attempt although its cap has passed',
      { nextAttemptAt: ago(-60), oldestChangeAt: ago(9999) },
      false,
    ],
    ['when the next attempt has come', { nextAttemptAt: NOW }, true],
    [
      'not at the next attempt when a new change is fresh',
      { nextAttemptAt: ago(1), lastChangeAt: ago(3), oldestChangeAt: ago(300) },
      false,
    ],
    ['at once when it is pending without a time of change', { lastChangeAt: null, oldestChangeAt: null }, true],
    ['by its last change when the oldest is not known', { lastChangeAt: ago(5), oldestChangeAt: null }, false],
    ['not for changes in the future', { lastChangeAt: ago(-5), oldestChangeAt: ago(-5) }, false],
  ])('%s', (_, state, expected) => {
    expect(isDue({ ...PENDING, ...state }, POLICY, NOW)).toBe(expected);
  });

  it('by the times of its policy', () => {
    const fresh = { ...PENDING, lastChangeAt: ago(30), oldestChangeAt: ago(60) };
    expect(isDue(fresh, { quietSeconds: 30, capSeconds: 600 }, NOW)).toBe(true);
    expect(isDue(fresh, { quietSeconds: 31, capSeconds: 61 }, NOW)).toBe(false);
    expect(isDue(fresh, { quietSeconds: 31, capSeconds: 60 }, NOW)).toBe(true);
  });

  it('and stays due until something is applied, changed or held', () => {
    const times = fc
      .tuple(fc.nat(2000), fc.nat(2000))
      .map(([a, b]) => ({ last: Math.min(a, b), oldest: Math.max(a, b) }));
    fc.assert(
      fc.property(times, fc.nat(1000), ({ last, oldest }, later) => {
        const state = { ...PENDING, lastChangeAt: ago(last), oldestChangeAt: ago(oldest) };
        const then = new Date(NOW.getTime() + later * 1000);
        expect(isDue(state, POLICY, NOW)).toBe(last >= 120 || oldest >= 600);
        if (isDue(state, POLICY, NOW)) expect(isDue(state, POLICY, then)).toBe(true);
      }),
    );
  });
});

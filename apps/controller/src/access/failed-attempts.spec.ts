import { beforeEach, expect, it } from 'vitest';
import { FailedAttempts } from './failed-attempts.js';

let now: number;
let failures: FailedAttempts;
beforeEach(() => {
  now = 1_000_000;
  failures = new FailedAttempts(3, () => now);
});

it('A18 counts down per source and then refuses, with the seconds to wait', () => {
  expect(failures.count('a')).toEqual({ limit: 3, remaining: 2 });
  expect(failures.count('a')).toEqual({ limit: 3, remaining: 1 });
  now += 10_500;
  expect(failures.count('a')).toEqual({ limit: 3, remaining: 0 });
  expect(failures.count('a')).toEqual({ limit: 3, remaining: 0, retryAfter: 50 });
  expect(failures.count('b')).toEqual({ limit: 3, remaining: 2 });
});

it('A18 slides, and refused failures do not count', () => {
  for (let i = 0; i < 3; i++) {
    failures.count('a');
    now += 20_000;
  }
  // The first one has just left the window.
  expect(failures.count('a')).toEqual({ limit: 3, remaining: 0 });
  for (let i = 0; i < 50; i++) expect(failures.count('a')).toEqual({ limit: 3, remaining: 0, retryAfter: 20 });
  now += 19_999;
  expect(failures.count('a')).toEqual({ limit: 3, remaining: 0, retryAfter: 1 });
  now += 1;
  expect(failures.count('a')).toEqual({ limit: 3, remaining: 0 });
});

it('starts again after a quiet minute', () => {
  for (let i = 0; i < 4; i++) failures.count('a');
  now += 60_000;
  expect(failures.count('a')).toEqual({ limit: 3, remaining: 2 });
});

it('remembers a bounded number of sources; those that fail keep their place', () => {
  for (let i = 0; i < 3; i++) failures.count('attacker');
  for (let i = 0; i < 25_000; i++) {
    failures.count(`address ${i}`);
    if (i % 5_000 === 0) expect(failures.count('attacker').retryAfter).toBe(60);
  }
  expect(failures.count('address 24999').remaining).toBe(1);
  expect(failures.count('address 0').remaining).toBe(2);
});

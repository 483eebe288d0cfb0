import { expect, it } from 'vitest';
import { backOffMs } from './back-off.js';

const limits = { floorMs: 500, firstMs: 1000, mostMs: 60_000 };

it.each([
  ['never less than the floor', 1, 0, 500],
  ['the first ceiling', 1, 1, 1000],
  ['half-way to it', 1, 0.5, 750],
  ['twice the ceiling', 2, 1, 2000],
  ['four times the ceiling', 3, 1, 4000],
  ['never more than the most', 7, 1, 60_000],
  ['still the most after years', 100_000, 1, 60_000],
])('%s', (_, failures, random, ms) => {
  expect(backOffMs(limits, failures, random)).toBe(ms);
});

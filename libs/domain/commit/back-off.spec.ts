import { expect, it } from 'vitest';
import { retryDelaySeconds } from './back-off.js';

it.each([
  [0, 0],
  [1, 60],
  [2, 120],
  [3, 240],
  [4, 480],
  [5, 900],
  [6, 900],
  [1_000_000, 900],
])('after %d failures in a row, %d s until the next attempt (A46)', (failures, seconds) => {
  expect(retryDelaySeconds(failures)).toBe(seconds);
});

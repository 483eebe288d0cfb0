import { expect, it } from 'vitest';
import { idSource, newId } from './ids.js';

it('makes UUIDs of version 7 and variant 10 in lower case, from the milliseconds', () => {
  const id = idSource(() => 0x0123456789ab)();
  expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('makes ids that differ and sort in the order in which they were made', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

it('keeps the order when the clock goes back', () => {
  const times = [5_000, 4_000, 4_500, 5_001];
  const next = idSource(() => times.shift()!);
  const ids = [next(), next(), next(), next()];
  expect([...ids].sort()).toEqual(ids);
});

it('does not repeat itself across sources in one millisecond', () => {
  const ids = Array.from({ length: 1_000 }, () => idSource(() => 1)());
  expect(new Set(ids).size).toBe(ids.length);
});

import { beforeEach, expect, it } from 'vitest';
import { TokenCache, type Known } from './token-cache.js';

let now: number;
let cache: TokenCache;
beforeEach(() => {
  now = 5_000;
  cache = new TokenCache(() => now);
});

function known(validForMs = Infinity): Known {
  const principal = { customerId: 1, customerName: 'Acme Corp', allowSynchronous: false, rateLimit: 60 };
  return { hash: new Uint8Array(32), principal, validForMs, useIsOld: false };
}

it('keeps a token for a second from the moment of asking, however late the answer came', () => {
  const askedAt = cache.moment();
  now += 400;
  cache.put('key', known(), askedAt);
  now = askedAt + 999;
  expect(cache.fresh('key')).toBeDefined();
  now = askedAt + 1_000;
  expect(cache.fresh('key')).toBeUndefined();
  expect(cache.stale('key')).toBeDefined();
});

it('does not keep a token longer than it is valid', () => {
  cache.put('key', known(300), now);
  now += 299;
  expect(cache.fresh('key')).toBeDefined();
  now += 1;
  expect(cache.fresh('key')).toBeUndefined();
});

it('forgets a token that is revoked here, and does not learn it again from an answer that was on its way', () => {
  cache.put('key', known(), now);
  const askedAt = cache.moment();
  now += 1;
  cache.drop('key');
  cache.put('key', known(), askedAt);
  expect(cache.fresh('key')).toBeUndefined();
  now += 1;
  cache.put('other', known(), cache.moment());
  expect(cache.fresh('other')).toBeDefined();
});

it('stays within its bound, and those that were asked for last stay', () => {
  for (let i = 0; i < 50_001; i++) cache.put(`key${i}`, known(), now);
  expect(cache.stale('key0')).toBeUndefined();
  expect(cache.stale('key1')).toBeDefined();
  expect(cache.stale('key50000')).toBeDefined();
});

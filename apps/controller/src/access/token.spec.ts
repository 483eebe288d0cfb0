import { describe, expect, it } from 'vitest';
import { hashToken, keyIdOf, mintToken, sameHash } from './token.js';

describe('a token', () => {
  it('has a prefix to find it by in leaked files, a key id, a secret and a checksum', () => {
    const { text, keyId, hash } = mintToken('key');
    expect(text).toMatch(/^nctl_[0-9A-Za-z]{12}_[0-9A-Za-z]{46}$/);
    expect(text.slice(5, 17)).toBe(keyId);
    expect(keyIdOf(text)).toBe(keyId);
    expect(hash).toEqual(hashToken('key', text));
  });

  it('is never the same twice', () => {
    const minted = Array.from({ length: 200 }, () => mintToken('key'));
    expect(new Set(minted.map(({ text }) => text)).size).toBe(200);
    expect(new Set(minted.map(({ keyId }) => keyId)).size).toBe(200);
  });

  it('does not survive the change or swap of any character', () => {
    const { text } = mintToken('key');
    for (let i = 0; i < text.length; i++) {
      const other = text[i] === 'Q' ? 'R' : 'Q';
      expect(keyIdOf(text.slice(0, i) + other + text.slice(i + 1))).toBeUndefined();
      const swapped = text.slice(0, i) + text.slice(i + 1, i + 2) + text[i] + text.slice(i + 2);
      if (swapped !== text) expect(keyIdOf(swapped)).toBeUndefined();
    }
  });

  it.each(['', 'nctl_', 'Bearer x', 'nctl_000000000000_', 'é'.repeat(64), '\0', 'x'.repeat(100_000)])(
    'is not %j',
    (text) => expect(keyIdOf(text)).toBeUndefined(),
  );

  it('hashes to something else under another key', () => {
    const { text, hash } = mintToken('key');
    expect(sameHash(hash, hashToken('key', text))).toBe(true);
    expect(sameHash(hash, hashToken('another key', text))).toBe(false);
    expect(sameHash(hash, hash.subarray(1))).toBe(false);
  });
});

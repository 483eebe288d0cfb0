import { cidrAround, prefixList, unpackAddress } from '#domain';
import { describe, expect, it } from 'vitest';
import { MAX_COMMAND_BYTES } from '../transport/bird-control.js';
import { proofQuestions } from './proof.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';

describe('proofQuestions', () => {
  it('compares a small list member by member', () => {
    expect(questions(2)).toEqual([
      { label: 'IPv4', whole: true, command: `eval '${NAME}-v4' = [10.0.0.0/32,10.0.0.1/32]` },
      { label: 'IPv6', whole: true, command: `eval '${NAME}-v6' = [ ]` },
    ]);
    expect(questions(60)[0]).toMatchObject({ whole: true });
  });

  it('asks for entries from the first to the last of a large one, and says that this is not the whole', () => {
    for (const size of [100, 5_000]) {
      const [v4] = questions(size);
      expect(v4!.whole).toBe(false);
      expect(v4!.command.length).toBeLessThanOrEqual(MAX_COMMAND_BYTES);
      const asked = [...v4!.command.matchAll(/(\S+) ~/g)].map(([, prefix]) => prefix);
      expect(asked.length).toBeGreaterThan(10);
      expect(asked[0]).toBe('10.0.0.0/32');
      expect(asked.at(-1)).toBe(`10.0.${(size - 1) >> 8}.${(size - 1) & 255}/32`);
      expect(new Set(asked).size).toBe(asked.length);
    }
  });
});

function questions(size: number): ReturnType<typeof proofQuestions> {
  const entries = Array.from({ length: size }, (_, i) =>
    cidrAround(unpackAddress(Uint8Array.of(10, i >> 16, (i >> 8) & 255, i & 255)), 32),
  );
  return proofQuestions({ list: prefixList(NAME, entries), entryMatch: 'orlonger' });
}

import { describe, expect, it } from 'vitest';
import { formatEnrolmentToken, parseEnrolmentToken } from './enrolment.js';

const token = { secret: 'abcdefghijklmnop', caFingerprint: Buffer.alloc(32, 200) };

describe('enrolment token', () => {
  it('carries the secret and the fingerprint of the CA', () => {
    expect(parseEnrolmentToken(formatEnrolmentToken(token))).toEqual(token);
  });

  it.each([
    ['no fingerprint', 'nctl-enrol-abcdefghijklmnop'],
    ['a short fingerprint', 'nctl-enrol-abcdefghijklmnop.AAAA'],
    ['a short secret', `nctl-enrol-abc.${'A'.repeat(43)}`],
    ['another prefix', `nctl-abcdefghijklmnop.${'A'.repeat(43)}`],
    ['a line break', `${formatEnrolmentToken(token)}\n`],
  ])('refuses %s', (_, text) => {
    expect(parseEnrolmentToken(text)).toBeUndefined();
  });
});

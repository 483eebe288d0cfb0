import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { bodyOf, headersOf } from './message.js';
import { keyOf, mintSecret } from './secret.js';

const message = {
  commitSetId: '018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c11',
  customerName: 'Acme "Corp" \u00e9',
  listName: 'NetCTL-ACME-CORP-BLACKHOLE',
  regionName: 'Europe',
  status: 'success' as const,
  completedAt: new Date('2026-04-13T16:30:00.987Z'),
};

describe('N57: the body', () => {
  it('has exactly the documented members, in their order, without fractions of seconds (A68)', () => {
    expect(bodyOf(message)).toBe(
      '{"event":"commit_completed","commit_set_id":"018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c11","customer":"Acme \\"Corp\\" é",' +
        '"prefix_list_name":"NetCTL-ACME-CORP-BLACKHOLE","region":"Europe","status":"success","completed_at":"2026-04-13T16:30:00+00:00"}',
    );
  });
});

describe('A64: the signature', () => {
  const body = bodyOf(message);

  it("is the one that Standard Webhooks' own library computes", () => {
    const secret = mintSecret();
    const now = new Date('2026-04-13T16:30:02.500Z');
    const headers = headersOf('msg', body, [secret], now);
    expect(headers['webhook-signature']).toBe(new Webhook(secret).sign('msg', now, body));
    expect(headers['webhook-timestamp']).toBe('1776097802');
  });

  it('of the example in docs/webhooks.md is right', () => {
    const id = message.commitSetId;
    const example = bodyOf({ ...message, customerName: 'Acme Corp' });
    const secret = 'whsec_ZG8gbm90IHVzZSB0aGlzIHNlY3JldCwgaXQgaXMga25vd24=';
    const headers = headersOf(id, example, [secret], new Date('2026-04-13T16:30:02Z'));
    const document = readFileSync(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8');
    expect(document).toContain(example);
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      expect(document).toContain(`\n${name}: ${headers[name]}\n`);
    }
    expect(document).toContain(secret);
  });

  it('is accepted by receivers that know the new secret and by those that know the old one, and by nobody else', () => {
    const [fresh, old, other] = [mintSecret(), mintSecret(), mintSecret()];
    const headers = headersOf('msg', body, [fresh, old], new Date());
    expect(new Webhook(fresh).verify(body, headers)).toEqual(JSON.parse(body));
    expect(new Webhook(old).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(other).verify(body, headers)).toThrow('No matching signature found');
    expect(() => new Webhook(fresh).verify(body.replace('success', 'failed'), headers)).toThrow();
  });

  it('is made with 32 bytes that differ from secret to secret', () => {
    const secret = mintSecret();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(keyOf(secret)).toHaveLength(32);
    expect(mintSecret()).not.toBe(secret);
  });
});

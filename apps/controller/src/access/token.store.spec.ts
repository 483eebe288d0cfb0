import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database/index.js';
import { InvalidField, NoSuch } from '../inventory/index.js';
import { insertCustomer, openReplica, type Replica } from './testing/replica.js';
import { TokenStore } from './token.store.js';
import { mintToken } from './token.js';

let testDatabase: TestDatabase;
let replica: Replica;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  replica = await openReplica(testDatabase.url);
  await insertCustomer(replica, 'ACME', 77);
});
afterEach(async () => {
  await replica.close();
  await testDatabase.drop();
});

const issue = (name = 'test') => replica.tokens.issue({ customer: 'ACME', name });
const asked = (statement: string): number => replica.database.statements.filter((name) => name === statement).length;
const FIND = 'access-find-tokens';
const TOUCH = 'access-touch-tokens';

/** Waits for what was not waited for: the last use is stored beside the request. */
async function stored(lastUsed: () => Promise<Date | null | undefined>): Promise<Date> {
  for (;;) {
    const date = await lastUsed();
    if (date) return date;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('authentication', () => {
  it('finds the customer of a valid token, with what else is decided about it', async () => {
    const { token } = await issue();
    expect(await replica.tokens.authenticate(token)).toEqual({
      customerId: expect.any(Number),
      customerName: 'ACME',
      allowSynchronous: false,
      rateLimit: 77,
    });
  });

  it('N2 refuses what is no token, or was mistyped, without asking the database', async () => {
    const { token } = await issue();
    replica.database.statements.length = 0;
    const mistyped = Array.from(
      token,
      (char, i) => token.slice(0, i) + (char === 'a' ? 'b' : 'a') + token.slice(i + 1),
    );
    for (const text of ['', 'x', 'nctl_', token.toLowerCase(), `${token}0`, token.slice(1), ` ${token}`, ...mistyped]) {
      if (text !== token) expect([text, await replica.tokens.authenticate(text)]).toEqual([text, undefined]);
    }
    expect(replica.database.statements).toEqual([]);
  });

  it('asks once for many requests with the same new token, and not at all for a while', async () => {
    const { token } = await issue();
    replica.database.statements.length = 0;
    const principals = await Promise.all(Array.from({ length: 300 }, () => replica.tokens.authenticate(token)));
    expect(principals.every((principal) => principal?.customerName === 'ACME')).toBe(true);
    await replica.tokens.authenticate(token);
    expect(asked(FIND)).toBe(1);
  });

  it('asks once for many different tokens of one turn', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => issue()));
    replica.database.statements.length = 0;
    const unknown = mintToken('another key').text;
    const principals = await Promise.all(
      [...tokens.map(({ token }) => token), unknown].map((text) => replica.tokens.authenticate(text)),
    );
    expect(principals.map((principal) => principal !== undefined)).toEqual([...tokens.map(() => true), false]);
    expect(asked(FIND)).toBe(1);
  });

  it('N5 refuses a token whose key id exists and whose secret is another', async () => {
    const { keyId } = await issue();
    const forged = mintToken('another key');
    await replica.sql('UPDATE api_token SET key_id = $2 WHERE key_id = $1', [keyId, forged.keyId]);
    for (let i = 0; i < 3; i++) expect(await replica.tokens.authenticate(forged.text)).toBeUndefined();
    expect(asked(TOUCH)).toBe(0);
    expect((await replica.tokens.list('ACME'))[0]!.lastUsedAt).toBeNull();
  });

  it.each([
    ['revoked', `UPDATE api_token SET revoked_at = now()`],
    ['expired', `UPDATE api_token SET expires_at = now()`],
    ['of a suspended customer', `UPDATE customer SET state = 'suspended'`],
    ['deleted', `DELETE FROM api_token`],
  ])('N5 refuses a token that is %s', async (_what, sql) => {
    const { token } = await issue();
    await replica.sql(sql);
    expect(await replica.tokens.authenticate(token)).toBeUndefined();
  });

  it('knows for how long a token is valid, by the clock of the database', async () => {
    const { keyId } = await issue();
    const store = new TokenStore(replica.database);
    expect((await store.find([keyId])).get(keyId)!.validForMs).toBe(Infinity);
    await replica.sql(`UPDATE api_token SET expires_at = clock_timestamp() + interval '1 hour'`);
    const { validForMs } = (await store.find([keyId])).get(keyId)!;
    expect(Math.ceil(validForMs / 60_000)).toBe(60);
  });

  it('N5 refuses a revoked token at once on the replica that revoked it, and soon on the others', async () => {
    const other = await openReplica(testDatabase.url);
    const { token, keyId } = await issue();
    await Promise.all([replica.tokens.authenticate(token), other.tokens.authenticate(token)]);
    await replica.tokens.revoke(keyId);
    expect(await replica.tokens.authenticate(token)).toBeUndefined();
    // How soon is the cache's promise, see its own test; here it only has to come to an end.
    while ((await other.tokens.authenticate(token)) !== undefined)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await other.close();
  });

  it('remembers whose token it was while the database is away, and lets nobody in', async () => {
    const { token } = await issue();
    expect(replica.tokens.remembered(token)).toBeUndefined();
    await replica.tokens.authenticate(token);
    expect(replica.tokens.remembered(token)).toMatchObject({ rateLimit: 77 });
    expect(replica.tokens.remembered(`${token.slice(0, 30)}x${token.slice(31)}`)).toBeUndefined();
  });
});

describe('administration', () => {
  it('N3 lists several tokens per customer, newest first, and nothing secret of them', async () => {
    const first = await issue('first');
    const second = await issue(' second ');
    await replica.tokens.revoke(first.keyId);
    await insertCustomer(replica, 'BETA');
    const listed = await replica.tokens.list('ACME');
    expect(listed).toEqual([
      {
        keyId: second.keyId,
        name: 'second',
        state: 'active',
        createdAt: expect.any(Date),
        expiresAt: null,
        revokedAt: null,
        lastUsedAt: null,
      },
      expect.objectContaining({ keyId: first.keyId, name: 'first', state: 'revoked', revokedAt: expect.any(Date) }),
    ]);
    expect(JSON.stringify(listed)).not.toContain(second.token.slice('nctl_'.length + 13));
    expect(await replica.tokens.list('BETA')).toEqual([]);
    await replica.sql(`UPDATE api_token SET expires_at = now() WHERE name = 'second'`);
    expect((await replica.tokens.list('ACME'))[0]).toMatchObject({ state: 'expired' });
  });

  it('keeps the last use, to the minute, without a query for each request', async () => {
    const { token, keyId } = await issue();
    const lastUsed = async () => (await replica.tokens.list('ACME')).find((each) => each.keyId === keyId)!.lastUsedAt;
    for (let i = 0; i < 10; i++) await replica.tokens.authenticate(token);
    const used = await stored(lastUsed);
    expect(asked(TOUCH)).toBe(1);
    await replica.sql(`UPDATE api_token SET last_used_at = last_used_at - interval '2 minutes'`);
    const other = await openReplica(testDatabase.url);
    await other.tokens.authenticate(token);
    const usedAgain = await stored(async () => ((await lastUsed())! >= used ? lastUsed() : null));
    expect(usedAgain.getTime()).toBeGreaterThanOrEqual(used.getTime());
    await other.close();
  });

  it('revokes twice as once and keeps the first time', async () => {
    const { keyId } = await issue();
    await replica.tokens.revoke(keyId);
    const [before] = await replica.tokens.list('ACME');
    await replica.tokens.revoke(keyId);
    expect(await replica.tokens.list('ACME')).toEqual([before]);
  });

  it('says what it does not know or take', async () => {
    await expect(replica.tokens.list('NOBODY')).rejects.toThrow(NoSuch);
    await expect(replica.tokens.revoke('000000000000')).rejects.toThrow(NoSuch);
    await expect(replica.tokens.issue({ customer: 'NOBODY', name: 'x' })).rejects.toThrow(NoSuch);
    for (const name of ['', '  ', 'a\nb', 'x'.repeat(201)]) await expect(issue(name)).rejects.toThrow(InvalidField);
    const expiresAt = new Date(Date.now() - 1_000);
    await expect(replica.tokens.issue({ customer: 'ACME', name: 'x', expiresAt })).rejects.toThrow(InvalidField);
    await expect(replica.tokens.issue({ customer: 'ACME', name: 'x', expiresAt: new Date('no') })).rejects.toThrow(
      InvalidField,
    );
  });
});

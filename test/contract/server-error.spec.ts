import { expect, it } from 'vitest';
import { createLogger } from '#runtime';
import { startWorld } from './world.js';

it('A13 what nobody foresaw is 500 with two words, never a stack, and the log has the rest', async () => {
  const lines: string[] = [];
  const logger = createLogger('controller', {
    level: 'error',
    destination: { write: (line) => void lines.push(line) },
  });
  const world = await startWorld({ overrides: { logger } });
  try {
    const account = await world.account();
    await world.controller.sql('ALTER TABLE ip_range RENAME TO gone');
    for (const answer of [
      await account.client.get('subnets'),
      await account.client.get(`subnets/${account.subnets[0]}`),
      await account.client.post('ips/bulk', { action: 'disable', cidr: '::/0' }),
    ]) {
      expect([answer.status, answer.text]).toEqual([500, '{"message":"Server Error"}']);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(answer.headers.get('x-ratelimit-limit')).toMatch(/^\d+$/);
    }
    expect(lines.some((line) => line.includes('request failed') && line.includes('ip_range'))).toBe(true);
    expect(lines.join()).not.toContain(account.token);
    await world.controller.sql('ALTER TABLE gone RENAME TO ip_range');
    expect((await account.client.get('subnets')).status).toBe(200);
  } finally {
    await world.stop();
  }
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CustomerClient } from '../support/controller/customer-client.js';
import { startCommit } from '../support/controller/stand-in-router.js';
import { HistoryInstallation } from './history-installation.js';

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const UNKNOWN = '018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c11';
const COMMIT_NOT_FOUND = '{"message":"Commit not found."}';

let at: HistoryInstallation;
beforeAll(async () => {
  at = await HistoryInstallation.start();
});
afterAll(() => at.stop());

describe('added: GET commits', () => {
  it('lists what was committed, newest first, and nothing of others (I15)', async () => {
    const acme = await at.customer('Acme Corp', '10.1.0.0/24');
    const other = await at.customer('Other Corp', '10.2.0.0/24');
    const ids: string[] = [];
    for (const host of [1, 2, 3]) {
      await at.change(acme, 'disable', `10.1.0.${host}`);
      ids.unshift(await at.commit(acme));
      await at.change(other, 'disable', `10.2.0.${host}`);
      await at.commit(other);
    }
    const { status, body } = await acme.client.get('commits');
    expect(status).toBe(200);
    expect(body).toEqual({
      data: ids.map((id) => ({
        id,
        prefix_list_name: 'NetCTL-ACME-CORP-BLACKHOLE',
        region: 'Europe',
        trigger: 'operator',
        status: 'success',
        created_at: TIME,
        completed_at: TIME,
        converged_at: TIME,
        router_counts: { total: 2, waiting: 0, verified: 2, failed: 0 },
      })),
      meta: { next_cursor: null },
    });
    for (const id of ids) expect(id).toMatch(UUID_V7);
  });

  it('is read page by page, also over several regions', async () => {
    const acme = await at.customer('Paging Corp', '10.3.0.0/24');
    await at.on.inventory.createRegion('America');
    await at.on.inventory.createMetro('New York', 'America');
    await at.on.inventory.createSubnet({ customer: 'Paging Corp', metro: 'New York', cidr: '10.3.1.0/24' });
    const [row] = await at.on.sql<{ id: string }>(
      `SELECT l.id FROM prefix_list l JOIN region g ON g.id = l.region_id WHERE g.name = 'America'`,
    );
    const ids: string[] = [];
    for (const host of [1, 2, 3]) {
      await at.change(acme, 'disable', `10.3.0.${host}`);
      ids.unshift(await at.commit(acme));
      await at.change(acme, 'disable', `10.3.1.${host}`);
      // A region without routers: failed, and told so (A55).
      ids.unshift(await startCommit(at.on, row!.id));
    }
    const seen: { id: string; region: string; status: string }[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await acme.client.get(`commits?limit=4${query}`);
      const page = body as { data: typeof seen; meta: { next_cursor: string | null } };
      expect(page.data.length).toBeLessThanOrEqual(4);
      seen.push(...page.data);
      cursor = page.meta.next_cursor;
    }
    expect(seen.map(({ id }) => id)).toEqual(ids);
    expect(seen.map(({ region, status }) => `${region} ${status}`)).toEqual(
      ids.map((_, index) => (index % 2 === 0 ? 'America failed' : 'Europe success')),
    );
  });

  it('refuses pages that cannot be', async () => {
    const acme = await at.customer('Odd Corp', '10.4.0.0/24');
    expect(await acme.client.get('commits?limit=101&cursor=x')).toMatchObject({
      status: 422,
      body: {
        message: 'The limit field must be between 1 and 100. (and 1 more error)',
        errors: {
          limit: ['The limit field must be between 1 and 100.'],
          cursor: ['The selected cursor is invalid.'],
        },
      },
    });
    expect(await acme.client.get('commits')).toMatchObject({ body: { data: [], meta: { next_cursor: null } } });
    expect(await new CustomerClient(at.on.baseUrl, undefined).get('commits')).toMatchObject({ status: 401 });
  });
});

describe('added: GET commits/{id}', () => {
  it('tells what each router made of it, from the first moment to the last', async () => {
    const acme = await at.customer('Detail Corp', '10.5.0.0/24');
    await at.change(acme, 'disable', '10.5.0.1');
    const id = await startCommit(at.on, acme.list);
    const waiting = { state: 'waiting', error_code: null, error_message: null, verified_at: null };
    expect(await at.data(acme, `commits/${id}`)).toMatchObject({
      id,
      status: 'pushing',
      completed_at: null,
      converged_at: null,
      router_counts: { total: 2, waiting: 2, verified: 0, failed: 0 },
      routers: [
        { router: 'lon1', metro: 'London', ...waiting },
        { router: 'par1', metro: 'Paris', ...waiting },
      ],
    });
    await at.london.verify(acme.list);
    await at.paris.fail(acme.list, { code: 'router_refused', message: 'The router refused the list.' });
    const verified = {
      router: 'lon1',
      metro: 'London',
      state: 'verified',
      error_code: null,
      error_message: null,
      verified_at: TIME,
    };
    expect(await at.data(acme, `commits/${id}`)).toMatchObject({
      status: 'partial_failure',
      completed_at: TIME,
      converged_at: null,
      router_counts: { total: 2, waiting: 0, verified: 1, failed: 1 },
      routers: [
        verified,
        {
          router: 'par1',
          metro: 'Paris',
          state: 'failed',
          error_code: 'router_refused',
          error_message: 'The router refused the list.',
          verified_at: null,
        },
      ],
    });
    await at.paris.verify(acme.list);
    // The outcome stays, the time at which all had it is added (A56).
    expect(await at.data(acme, `commits/${id.toUpperCase()}`)).toMatchObject({
      status: 'partial_failure',
      converged_at: TIME,
      router_counts: { total: 2, waiting: 0, verified: 2, failed: 0 },
    });
  });

  it('knows no unknown commits, no foreign ones and no odd ids: 404, all alike', async () => {
    const acme = await at.customer('Asking Corp', '10.6.0.0/24');
    const other = await at.customer('Asked Corp', '10.7.0.0/24');
    await at.change(other, 'disable', '10.7.0.1');
    const foreign = await at.commit(other);
    for (const id of [foreign, UNKNOWN, '1', 'x', '%00', "'", `${UNKNOWN}0`, '%F0%9F%92%A9']) {
      const { status, text } = await acme.client.get(`commits/${id}`);
      expect([id, status, text]).toEqual([id, 404, COMMIT_NOT_FOUND]);
    }
  });
});

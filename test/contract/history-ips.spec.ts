import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CustomerClient } from '../support/controller/customer-client.js';
import { startCommit } from '../support/controller/stand-in-router.js';
import { HistoryInstallation } from './history-installation.js';

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);

let at: HistoryInstallation;
beforeAll(async () => {
  at = await HistoryInstallation.start();
});
afterAll(() => at.stop());

describe('added: GET ips/{ip}', () => {
  const router = (name: string, metro: string, applied: boolean | null, state = 'active') => ({
    router: name,
    metro,
    state,
    applied,
    verified_at: applied === null ? expect.anything() : TIME,
  });

  it('follows an address from the wish to the proof on each router', async () => {
    const acme = await at.customer('Proof Corp', '10.8.0.0/24');
    const ask = async () => at.data(acme, 'ips/10.8.0.5');
    const fresh = {
      address: '10.8.0.5',
      subnet_id: expect.any(Number),
      region: 'Europe',
      status: 'enabled',
      pending_change: false,
      applied_status: 'enabled',
      routers: [
        { router: 'lon1', metro: 'London', state: 'active', applied: null, verified_at: null },
        { router: 'par1', metro: 'Paris', state: 'active', applied: null, verified_at: null },
      ],
    };
    expect(await ask()).toEqual(fresh);

    await at.change(acme, 'disable', '10.8.0.4');
    await at.commit(acme);
    expect(await ask()).toMatchObject({ routers: [router('lon1', 'London', true), router('par1', 'Paris', true)] });

    await at.change(acme, 'disable', '10.8.0.5');
    const disabled = { status: 'disabled', pending_change: true, applied_status: 'enabled' };
    expect(await ask()).toMatchObject({
      ...disabled,
      routers: [router('lon1', 'London', false), router('par1', 'Paris', false)],
    });
    await startCommit(at.on, acme.list);
    await at.london.verify(acme.list);
    expect(await ask()).toMatchObject({
      ...disabled,
      routers: [router('lon1', 'London', true), router('par1', 'Paris', false)],
    });
    await at.paris.verify(acme.list);
    expect(await ask()).toMatchObject({
      status: 'disabled',
      pending_change: false,
      applied_status: 'disabled',
      routers: [router('lon1', 'London', true), router('par1', 'Paris', true)],
    });
    expect(await at.data(acme, 'ips/10.8.0.6')).toMatchObject({ status: 'enabled', applied_status: 'enabled' });

    await at.change(acme, 'enable', '10.8.0.5');
    expect(await ask()).toMatchObject({ status: 'enabled', pending_change: true, applied_status: 'disabled' });
  });

  it('proves nothing on a router that drifts, and says how routers stand', async () => {
    const acme = await at.customer('Drift Corp', '10.9.0.0/24');
    await at.change(acme, 'disable', '10.9.0.1');
    await at.commit(acme);
    await at.london.drift(acme.list);
    await at.on.sql(`UPDATE router SET state = 'maintenance' WHERE name = 'par1'`);
    try {
      expect(await at.data(acme, 'ips/10.9.0.1')).toMatchObject({
        pending_change: false,
        routers: [router('lon1', 'London', null, 'drifting'), router('par1', 'Paris', true, 'maintenance')],
      });
    } finally {
      await at.on.sql(`UPDATE router SET state = 'active' WHERE name = 'par1'`);
    }
    await at.london.verify(acme.list);
    expect(await at.data(acme, 'ips/10.9.0.1')).toMatchObject({ routers: [router('lon1', 'London', true), {}] });
  });

  it('takes IPv6 in any spelling, with colons as they are or percent-encoded', async () => {
    const acme = await at.customer('V6 Corp', '2001:db8:5::/48');
    await at.change(acme, 'disable', '2001:db8:5::1');
    await at.commit(acme);
    for (const spelling of [
      '2001:db8:5::1',
      '2001:DB8:5:0:0:0:0:1',
      '2001%3Adb8%3a5%3A%3A1',
      '2001:db8:5::0.0.0.1',
      '2001:db8:5::1/',
    ]) {
      expect(await at.data(acme, `ips/${spelling}`)).toMatchObject({
        address: '2001:db8:5::1',
        status: 'disabled',
        applied_status: 'disabled',
        routers: [router('lon1', 'London', true), router('par1', 'Paris', true)],
      });
    }
    expect(await at.data(acme, 'ips/2001:db8:5:ffff:ffff:ffff:ffff:ffff')).toMatchObject({ status: 'enabled' });
  });

  it('N11: knows no unknown, foreign or unmanageable address, and echoes what was sent (A24)', async () => {
    const acme = await at.customer('Small Corp', '10.10.0.0/24');
    await at.customer('Neighbour Corp', '10.11.0.0/24');
    for (const [sent, echoed] of [
      ['10.11.0.5', '10.11.0.5'],
      ['192.168.1.1', '192.168.1.1'],
      ['10.10.0.0', '10.10.0.0'],
      ['10.10.0.255', '10.10.0.255'],
      ['010.10.0.5', '010.10.0.5'],
      ['10.10.5', '10.10.5'],
      ['::ffff:10.10.0.5', '::ffff:10.10.0.5'],
      ['fe80::1%25eth0', 'fe80::1%eth0'],
      ['nonsense', 'nonsense'],
      ['%22%3Cb%3E', '"<b>'],
    ] as const) {
      expect(await acme.client.get(`ips/${sent}`)).toMatchObject({
        status: 404,
        body: { message: `IP ${echoed} not found in your account.` },
      });
    }
  });

  it('does not take the place of the POST routes beside it (A12)', async () => {
    const acme = await at.customer('Method Corp', '10.12.0.0/24');
    for (const action of ['enable', 'disable', 'bulk']) {
      const answer = await acme.client.get(`ips/${action}`);
      expect(answer).toMatchObject({
        status: 405,
        body: { message: `The GET method is not supported for route api/v1/ips/${action}. Supported methods: POST.` },
      });
      expect(answer.headers.get('allow')).toBe('POST');
    }
    expect(await acme.client.post('ips/10.12.0.1', {})).toMatchObject({ status: 405 });
    expect(await new CustomerClient(at.on.baseUrl, undefined).get('ips/10.12.0.1')).toMatchObject({ status: 401 });
  });
});

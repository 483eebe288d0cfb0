import { expect } from 'vitest';
import { CustomerClient } from '../support/controller/customer-client.js';
import { listId, StandInRouter, startCommit } from '../support/controller/stand-in-router.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';

/** A customer and its list in Europe. */
export interface HistoryCustomer {
  readonly client: CustomerClient;
  readonly list: string;
}

/** A controller and a region with one router in London and one in Paris. */
export class HistoryInstallation {
  private constructor(
    readonly on: TestController,
    readonly london: StandInRouter,
    readonly paris: StandInRouter,
  ) {}

  static async start(): Promise<HistoryInstallation> {
    const on = await startTestController();
    await on.inventory.createRegion('Europe');
    await on.inventory.createMetro('London', 'Europe');
    await on.inventory.createMetro('Paris', 'Europe');
    const london = await StandInRouter.create(on, { name: 'lon1', metro: 'London' });
    const paris = await StandInRouter.create(on, { name: 'par1', metro: 'Paris' });
    return new HistoryInstallation(on, london, paris);
  }

  async stop(): Promise<void> {
    await this.on.stop();
  }

  async customer(name: string, cidr: string): Promise<HistoryCustomer> {
    const { id, token } = await customerWithToken(this.on, { name, rateLimit: 10_000 });
    await this.on.inventory.createSubnet({ customer: name, metro: 'London', cidr });
    return { client: new CustomerClient(this.on.baseUrl, token), list: await listId(this.on, id, 'Europe') };
  }

  async change({ client }: HistoryCustomer, action: 'enable' | 'disable', ip: string): Promise<void> {
    expect(await client.post(`ips/${action}`, { ip })).toMatchObject({ status: 200 });
  }

  /** Pushes what is pending; both routers prove it. */
  async commit({ list }: HistoryCustomer): Promise<string> {
    const id = await startCommit(this.on, list);
    for (const router of [this.london, this.paris]) await router.verify(list);
    return id;
  }

  /** `data` of an answer that must be a 200. */
  async data({ client }: HistoryCustomer, path: string): Promise<unknown> {
    const { status, body } = await client.get(path);
    expect(status).toBe(200);
    return (body as { data: unknown }).data;
  }
}

import { CommitsService, ResultsService } from '../../../apps/controller/src/commits/index.js';
import type { TestController } from './test-controller.js';

const EPOCH = 1;

/** An active router of which the test itself says what an agent would report; no agent, no daemon. */
export class StandInRouter {
  private constructor(
    private readonly on: TestController,
    private readonly agentId: string,
    readonly name: string,
  ) {}

  static async create(on: TestController, wish: { name: string; metro: string }): Promise<StandInRouter> {
    await on.inventory.createRouter(wish);
    const [row] = await on.sql<{ agent_id: string }>(
      `UPDATE router SET state = 'active' WHERE name = $1 RETURNING agent_id`,
      [wish.name],
    );
    const { agent_id: agentId } = row!;
    await on.sql('UPDATE agent SET connected = true, last_seen_at = now(), session_epoch = $2 WHERE id = $1', [
      agentId,
      EPOCH,
    ]);
    return new StandInRouter(on, agentId, wish.name);
  }

  /** Reports the newest generation of the list as read back and equal. */
  async verify(listId: string): Promise<void> {
    const { generation, digest } = await this.newest(listId);
    if (!(await this.results.verified(this.report(listId, generation), digest))) throw new Error('report refused');
  }

  async fail(listId: string, error: { code: string; message: string }): Promise<void> {
    const { generation } = await this.newest(listId);
    if (!(await this.results.failed(this.report(listId, generation), error))) throw new Error('report refused');
  }

  async drift(listId: string): Promise<void> {
    const { generation } = await this.newest(listId);
    if (!(await this.results.drifting(this.report(listId, generation), 'changed by hand'))) throw new Error('refused');
  }

  private get results(): ResultsService {
    return this.on.controller.app.get(ResultsService, { strict: false });
  }

  private report(listId: string, generation: number) {
    const { agentId, name: router } = this;
    return {
      agentId,
      router,
      sessionEpoch: EPOCH,
      incarnation: 1,
      listId,
      generation,
      applyMicros: 1,
      verifyMicros: 1,
    };
  }

  private async newest(listId: string): Promise<{ generation: number; digest: Uint8Array }> {
    const [row] = await this.on.sql<{ generation: string; digest: Buffer }>(
      'SELECT generation, digest FROM commit_set WHERE prefix_list_id = $1 ORDER BY generation DESC LIMIT 1',
      [listId],
    );
    return { generation: Number(row!.generation), digest: row!.digest };
  }
}

/** Starts a commit of what is pending at once, due or not; answers the commit set's id. */
export async function startCommit(on: TestController, listId: string): Promise<string> {
  const claim = await on.controller.app.get(CommitsService, { strict: false }).start(listId, 'operator');
  if (claim.kind !== 'claimed') throw new Error(`nothing was started: ${claim.kind}`);
  return claim.commitSetId;
}

/** The customer's list in a region. */
export async function listId(on: TestController, customerId: number, region: string): Promise<string> {
  const [row] = await on.sql<{ id: string }>(
    'SELECT l.id FROM prefix_list l JOIN region g ON g.id = l.region_id WHERE l.customer_id = $1 AND g.name = $2',
    [customerId, region],
  );
  return row!.id;
}

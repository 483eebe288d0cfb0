import { formatAddress, packRanges, sizeOf } from '#domain';
import { newId } from '#runtime';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database/index.js';
import { readRanges } from '../../../../../libs/domain/testing/literals.js';
import { Database, dataSourceOptions } from '../../platform/database/index.js';
import { CommitsStore, type Claim, type Trigger } from '../commits.store.js';
import { ResultsStore } from '../results.store.js';

export const LIST = '0199a000-0000-7000-8000-000000000001';
/** The same customer's list in the other region, without routers. */
export const OTHER_LIST = '0199a000-0000-7000-8000-000000000002';
export const AGENT = '0199a000-0000-7000-8000-00000000000a';

/** What one replica has on its own connections. */
export interface Replica {
  readonly database: Database;
  readonly commits: CommitsStore;
  readonly results: ResultsStore;
  close(): Promise<void>;
}

/**
 * Real PostgreSQL with the customer Acme: 10.1.0.0/24 (subnet 1) in Europe, where the router lon-r1 is active, and 10.2.0.0/24 (subnet 2) in Asia,
 * which has no router.
 */
export class CommitBench {
  private constructor(
    readonly testDatabase: TestDatabase,
    private readonly source: DataSource,
    readonly replica: Replica,
  ) {}

  static async open(): Promise<CommitBench> {
    const testDatabase = await createTestDatabase();
    const source = await new DataSource(dataSourceOptions(testDatabase.url)).initialize();
    const bench = new CommitBench(testDatabase, source, await openReplica(testDatabase.url));
    await bench.sql(`INSERT INTO region (name) VALUES ('Europe'), ('Asia')`);
    await bench.sql(`INSERT INTO metro (region_id, name) VALUES (1, 'London'), (2, 'Tokyo')`);
    await bench.sql(`INSERT INTO customer (name, list_name) VALUES ('Acme', 'NetCTL-ACME-BLACKHOLE')`);
    await bench.sql(`INSERT INTO prefix_list (id, customer_id, region_id) VALUES ($1, 1, 1), ($2, 1, 2)`, [
      LIST,
      OTHER_LIST,
    ]);
    await bench.sql(
      `INSERT INTO subnet (customer_id, metro_id, prefix_list_id, cidr) VALUES (1, 1, $1, '10.1.0.0/24'), (1, 2, $2, '10.2.0.0/24')`,
      [LIST, OTHER_LIST],
    );
    await bench.addRouter('lon-r1', AGENT);
    return bench;
  }

  async sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.source.query<Row[]>(text, values);
  }

  /** In London, active, with an agent in its first session. */
  async addRouter(name: string, agentId: string, state = 'active'): Promise<void> {
    await this.sql(
      `INSERT INTO agent (id, name, session_epoch, connected, last_seen_at) VALUES ($1, $2, 1, true, now())`,
      [agentId, name],
    );
    await this.sql(`INSERT INTO router (metro_id, agent_id, name, state) VALUES (1, $1, $2, $3)`, [
      agentId,
      name,
      state,
    ]);
  }

  /** What a customer's change of whole ranges does to the tables. `range` as in `10.1.0.5` or `10.1.0.5-10.1.0.9`. */
  async change(status: 'enabled' | 'disabled', range: string, listId = LIST): Promise<void> {
    await this.bump(listId);
    await this.store(status, range, listId);
    await this.sql(`INSERT INTO change_journal SELECT id, desired_seq, $2, $3 FROM prefix_list WHERE id = $1`, [
      listId,
      status,
      packRanges(readRanges([range])),
    ]);
  }

  /** A change that nobody has asked for: a bug, or a hand in the database. */
  async damage(status: 'enabled' | 'disabled', range: string): Promise<void> {
    await this.bump(LIST);
    await this.store(status, range, LIST);
  }

  async claim(trigger: Trigger = 'operator', listId = LIST): Promise<Claim> {
    return this.replica.commits.claim({ listId, commitSetId: newId(), trigger, pushTimeoutSeconds: 30 });
  }

  /** Claims, lets every router of the region prove it, and settles. Answers the commit set. */
  async push(): Promise<string> {
    const claim = await this.claim();
    if (claim.kind !== 'claimed') throw new Error(`not claimed: ${JSON.stringify(claim)}`);
    await this.verify(claim.commitSetId);
    await this.replica.commits.finish(claim.commitSetId);
    return claim.commitSetId;
  }

  /** All routers, or one, report the version of the commit set as verified. */
  async verify(commitSetId: string, router?: string): Promise<void> {
    const rows = await this.sql<{
      name: string;
      agent_id: string;
      generation: string;
      digest: Buffer;
      incarnation: string;
    }>(
      `SELECT r.name, r.agent_id, c.generation, c.digest, s.incarnation FROM commit_set c, router r, controller_state s
       WHERE c.id = $1 AND ($2::text IS NULL OR r.name = $2)`,
      [commitSetId, router ?? null],
    );
    await this.replica.results.record(
      rows.map((row) => ({
        agentId: row.agent_id,
        sessionEpoch: 1,
        router: row.name,
        listId: LIST,
        incarnation: Number(row.incarnation),
        generation: Number(row.generation),
        applyMicros: 1,
        verifyMicros: 1,
        outcome: { kind: 'verified', digest: row.digest },
      })),
    );
  }

  /** Entries of the newest generation. */
  async pushed(): Promise<number> {
    const [row] = await this.sql<{ entries: number }>(
      `SELECT length(entries_v4) / 5 AS entries FROM commit_set WHERE prefix_list_id = $1 ORDER BY generation DESC LIMIT 1`,
      [LIST],
    );
    return row?.entries ?? 0;
  }

  /** Disabled ranges as they are stored, `10.1.0.5-10.1.0.9`, with what they say of pending. */
  async disabled(): Promise<string[]> {
    const rows = await this.sql<{ text: string }>(
      `SELECT host(r.first) || '-' || host(r.last) || CASE WHEN r.change_seq > l.applied_seq THEN ' pending' ELSE '' END AS text
       FROM ip_range r JOIN prefix_list l ON l.id = r.prefix_list_id WHERE r.status = 'disabled' ORDER BY r.first`,
    );
    return rows.map(({ text }) => text);
  }

  async close(): Promise<void> {
    await this.replica.close();
    await this.source.destroy();
    await this.testDatabase.drop();
  }

  private async bump(listId: string): Promise<void> {
    await this.sql(
      `UPDATE prefix_list SET desired_seq = desired_seq + 1, revision = revision + 1, last_change_at = now(),
         oldest_change_at = coalesce(oldest_change_at, now()) WHERE id = $1`,
      [listId],
    );
  }

  private async store(status: string, text: string, listId: string): Promise<void> {
    const [range] = readRanges([text]);
    await this.sql(
      `INSERT INTO ip_range (subnet_id, prefix_list_id, first, last, size, status, change_seq)
       SELECT (SELECT min(id) FROM subnet WHERE prefix_list_id = l.id), l.id, $2::inet, $3::inet, $4, $5, l.desired_seq
       FROM prefix_list l WHERE l.id = $1
       ON CONFLICT (subnet_id, first) DO UPDATE
       SET last = excluded.last, size = excluded.size, status = excluded.status, change_seq = excluded.change_seq`,
      [listId, formatAddress(range!.first), formatAddress(range!.last), String(sizeOf(range!)), status],
    );
  }
}

/** A replica on connections of its own. */
export async function openReplica(url: string): Promise<Replica> {
  const source = await new DataSource(dataSourceOptions(url)).initialize();
  const database = new Database(source);
  return {
    database,
    commits: new CommitsStore(database),
    results: new ResultsStore(database),
    close: () => source.destroy(),
  };
}

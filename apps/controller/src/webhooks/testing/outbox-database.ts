import { newId } from '#runtime';
import { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../../../test/support/database/index.js';
import { Database, dataSourceOptions } from '../../platform/database/index.js';
import { enqueueWebhook } from '../outbox.js';
import { mintSecret } from '../secret.js';

/** A database with customers and completed commit sets, and time that can be made to pass. */
export class OutboxDatabase {
  private constructor(
    readonly url: string,
    readonly database: Database,
    private readonly source: DataSource,
    private readonly drop: () => Promise<void>,
  ) {}

  static async create(): Promise<OutboxDatabase> {
    const { url, drop } = await createTestDatabase();
    const source = await new DataSource(dataSourceOptions(url)).initialize();
    return new OutboxDatabase(url, new Database(source), source, drop);
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.drop();
  }

  async query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    const rows: Row[] = await this.source.query(text, values);
    return rows;
  }

  /** A customer with a list in a region of its own. */
  async customer(name: string, url: string | null): Promise<{ id: number; listId: string; secret: string }> {
    const secret = mintSecret();
    const listId = newId();
    const [row] = await this.query<{ id: number }>(
      `WITH r AS (INSERT INTO region (name) VALUES ($1 || ' region') RETURNING id),
            c AS (INSERT INTO customer (name, list_name, webhook_url, webhook_secret)
                  VALUES ($1, 'NetCTL-' || upper($1) || '-BLACKHOLE', $2, $3) RETURNING id),
            l AS (INSERT INTO prefix_list (id, customer_id, region_id) SELECT $4, c.id, r.id FROM c, r)
       SELECT id FROM c`,
      [name, url, secret, listId],
    );
    return { id: row!.id, listId, secret };
  }

  /** A commit set that ends as `status`; answers its id. Everything in one transaction, `after` included. */
  async complete(listId: string, status = 'success', after: () => void = () => undefined): Promise<string> {
    const id = newId();
    const insert = {
      name: 'test-complete',
      text: `INSERT INTO commit_set (id, prefix_list_id, generation, seq, trigger, status, entries_v4, entries_v6, digest, deadline_at, completed_at)
             SELECT $1, $2, 1 + count(*), 1, 'scheduled', $3, '', '', '', now(), now() FROM commit_set WHERE prefix_list_id = $2`,
    };
    await this.database.transaction(async (tx) => {
      await tx.query(insert, [id, listId, status]);
      await enqueueWebhook(tx, id);
      after();
    });
    return id;
  }

  /** Makes everything that has been written so many seconds older, in one statement: a worker may be at work. */
  async letPass(seconds: number): Promise<void> {
    await this.query(
      `WITH started AS (UPDATE webhook_attempt SET started_at = started_at - make_interval(secs => $1)),
            replaced AS (UPDATE customer SET webhook_old_secret_until = webhook_old_secret_until - make_interval(secs => $1))
       UPDATE webhook_delivery
       SET due_at = due_at - make_interval(secs => $1), finished_at = finished_at - make_interval(secs => $1)`,
      [seconds],
    );
  }

  /** Seconds until the delivery is due, rounded. */
  async secondsUntilDue(deliveryId: string): Promise<number> {
    const [row] = await this.query<{ seconds: string }>(
      'SELECT round(extract(epoch FROM due_at - now())) AS seconds FROM webhook_delivery WHERE id = $1',
      [deliveryId],
    );
    return Number(row!.seconds);
  }

  async deliveries(): Promise<{ commit_set_id: string; state: string; attempts: number; status: string }[]> {
    return this.query('SELECT commit_set_id, state, attempts, status FROM webhook_delivery ORDER BY id');
  }

  /** HTTP status or error of every attempt, in order. */
  async log(): Promise<(number | string | null)[]> {
    const rows = await this.query<{ http_status: number | null; error: string | null }>(
      'SELECT http_status, error FROM webhook_attempt ORDER BY delivery_id, number',
    );
    return rows.map(({ http_status, error }) => http_status ?? error);
  }
}

import type { CommitStatus } from '#domain';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../platform/database/index.js';
import type { Attempt, Delivery } from './delivery.js';

const SET: Statement = {
  name: 'webhooks-set',
  text: `UPDATE customer SET webhook_url = $2, webhook_secret = coalesce(webhook_secret, $3) WHERE name = $1 RETURNING webhook_secret`,
};
/** $3 seconds for which deliveries are signed with the old secret as well. */
const ROTATE: Statement = {
  name: 'webhooks-rotate-secret',
  text: `UPDATE customer SET webhook_old_secret = webhook_secret, webhook_secret = $2,
           webhook_old_secret_until = now() + make_interval(secs => $3)
         WHERE name = $1 RETURNING id`,
};
const DELIVERY = `
  SELECT d.id, d.commit_set_id, d.list_name, d.region_name, d.status, d.replay, d.state, d.created_at, d.due_at, d.finished_at, (
    SELECT json_agg(json_build_object('number', a.number, 'startedAt', a.started_at, 'httpStatus', a.http_status,
                                      'error', a.error, 'durationMs', a.duration_ms) ORDER BY a.number)
    FROM webhook_attempt a WHERE a.delivery_id = d.id
  ) AS attempts
  FROM webhook_delivery d`;
const DELIVERIES: Statement = {
  name: 'webhooks-deliveries',
  text: `${DELIVERY} WHERE d.customer_id = $1 AND ($2::uuid IS NULL OR d.id < $2) ORDER BY d.id DESC LIMIT $3`,
};
const ONE_DELIVERY: Statement = {
  name: 'webhooks-delivery',
  text: `${DELIVERY} WHERE d.customer_id = $1 AND d.id = $2`,
};
/** $1 new delivery, $2 the one to repeat, $3 customer. One that waits already is answered instead of a second one. */
const REPLAY: Statement = {
  name: 'webhooks-replay',
  text: `
    INSERT INTO webhook_delivery AS d (id, customer_id, commit_set_id, customer_name, list_name, region_name, status, completed_at, replay)
    SELECT $1, o.customer_id, o.commit_set_id, o.customer_name, o.list_name, o.region_name, o.status, o.completed_at, true
    FROM webhook_delivery o JOIN customer u ON u.id = o.customer_id
    WHERE o.id = $2 AND o.customer_id = $3 AND u.webhook_url IS NOT NULL
    ON CONFLICT (commit_set_id) WHERE state = 'waiting' DO UPDATE SET state = d.state
    RETURNING d.id`,
};

/** Targets and secrets, and the delivery log as customers see it. */
@Injectable()
export class WebhooksStore {
  constructor(private readonly database: Database) {}

  /** The secret in force: `newSecret` only if the customer had none. Undefined when there is no such customer. */
  async set(customerName: string, url: string | null, newSecret: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ webhook_secret: string }>(SET, [customerName, url, newSecret]);
    return row?.webhook_secret;
  }

  /** False when there is no such customer. */
  async rotate(customerName: string, newSecret: string, overlapSeconds: number): Promise<boolean> {
    return (await this.database.query(ROTATE, [customerName, newSecret, overlapSeconds])).length === 1;
  }

  /** Newest first. */
  async deliveries(customerId: number, before: string | null, limit: number): Promise<Delivery[]> {
    return (await this.database.query<DeliveryRow>(DELIVERIES, [customerId, before, limit])).map(toDelivery);
  }

  async delivery(customerId: number, id: string): Promise<Delivery | undefined> {
    const [row] = await this.database.query<DeliveryRow>(ONE_DELIVERY, [customerId, id]);
    return row === undefined ? undefined : toDelivery(row);
  }

  /** The id of the delivery that repeats `id`; undefined when the customer has no URL, or the delivery is not its own. */
  async replay(customerId: number, id: string, newId: string): Promise<string | undefined> {
    return (await this.database.query<{ id: string }>(REPLAY, [newId, id, customerId]))[0]?.id;
  }
}

interface DeliveryRow {
  id: string;
  commit_set_id: string;
  list_name: string;
  region_name: string;
  status: CommitStatus;
  replay: boolean;
  state: Delivery['state'];
  created_at: Date;
  due_at: Date;
  finished_at: Date | null;
  attempts: (Omit<Attempt, 'startedAt'> & { startedAt: string })[] | null;
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    commitSetId: row.commit_set_id,
    listName: row.list_name,
    regionName: row.region_name,
    status: row.status,
    replay: row.replay,
    state: row.state,
    createdAt: row.created_at,
    dueAt: row.due_at,
    finishedAt: row.finished_at,
    attempts: (row.attempts ?? []).map((attempt) => ({ ...attempt, startedAt: new Date(attempt.startedAt) })),
  };
}

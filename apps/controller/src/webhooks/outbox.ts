import { newId } from '#runtime';
import type { Queryable, Statement } from '../platform/database/index.js';

/** $1 new delivery, $2 commit set. Everything that the webhook tells is copied: it is the same at each attempt. */
const ENQUEUE: Statement = {
  name: 'webhooks-enqueue',
  text: `INSERT INTO webhook_delivery (id, customer_id, commit_set_id, customer_name, list_name, region_name, status, completed_at)
         SELECT $1, u.id, c.id, u.name, u.list_name, g.name, c.status, c.completed_at
         FROM commit_set c
         JOIN prefix_list l ON l.id = c.prefix_list_id
         JOIN customer u ON u.id = l.customer_id
         JOIN region g ON g.id = l.region_id
         WHERE c.id = $2 AND u.webhook_url IS NOT NULL`,
};

/**
 * N56: notes that the customer is to be told of a commit set that has just been completed, if it wants to be. To be called
 * in the very transaction that completes it: then there is a webhook exactly if there is an outcome, and never before.
 */
export async function enqueueWebhook(tx: Queryable, commitSetId: string): Promise<void> {
  await tx.query(ENQUEUE, [newId(), commitSetId]);
}

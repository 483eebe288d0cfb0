import type { CommitStatus } from '#domain';
import { createHmac } from 'node:crypto';
import { timeText } from '../platform/time-text.js';
import { keyOf } from './secret.js';

/** What a delivery tells; frozen when the commit set was completed. */
export interface CommitCompleted {
  readonly commitSetId: string;
  readonly customerName: string;
  readonly listName: string;
  readonly regionName: string;
  readonly status: CommitStatus;
  readonly completedAt: Date;
}

/** N57: exactly these members in this order. */
export function bodyOf(message: CommitCompleted): string {
  return JSON.stringify({
    event: 'commit_completed',
    commit_set_id: message.commitSetId,
    customer: message.customerName,
    prefix_list_name: message.listName,
    region: message.regionName,
    status: message.status,
    completed_at: timeText(message.completedAt),
  });
}

/**
 * The headers of Standard Webhooks (A64). `id` is the same whenever the same message is sent, so that receivers can drop
 * repetitions. Signed with each of `secrets`: while one replaces another, receivers may know either.
 */
export function headersOf(id: string, body: string, secrets: readonly string[], now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return {
    'content-type': 'application/json',
    'user-agent': 'NetCTL-Webhook',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

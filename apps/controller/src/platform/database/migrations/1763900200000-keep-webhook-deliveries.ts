import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What customers are told by webhook: the outbox, which is the delivery log at the same time. A delivery has copied what
 * it tells, so that it outlives the list and says the same at every attempt. At most one delivery of a commit set waits.
 */
export class KeepWebhookDeliveries1763900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer
        ADD COLUMN webhook_old_secret text,
        ADD COLUMN webhook_old_secret_until timestamptz,
        ADD CONSTRAINT customer_webhook_secret CHECK (webhook_url IS NULL OR webhook_secret IS NOT NULL);
      CREATE TABLE webhook_delivery (
        id uuid PRIMARY KEY,
        customer_id integer NOT NULL REFERENCES customer ON DELETE CASCADE,
        commit_set_id uuid NOT NULL,
        customer_name text NOT NULL,
        list_name text NOT NULL,
        region_name text NOT NULL,
        status text NOT NULL CHECK (status IN ('success', 'partial_failure', 'failed')),
        completed_at timestamptz NOT NULL,
        replay boolean NOT NULL DEFAULT false,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CHECK ((state = 'waiting') = (finished_at IS NULL))
      );
      CREATE UNIQUE INDEX webhook_delivery_first ON webhook_delivery (commit_set_id) WHERE NOT replay;
      CREATE UNIQUE INDEX webhook_delivery_one_waits ON webhook_delivery (commit_set_id) WHERE state = 'waiting';
      CREATE INDEX webhook_delivery_due ON webhook_delivery (customer_id, due_at) WHERE state = 'waiting';
      CREATE INDEX webhook_delivery_customer ON webhook_delivery (customer_id, id);
      CREATE INDEX webhook_delivery_finished ON webhook_delivery (finished_at);
      CREATE TABLE webhook_attempt (
        delivery_id uuid NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
        number integer NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        http_status integer,
        error text,
        duration_ms integer,
        PRIMARY KEY (delivery_id, number)
      );
      CREATE INDEX commit_set_of_list ON commit_set (prefix_list_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX commit_set_of_list;
      DROP TABLE webhook_attempt, webhook_delivery;
      ALTER TABLE customer DROP CONSTRAINT customer_webhook_secret, DROP COLUMN webhook_old_secret, DROP COLUMN webhook_old_secret_until;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was answered to a request with an Idempotency-Key, for 24 hours. */
export class RememberAnswersByKey1763900500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        customer_id integer NOT NULL REFERENCES customer ON DELETE CASCADE,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
        attempt uuid NOT NULL,
        fingerprint bytea NOT NULL,
        answer text,
        started_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (customer_id, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (started_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}

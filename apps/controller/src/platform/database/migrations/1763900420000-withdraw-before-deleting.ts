import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A57: what is deleted or moved leaves the routers first. A subnet that is being withdrawn keeps its row until that is verified, and a
 * moving one what was disabled in it. A list that is being removed has its last generation without a commit set. The ids of removed
 * lists are kept: an agent that holds any other list that the database does not know proves that the database is an old one.
 */
export class WithdrawBeforeDeleting1763900420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE subnet
        ADD COLUMN state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'withdrawing')),
        ADD COLUMN withdrawn_seq bigint,
        ADD COLUMN to_metro_id integer REFERENCES metro,
        ADD COLUMN carried bytea,
        ADD CHECK ((state = 'withdrawing') = (withdrawn_seq IS NOT NULL)),
        ADD CHECK ((to_metro_id IS NULL) = (carried IS NULL));
      CREATE INDEX subnet_withdrawing ON subnet (id) WHERE state = 'withdrawing';
      CREATE INDEX subnet_metro ON subnet (metro_id);
      ALTER TABLE customer
        DROP CONSTRAINT customer_state_check,
        ADD CONSTRAINT customer_state_check CHECK (state IN ('active', 'suspended', 'closing'));
      ALTER TABLE prefix_list ADD COLUMN removing boolean NOT NULL DEFAULT false;
      CREATE TABLE removed_list (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        removed_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE removed_list;
      ALTER TABLE prefix_list DROP COLUMN removing;
      UPDATE customer SET state = 'suspended' WHERE state = 'closing';
      ALTER TABLE customer DROP CONSTRAINT customer_state_check, ADD CONSTRAINT customer_state_check CHECK (state IN ('active', 'suspended'));
      DROP INDEX subnet_metro;
      ALTER TABLE subnet DROP COLUMN state, DROP COLUMN withdrawn_seq, DROP COLUMN to_metro_id, DROP COLUMN carried;
    `);
  }
}

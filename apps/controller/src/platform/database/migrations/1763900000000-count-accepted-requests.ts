import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accepted requests per customer, for an exact sliding window (A20): a row that serialises the replicas and counts, and one row for
 * each group that was accepted at one moment. `upto` is the count after the group, so "how many until then" is one index probe.
 * Groups have no foreign key on purpose: it would be checked, and would lock the customer, at every request. A trigger forgets them.
 */
export class CountAcceptedRequests1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rate_window (
        customer_id integer PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
        accepted bigint NOT NULL DEFAULT 0,
        last_at timestamptz NOT NULL DEFAULT '-infinity'
      ) WITH (fillfactor = 20);
      CREATE TABLE rate_group (
        customer_id integer NOT NULL,
        at timestamptz NOT NULL,
        upto bigint NOT NULL,
        PRIMARY KEY (customer_id, at, upto)
      ) WITH (autovacuum_vacuum_scale_factor = 0.05);
      CREATE FUNCTION forget_rate_groups() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          DELETE FROM rate_group WHERE customer_id = old.customer_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER forget_rate_groups AFTER DELETE ON rate_window FOR EACH ROW EXECUTE FUNCTION forget_rate_groups();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_group, rate_window; DROP FUNCTION forget_rate_groups()');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A journal of what was acknowledged and is not on all routers yet, as it was asked for: what a snapshot has to be explained by before it
 * is pushed. `ranges` is packed (libs/domain/net/packed-ranges.ts). What is pending already is taken over from the ranges.
 */
export class RememberAcknowledgedChanges1763900400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE change_journal (
        prefix_list_id uuid NOT NULL REFERENCES prefix_list ON DELETE CASCADE,
        seq bigint NOT NULL,
        status text NOT NULL CHECK (status IN ('enabled', 'disabled')),
        ranges bytea NOT NULL,
        PRIMARY KEY (prefix_list_id, seq)
      );
      INSERT INTO change_journal (prefix_list_id, seq, status, ranges)
      SELECT r.prefix_list_id, r.change_seq, r.status,
             string_agg(
               decode('0' || family(r.first), 'hex') || substring(inet_send(r.first) FROM 5) || substring(inet_send(r.last) FROM 5),
               ''::bytea ORDER BY r.first)
      FROM ip_range r JOIN prefix_list l ON l.id = r.prefix_list_id
      WHERE r.change_seq > l.applied_seq
      GROUP BY r.prefix_list_id, r.change_seq, r.status;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE change_journal');
  }
}

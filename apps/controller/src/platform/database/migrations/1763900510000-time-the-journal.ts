import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A45 counts from the oldest change that is not applied. When a failed commit converges late, others may have been made since: only a
 * time for each of them tells which is the oldest then.
 */
export class TimeTheJournal1763900510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE change_journal ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
      UPDATE change_journal j SET changed_at = l.oldest_change_at
      FROM prefix_list l WHERE l.id = j.prefix_list_id AND l.oldest_change_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE change_journal DROP COLUMN changed_at');
  }
}

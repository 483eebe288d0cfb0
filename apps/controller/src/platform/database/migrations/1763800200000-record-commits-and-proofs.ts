import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commit sets, what each router made of them, and the newest proof per router and list. */
export class RecordCommitsAndProofs1763800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commit_set (
        id uuid PRIMARY KEY,
        prefix_list_id uuid NOT NULL REFERENCES prefix_list,
        generation bigint NOT NULL,
        seq bigint NOT NULL,
        trigger text NOT NULL CHECK (trigger IN ('scheduled', 'synchronous')),
        status text NOT NULL CHECK (status IN ('pushing', 'success', 'partial_failure', 'failed')),
        entries_v4 bytea NOT NULL,
        entries_v6 bytea NOT NULL,
        digest bytea NOT NULL,
        oldest_change_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        deadline_at timestamptz NOT NULL,
        completed_at timestamptz,
        converged_at timestamptz,
        UNIQUE (prefix_list_id, generation)
      );
      CREATE UNIQUE INDEX commit_set_in_flight ON commit_set (prefix_list_id) WHERE status = 'pushing';
      CREATE INDEX commit_set_unconverged ON commit_set (prefix_list_id, generation)
        WHERE status IN ('partial_failure', 'failed') AND converged_at IS NULL;
      CREATE TABLE commit_router (
        commit_set_id uuid NOT NULL REFERENCES commit_set ON DELETE CASCADE,
        router_id integer NOT NULL REFERENCES router,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'verified', 'failed')),
        error_code text,
        error_message text,
        finished_at timestamptz,
        verified_at timestamptz,
        apply_micros integer,
        verify_micros integer,
        PRIMARY KEY (commit_set_id, router_id)
      );
      CREATE INDEX commit_router_router ON commit_router (router_id);
      CREATE TABLE router_list (
        router_id integer NOT NULL REFERENCES router,
        prefix_list_id uuid NOT NULL REFERENCES prefix_list,
        verified_generation bigint NOT NULL,
        verified_digest bytea NOT NULL,
        verified_at timestamptz NOT NULL,
        drifting boolean NOT NULL DEFAULT false,
        PRIMARY KEY (router_id, prefix_list_id)
      );
      CREATE TABLE controller_state (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        incarnation bigint NOT NULL
      );
      INSERT INTO controller_state (incarnation) VALUES (1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE controller_state, router_list, commit_router, commit_set');
  }
}

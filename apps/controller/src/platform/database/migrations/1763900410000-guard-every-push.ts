import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands between a snapshot and the routers: limits and protected prefixes for the guardrails, holds and their release, freezes at
 * four levels, and what was moved by each commit set. `frozen_list` and `frozen_router` are what claims and sending ask.
 */
export class GuardEveryPush1763900410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE region
        ADD COLUMN shortest_v4 integer NOT NULL DEFAULT 8 CHECK (shortest_v4 BETWEEN 8 AND 32),
        ADD COLUMN longest_v4 integer NOT NULL DEFAULT 32 CHECK (longest_v4 BETWEEN shortest_v4 AND 32),
        ADD COLUMN shortest_v6 integer NOT NULL DEFAULT 29 CHECK (shortest_v6 BETWEEN 29 AND 128),
        ADD COLUMN longest_v6 integer NOT NULL DEFAULT 128 CHECK (longest_v6 BETWEEN shortest_v6 AND 128),
        ADD COLUMN volume_limit numeric CHECK (volume_limit >= 0);
      ALTER TABLE customer ADD COLUMN volume_limit numeric CHECK (volume_limit >= 0);
      CREATE TABLE protected_prefix (
        prefix cidr PRIMARY KEY,
        note text NOT NULL CHECK (length(note) BETWEEN 1 AND 200),
        protected_by text NOT NULL,
        protected_at timestamptz NOT NULL DEFAULT now()
      );
      ALTER TABLE prefix_list
        ADD COLUMN held_at timestamptz,
        ADD COLUMN held_digest bytea,
        ADD COLUMN released_digest bytea,
        ADD COLUMN repush boolean NOT NULL DEFAULT false;
      DROP INDEX prefix_list_waiting;
      CREATE INDEX prefix_list_waiting ON prefix_list (id) WHERE desired_seq > applied_seq OR repush;
      ALTER TABLE commit_set
        DROP CONSTRAINT commit_set_trigger_check,
        ADD CONSTRAINT commit_set_trigger_check CHECK (trigger IN ('scheduled', 'synchronous', 'operator')),
        ADD COLUMN added numeric NOT NULL DEFAULT 0,
        ADD COLUMN removed numeric NOT NULL DEFAULT 0,
        ADD COLUMN released boolean NOT NULL DEFAULT false;
      CREATE INDEX commit_set_created ON commit_set (created_at);
      CREATE TABLE push_freeze (
        id uuid PRIMARY KEY,
        level text NOT NULL,
        region_id integer REFERENCES region ON DELETE CASCADE,
        router_id integer REFERENCES router ON DELETE CASCADE,
        customer_id integer REFERENCES customer ON DELETE CASCADE,
        cause text NOT NULL CHECK (cause IN ('operator', 'database_behind')),
        reason text NOT NULL,
        frozen_by text NOT NULL,
        frozen_at timestamptz NOT NULL DEFAULT now(),
        CHECK (num_nonnulls(region_id, router_id, customer_id) = CASE level WHEN 'global' THEN 0 ELSE 1 END),
        CHECK (CASE level WHEN 'global' THEN true WHEN 'region' THEN region_id IS NOT NULL WHEN 'router' THEN router_id IS NOT NULL
                          WHEN 'customer' THEN customer_id IS NOT NULL ELSE false END)
      );
      CREATE UNIQUE INDEX push_freeze_once ON push_freeze (level, cause, coalesce(region_id, router_id, customer_id, 0));
      CREATE VIEW frozen_list AS
        SELECT l.id AS prefix_list_id, f.level, f.reason
        FROM prefix_list l JOIN push_freeze f ON f.level = 'global' OR f.region_id = l.region_id OR f.customer_id = l.customer_id;
      -- A list goes to an agent once, for all its routers of the region: a frozen one freezes those beside it.
      CREATE VIEW frozen_router AS
        SELECT r.id AS router_id, f.reason
        FROM push_freeze f JOIN router named ON named.id = f.router_id JOIN router r ON r.agent_id = named.agent_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW frozen_router, frozen_list;
      DROP TABLE push_freeze, protected_prefix;
      DROP INDEX commit_set_created, prefix_list_waiting;
      UPDATE commit_set SET trigger = 'scheduled' WHERE trigger = 'operator';
      ALTER TABLE commit_set DROP COLUMN added, DROP COLUMN removed, DROP COLUMN released, DROP CONSTRAINT commit_set_trigger_check,
        ADD CONSTRAINT commit_set_trigger_check CHECK (trigger IN ('scheduled', 'synchronous'));
      ALTER TABLE prefix_list DROP COLUMN held_at, DROP COLUMN held_digest, DROP COLUMN released_digest, DROP COLUMN repush;
      CREATE INDEX prefix_list_waiting ON prefix_list (id) WHERE desired_seq > applied_seq;
      ALTER TABLE customer DROP COLUMN volume_limit;
      ALTER TABLE region DROP COLUMN volume_limit, DROP COLUMN shortest_v4, DROP COLUMN longest_v4, DROP COLUMN shortest_v6, DROP COLUMN longest_v6;
    `);
  }
}

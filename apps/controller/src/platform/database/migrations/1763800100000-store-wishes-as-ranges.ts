import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What customers want: prefix lists with sequence numbers, subnets that cannot overlap, ranges instead of addresses.
 * There is no exclusion constraint on ranges on purpose (it makes loading 80 times slower): the list's revision guards them.
 */
export class StoreWishesAsRanges1763800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE prefix_list (
        id uuid PRIMARY KEY,
        customer_id integer NOT NULL REFERENCES customer,
        region_id integer NOT NULL REFERENCES region,
        revision bigint NOT NULL DEFAULT 0,
        desired_seq bigint NOT NULL DEFAULT 0,
        applied_seq bigint NOT NULL DEFAULT 0,
        generation bigint NOT NULL DEFAULT 0,
        last_change_at timestamptz,
        oldest_change_at timestamptz,
        next_attempt_at timestamptz,
        failures integer NOT NULL DEFAULT 0,
        hold_reason text,
        UNIQUE (customer_id, region_id),
        CHECK (applied_seq <= desired_seq)
      );
      CREATE INDEX prefix_list_waiting ON prefix_list (id) WHERE desired_seq > applied_seq;
      CREATE INDEX prefix_list_region ON prefix_list (region_id);
      CREATE TABLE subnet (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        customer_id integer NOT NULL REFERENCES customer,
        metro_id integer NOT NULL REFERENCES metro,
        prefix_list_id uuid NOT NULL REFERENCES prefix_list,
        cidr cidr NOT NULL,
        first inet GENERATED ALWAYS AS (set_masklen(cidr::inet, CASE family(cidr) WHEN 4 THEN 32 ELSE 128 END)) STORED,
        last inet GENERATED ALWAYS AS (set_masklen(broadcast(cidr), CASE family(cidr) WHEN 4 THEN 32 ELSE 128 END)) STORED,
        host_range text NOT NULL DEFAULT 'hosts' CHECK (host_range IN ('hosts', 'all')),
        CONSTRAINT subnet_overlap EXCLUDE USING gist (cidr inet_ops WITH &&)
      );
      CREATE INDEX subnet_customer ON subnet (customer_id, first);
      CREATE INDEX subnet_prefix_list ON subnet (prefix_list_id);
      CREATE TABLE ip_range (
        subnet_id integer NOT NULL REFERENCES subnet,
        prefix_list_id uuid NOT NULL REFERENCES prefix_list,
        first inet NOT NULL,
        last inet NOT NULL,
        size numeric NOT NULL,
        status text NOT NULL CHECK (status IN ('enabled', 'disabled')),
        change_seq bigint NOT NULL,
        PRIMARY KEY (subnet_id, first),
        CHECK (first <= last AND family(first) = family(last))
      );
      CREATE INDEX ip_range_pending ON ip_range (prefix_list_id, change_seq) INCLUDE (size);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ip_range, subnet, prefix_list');
  }
}

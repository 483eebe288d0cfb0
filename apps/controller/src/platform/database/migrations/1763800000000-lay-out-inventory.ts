import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regions, metros, routers and their agents, customers, tokens and subnets: everything an administrator types in. */
export class LayOutInventory1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE region (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200)
      );
      CREATE TABLE metro (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        region_id integer NOT NULL REFERENCES region,
        name text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200)
      );
      CREATE INDEX metro_region ON metro (region_id);
      CREATE TABLE agent (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        session_epoch bigint NOT NULL DEFAULT 0,
        connected boolean NOT NULL DEFAULT false,
        version text,
        last_seen_at timestamptz,
        revoked_at timestamptz
      );
      CREATE TABLE enrolment_token (
        id uuid PRIMARY KEY,
        agent_id uuid NOT NULL REFERENCES agent,
        secret_hash bytea NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        key_hash bytea
      );
      CREATE TABLE router (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        metro_id integer NOT NULL REFERENCES metro,
        agent_id uuid NOT NULL REFERENCES agent,
        name text NOT NULL UNIQUE,
        state text NOT NULL DEFAULT 'joining' CHECK (state IN ('joining', 'active', 'maintenance', 'decommissioned')),
        entry_match text NOT NULL DEFAULT 'orlonger' CHECK (entry_match IN ('orlonger', 'exact')),
        driver text,
        driver_version text
      );
      CREATE INDEX router_metro ON router (metro_id);
      CREATE INDEX router_agent ON router (agent_id);
      CREATE TABLE customer (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
        list_name text NOT NULL UNIQUE CHECK (list_name ~ '^NetCTL-[A-Z0-9]+(-[A-Z0-9]+)*-BLACKHOLE$' AND length(list_name) <= 63),
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended')),
        allow_synchronous boolean NOT NULL DEFAULT false,
        rate_limit integer NOT NULL DEFAULT 60 CHECK (rate_limit BETWEEN 1 AND 1000000),
        webhook_url text,
        webhook_secret text
      );
      CREATE TABLE api_token (
        id uuid PRIMARY KEY,
        customer_id integer NOT NULL REFERENCES customer,
        key_id text NOT NULL UNIQUE,
        secret_hash bytea NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz
      );
      CREATE INDEX api_token_customer ON api_token (customer_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_token, customer, router, enrolment_token, agent, metro, region');
  }
}

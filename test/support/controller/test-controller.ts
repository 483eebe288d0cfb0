import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg, { type QueryResultRow } from 'pg';
import { TokenService } from '../../../apps/controller/src/access/index.js';
import { startController, type Controller } from '../../../apps/controller/src/controller.js';
import { InventoryService, type NewCustomer } from '../../../apps/controller/src/inventory/index.js';
import { controllerConfigSchema, type ControllerConfig } from '../../../apps/controller/src/platform/config/config.js';
import type { PlatformOverrides } from '../../../apps/controller/src/platform/platform.module.js';
import { createTestDatabase } from '../database/index.js';

export const TEST_TOKEN_KEY = 'a key that is only good for tests, 32 bytes or more';

export interface TestControllerOptions {
  readonly config?: Partial<ControllerConfig>;
  readonly overrides?: PlatformOverrides;
  /** An empty database of the caller's, instead of one from the test run's template. */
  readonly databaseUrl?: string;
  /** A second replica: the database and state directory of the first. */
  readonly beside?: TestController;
}

/** A real controller on a database of its own, on ports that the system chooses. */
export interface TestController {
  readonly controller: Controller;
  readonly config: ControllerConfig;
  /** http://127.0.0.1:PORT/api/v1 */
  readonly baseUrl: string;
  readonly operatorUrl: string;
  readonly inventory: InventoryService;
  readonly tokens: TokenService;
  /** Looks into the database, or moves its clock. */
  sql<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Ends the controller and keeps its database and state, for another one on the same configuration. */
  halt(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestController(options: TestControllerOptions = {}): Promise<TestController> {
  const { beside } = options;
  const given = options.databaseUrl ?? beside?.config.databaseUrl;
  const database = given === undefined ? await createTestDatabase() : undefined;
  const stateDir = beside?.config.stateDir ?? (await mkdtemp(join(tmpdir(), 'netctl-controller-')));
  const anyPort = { host: '127.0.0.1', port: 0 };
  const config: ControllerConfig = {
    ...controllerConfigSchema.parse({
      customerApi: anyPort,
      operatorApi: anyPort,
      agentGrpc: anyPort,
      enrolmentGrpc: anyPort,
    }),
    databaseUrl: given ?? database!.url,
    tokenKey: TEST_TOKEN_KEY,
    stateDir,
    ...options.config,
  };
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 2 });
  // Ending a pool does not wait for the server to hang up, and dropping the database is quicker.
  pool.on('error', () => undefined);
  const controller = await startController(config, options.overrides);
  let stopped: Promise<void> | undefined;
  const stopController = async (): Promise<void> => (stopped ??= controller.stop());
  return {
    controller,
    config,
    baseUrl: `http://127.0.0.1:${controller.customerPort}/api/v1`,
    operatorUrl: `http://127.0.0.1:${controller.operatorPort}/operator/v1`,
    inventory: controller.app.get(InventoryService, { strict: false }),
    tokens: controller.app.get(TokenService, { strict: false }),
    async sql<Row extends QueryResultRow>(text: string, values: unknown[] = []) {
      return (await pool.query<Row>(text, values)).rows;
    },
    async halt() {
      await stopController();
    },
    async stop() {
      await stopController();
      await pool.end();
      if (beside !== undefined) return;
      await database?.drop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

/** A customer with a token: what most tests begin with. */
export async function customerWithToken(
  on: TestController,
  wish: NewCustomer,
): Promise<{ id: number; name: string; listName: string; token: string }> {
  const { id, name, listName } = await on.inventory.createCustomer(wish);
  const { token } = await on.tokens.issue({ customer: name, name: 'test' });
  return { id, name, listName, token };
}

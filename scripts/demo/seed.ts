import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger } from '#runtime';
import { AccessModule, TokenService } from '../../apps/controller/src/access/index.js';
import { EnrolmentModule, EnrolmentService } from '../../apps/controller/src/enrolment/index.js';
import { prepare } from '../../apps/controller/src/embedded.js';
import { InventoryModule, InventoryService } from '../../apps/controller/src/inventory/index.js';
import { controllerConfigSchema } from '../../apps/controller/src/platform/config/config.js';
import { PlatformModule } from '../../apps/controller/src/platform/platform.module.js';
import { controllerState } from './programs.js';
import type { DemoRouter } from './routers.js';

export interface SeededCustomer {
  readonly name: string;
  readonly token: string;
  readonly subnets: { readonly id: number; readonly cidr: string }[];
}

const METROS = { London: 'Europe', Frankfurt: 'Europe', 'New York': 'North America' } as const;
const CUSTOMERS = [
  {
    name: 'Acme Corp',
    allowSynchronous: true,
    rateLimit: 6_000,
    subnets: [
      { metro: 'London', cidr: '10.1.0.0/24' },
      { metro: 'Frankfurt', cidr: '2001:db8:1::/64' },
      { metro: 'New York', cidr: '10.2.0.0/24' },
    ],
  },
  { name: 'Globex', subnets: [{ metro: 'London', cidr: '192.0.2.0/24' }] },
];

@Module({})
class SeedModule {}

/** Fills the database by way of the controller's own services, before the controller runs. */
export async function seed(demo: {
  databaseUrl: string;
  directory: string;
  routers: readonly DemoRouter[];
}): Promise<{ customers: SeededCustomer[]; enrolmentTokens: Map<string, string> }> {
  const settings = controllerConfigSchema.parse({
    stateDir: controllerState(demo.directory),
    databaseUrl: demo.databaseUrl,
  });
  const { config } = await prepare(settings);
  const platform = PlatformModule.with(config, { logger: createLogger('seed', { level: 'silent' }) });
  const app = await NestFactory.createApplicationContext(
    { module: SeedModule, imports: [platform, InventoryModule, AccessModule, EnrolmentModule] },
    { logger: false, abortOnError: false },
  );
  try {
    return await fill(app.get(InventoryService), app.get(TokenService), app.get(EnrolmentService), demo.routers);
  } finally {
    await app.close();
  }
}

async function fill(
  inventory: InventoryService,
  tokens: TokenService,
  enrolment: EnrolmentService,
  routers: readonly DemoRouter[],
): Promise<{ customers: SeededCustomer[]; enrolmentTokens: Map<string, string> }> {
  for (const region of new Set(Object.values(METROS))) await inventory.createRegion(region);
  for (const [metro, region] of Object.entries(METROS)) await inventory.createMetro(metro, region);
  const enrolmentTokens = new Map<string, string>();
  for (const { name, metro } of routers) {
    await inventory.createRouter({ name, metro });
    enrolmentTokens.set(name, await enrolment.createToken(name));
  }
  const customers: SeededCustomer[] = [];
  for (const { name, subnets, ...flags } of CUSTOMERS) {
    await inventory.createCustomer({ name, ...flags });
    const made = [];
    for (const subnet of subnets) made.push(await inventory.createSubnet({ customer: name, ...subnet }));
    const { token } = await tokens.issue({ customer: name, name: 'demo' });
    customers.push({ name, token, subnets: made.map(({ id, cidr }) => ({ id, cidr })) });
  }
  return { customers, enrolmentTokens };
}

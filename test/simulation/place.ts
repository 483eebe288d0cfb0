import { addresses, formatAddress, manageableRange, parseCidr } from '#domain';
import type { Random } from '../support/random.js';
import type { Inventory } from '../support/twin-database/inventory.js';

const id = (kind: number, number: number): string =>
  `00000000-0000-0000-000${kind}-${String(number).padStart(12, '0')}`;

/** Every address that a customer may switch. */
export interface Place {
  readonly inventory: Inventory;
  readonly addresses: readonly ManagedAddress[];
}

export interface ManagedAddress {
  readonly text: string;
  readonly customerId: number;
  readonly listId: string;
}

/** Regions with two or three routers each, customers with neighbouring subnets in several of them, in both families. */
export function randomPlace(random: Random): Place {
  const regions = random.int(1, 2);
  const customers = [1, 2].map((number) => ({
    id: number,
    name: `Customer ${number}`,
    listName: `NetCTL-C${number}-BLACKHOLE`,
    webhookUrl: 'https://hooks.example.net/',
  }));
  const lists = customers.flatMap((customer) =>
    Array.from({ length: regions }, (_, index) => ({
      id: id(1, customer.id * 10 + index + 1),
      customerId: customer.id,
      regionId: index + 1,
    })),
  );
  const subnets = lists
    .flatMap((list, index) => [
      { ...list, cidr: `10.0.0.${index * 8}/29`, hostRange: random.pick(['all', 'hosts'] as const) },
      ...(random.chance(0.5)
        ? [{ ...list, cidr: `2001:db8::${(index * 16).toString(16)}/126`, hostRange: 'hosts' as const }]
        : []),
    ])
    .map(({ id: listId, ...subnet }, index) => ({ ...subnet, id: index + 1, listId }));
  const { agents, routers } = randomRouters(random, regions);
  return { inventory: { regions, customers, lists, subnets, agents, routers }, addresses: addressesOf(subnets) };
}

function randomRouters(random: Random, regions: number): Pick<Inventory, 'agents' | 'routers'> {
  const agents: { id: string; name: string }[] = [];
  const routers: Inventory['routers'][number][] = [];
  for (let regionId = 1; regionId <= regions; regionId++) {
    const count = random.int(1, 3);
    for (let i = 0; i < count; i++) {
      // Some agents drive several routers, also of different regions.
      if (agents.length === 0 || random.chance(0.7)) {
        const number = agents.length + 1;
        agents.push({ id: id(2, number), name: `agent${number}` });
      }
      const number = routers.length + 1;
      routers.push({
        id: number,
        name: `r${number}`,
        regionId,
        agentId: agents.at(-1)!.id,
        state: 'joining',
        entryMatch: random.pick(['orlonger', 'exact']),
      });
    }
  }
  return { agents, routers };
}

function addressesOf(subnets: Inventory['subnets']): ManagedAddress[] {
  return subnets.flatMap(({ customerId, listId, cidr, hostRange }) =>
    [...addresses([manageableRange(parseCidr(cidr)!, hostRange)])].map((address) => ({
      text: formatAddress(address),
      customerId,
      listId,
    })),
  );
}

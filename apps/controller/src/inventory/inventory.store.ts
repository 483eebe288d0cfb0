import { formatCidr, type Cidr, type HostRange } from '#domain';
import { Injectable } from '@nestjs/common';
import { DataSource, Not, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { AgentEntity } from './agent.entity.js';
import { CustomerEntity } from './customer.entity.js';
import { CustomerCloses, NameTaken, NoSuch, SubnetOverlaps } from './errors.js';
import { MetroEntity } from './metro.entity.js';
import { RegionEntity } from './region.entity.js';
import { RouterEntity } from './router.entity.js';
import { SubnetEntity } from './subnet.entity.js';

const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';

/** Rows of the inventory. The database's own constraints decide; their violations become the slice's errors. */
@Injectable()
export class InventoryStore {
  constructor(private readonly dataSource: DataSource) {}

  async insertRegion(name: string): Promise<RegionEntity> {
    return this.insert(RegionEntity, 'region', { name });
  }

  async insertMetro(name: string, regionId: number): Promise<MetroEntity> {
    return this.insert(MetroEntity, 'metro', { name, regionId });
  }

  async insertRouter(row: Pick<RouterEntity, 'agentId' | 'name' | 'metroId' | 'entryMatch'>): Promise<RouterEntity> {
    return this.dataSource.transaction(async (tx) => {
      await this.insert(AgentEntity, 'agent', { id: row.agentId, name: row.name }, tx);
      return this.insert(RouterEntity, 'router', { ...row, state: 'joining' as const }, tx);
    });
  }

  /** `listName` chooses among the names that are free; two creations at once are put in order by a lock. */
  async insertCustomer(
    row: Pick<CustomerEntity, 'name' | 'allowSynchronous' | 'rateLimit'> & {
      listName(isTaken: (name: string) => boolean): string;
    },
  ): Promise<CustomerEntity> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query('LOCK TABLE customer IN SHARE ROW EXCLUSIVE MODE');
      const names: { list_name: string }[] = await tx.query('SELECT list_name FROM customer');
      const taken = new Set(names.map(({ list_name }) => list_name));
      const listName = row.listName((name) => taken.has(name));
      return this.insert(CustomerEntity, 'customer', { ...row, listName, state: 'active' as const }, tx);
    });
  }

  /** The customer's list of the region is made with the first subnet there. */
  async insertSubnet(wish: {
    customer: CustomerEntity;
    metro: MetroEntity;
    cidr: Cidr;
    hostRange: HostRange;
    newListId: string;
  }): Promise<SubnetEntity> {
    const cidr = formatCidr(wish.cidr);
    try {
      return await this.dataSource.transaction(async (tx) => {
        const owners: { state: string }[] = await tx.query('SELECT state FROM customer WHERE id = $1 FOR SHARE', [
          wish.customer.id,
        ]);
        if (owners[0]?.state === 'closing') throw new CustomerCloses({ name: wish.customer.name });
        await tx.query(
          'INSERT INTO prefix_list (id, customer_id, region_id) VALUES ($1, $2, $3) ON CONFLICT (customer_id, region_id) DO NOTHING',
          [wish.newListId, wish.customer.id, wish.metro.regionId],
        );
        const lists: { id: string }[] = await tx.query(
          'SELECT id FROM prefix_list WHERE customer_id = $1 AND region_id = $2',
          [wish.customer.id, wish.metro.regionId],
        );
        return this.insert(
          SubnetEntity,
          'subnet',
          {
            customerId: wish.customer.id,
            metroId: wish.metro.id,
            prefixListId: lists[0]!.id,
            cidr,
            hostRange: wish.hostRange,
          },
          tx,
        );
      });
    } catch (error) {
      if (sqlState(error) !== EXCLUSION_VIOLATION) throw error;
      throw new SubnetOverlaps({ cidr, other: await this.overlapping(cidr) });
    }
  }

  async regionByName(name: string): Promise<RegionEntity> {
    return this.byName(RegionEntity, 'region', name);
  }

  async metroByName(name: string): Promise<MetroEntity> {
    return this.byName(MetroEntity, 'metro', name);
  }

  /** By the name, or else by what its list is called after: `acme-corp` for `NetCTL-ACME-CORP-BLACKHOLE`. */
  async customerByName(name: string): Promise<CustomerEntity> {
    const customers = this.dataSource.getRepository(CustomerEntity);
    const listName = `NetCTL-${name.toUpperCase()}-BLACKHOLE`;
    const found = (await customers.findOneBy({ name })) ?? (await customers.findOneBy({ listName }));
    if (found === null) throw new NoSuch({ what: 'customer', name });
    return found;
  }

  /** Changes nothing but what is given. Throws NoSuch, CustomerCloses. */
  async updateCustomer(
    name: string,
    change: Partial<Pick<CustomerEntity, 'state' | 'allowSynchronous' | 'rateLimit'>>,
  ): Promise<CustomerEntity> {
    const { id } = await this.customerByName(name);
    const customers = this.dataSource.getRepository(CustomerEntity);
    if (Object.keys(change).length > 0) {
      // Only these columns: somebody else may be changing another one.
      const { affected } = await customers.update({ id, state: Not('closing') }, change);
      if (affected === 0) throw new CustomerCloses({ name });
    }
    return customers.findOneByOrFail({ id });
  }

  private async overlapping(cidr: string): Promise<string> {
    const rows: { cidr: string }[] = await this.dataSource.query(
      'SELECT cidr FROM subnet WHERE cidr && $1::cidr LIMIT 1',
      [cidr],
    );
    // Deleted in between: the administrator may simply try again.
    return rows[0]?.cidr ?? 'that has just been deleted';
  }

  private async byName<E extends ObjectLiteral & { name: string }>(
    entity: EntityTarget<E>,
    what: string,
    name: string,
  ): Promise<E> {
    const found = await this.dataSource
      .getRepository(entity)
      .createQueryBuilder('e')
      .where('e.name = :name', { name })
      .getOne();
    if (found === null) throw new NoSuch({ what, name });
    return found;
  }

  private async insert<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    what: string,
    row: Partial<E>,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<E> {
    try {
      return await manager.save(entity, manager.create(entity, row as never));
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw new NameTaken({ what, name: String(row['name']) });
      throw error;
    }
  }
}

function sqlState(error: unknown): string | undefined {
  return (error as { driverError?: { code?: string } }).driverError?.code;
}

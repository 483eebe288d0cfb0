import { hasHostBits, listName, parseCidr, type EntryMatch, type HostRange } from '#domain';
import { newId } from '#runtime';
import { Injectable } from '@nestjs/common';
import type { CustomerEntity } from './customer.entity.js';
import { InvalidField } from './errors.js';
import { InventoryStore } from './inventory.store.js';
import type { MetroEntity } from './metro.entity.js';
import type { RegionEntity } from './region.entity.js';
import { RouterStateStore } from './router-state.store.js';
import type { RouterEntity, RouterState } from './router.entity.js';
import type { SubnetEntity } from './subnet.entity.js';
import {
  SummariesStore,
  type CustomerSummary,
  type MetroSummary,
  type RegionSummary,
  type RouterSummary,
  type SubnetSummary,
} from './summaries.store.js';

const MAX_NAME = 200;
/** A router's name is a file name on the agent and stands in messages: letters, digits and `.-_`. */
const ROUTER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

export interface NewCustomer {
  readonly name: string;
  readonly allowSynchronous?: boolean | undefined;
  /** Requests per minute; 60 unless given (N6). */
  readonly rateLimit?: number | undefined;
}

/** What is not given stays as it is. */
export type CustomerChange = Omit<NewCustomer, 'name'>;

export interface NewRouter {
  readonly name: string;
  readonly metro: string;
  readonly entryMatch?: EntryMatch | undefined;
}

export interface NewSubnet {
  readonly customer: string;
  readonly metro: string;
  readonly cidr: string;
  readonly hostRange?: HostRange | undefined;
}

/** What administrators set up. Objects are named by their names; every method throws the errors of this slice. */
@Injectable()
export class InventoryService {
  constructor(
    private readonly store: InventoryStore,
    private readonly routerStates: RouterStateStore,
    private readonly summaries: SummariesStore,
  ) {}

  async createRegion(name: string): Promise<RegionEntity> {
    return this.store.insertRegion(checkedName('region name', name));
  }

  async createMetro(name: string, region: string): Promise<MetroEntity> {
    const { id } = await this.store.regionByName(region);
    return this.store.insertMetro(checkedName('metro name', name), id);
  }

  /** The router gets an agent of its own of the same name; it counts once it has joined (design: commit, joining). */
  async createRouter(wish: NewRouter): Promise<RouterEntity> {
    if (!ROUTER_NAME.test(wish.name)) {
      throw new InvalidField({
        field: 'router name',
        rule: 'must be 1 to 63 letters, digits, dots, hyphens or underscores',
      });
    }
    const metro = await this.store.metroByName(wish.metro);
    return this.store.insertRouter({
      agentId: newId(),
      name: wish.name,
      metroId: metro.id,
      entryMatch: wish.entryMatch ?? 'orlonger',
    });
  }

  /** A70: the list's name is made from the customer's and never changes again. */
  async createCustomer(wish: NewCustomer): Promise<CustomerEntity> {
    const name = checkedName('customer name', wish.name);
    const rateLimit = checkedRateLimit(wish.rateLimit ?? 60);
    return this.store.insertCustomer({
      name,
      rateLimit,
      allowSynchronous: wish.allowSynchronous ?? false,
      listName: (isTaken) => listName(name, isTaken),
    });
  }

  /** A29: all its addresses start enabled with nothing pending. */
  async createSubnet(wish: NewSubnet): Promise<SubnetEntity> {
    const cidr = parseCidr(wish.cidr);
    if (cidr === undefined) throw new InvalidField({ field: 'cidr', rule: 'must be a valid CIDR notation' });
    if (hasHostBits(wish.cidr)) throw new InvalidField({ field: 'cidr', rule: 'must not have host bits set' });
    const metro = await this.store.metroByName(wish.metro);
    const customer = await this.store.customerByName(wish.customer);
    return this.store.insertSubnet({ customer, metro, cidr, hostRange: wish.hostRange ?? 'hosts', newListId: newId() });
  }

  /** Named by the name or by the slug of its list, as everywhere here. */
  async customer(name: string): Promise<CustomerEntity> {
    return this.store.customerByName(name);
  }

  async changeCustomer(name: string, { allowSynchronous, rateLimit }: CustomerChange): Promise<CustomerEntity> {
    return this.store.updateCustomer(name, {
      ...(allowSynchronous === undefined ? {} : { allowSynchronous }),
      ...(rateLimit === undefined ? {} : { rateLimit: checkedRateLimit(rateLimit) }),
    });
  }

  /** N5: its tokens stop working within a second. What is disabled stays disabled. */
  async suspendCustomer(name: string): Promise<CustomerEntity> {
    return this.store.updateCustomer(name, { state: 'suspended' });
  }

  async resumeCustomer(name: string): Promise<CustomerEntity> {
    return this.store.updateCustomer(name, { state: 'active' });
  }

  /** A54: the router is left out of commits and left alone. Answers its state. */
  async maintainRouter(name: string): Promise<RouterState> {
    return this.routerStates.maintain(name);
  }

  /** Back from maintenance by way of 'joining': it counts when it has verified every list of its region. Answers its state. */
  async rejoinRouter(name: string): Promise<RouterState> {
    return this.routerStates.rejoin(name);
  }

  async regions(): Promise<RegionSummary[]> {
    return this.summaries.regions();
  }

  async metros(): Promise<MetroSummary[]> {
    return this.summaries.metros();
  }

  async routers(): Promise<RouterSummary[]> {
    return this.summaries.routers();
  }

  async customers(): Promise<CustomerSummary[]> {
    return this.summaries.customers();
  }

  /** A customer with its subnets. */
  async customerInFull(name: string): Promise<{ customer: CustomerSummary; subnets: SubnetSummary[] }> {
    const { id } = await this.store.customerByName(name);
    const [[customer], subnets] = await Promise.all([this.summaries.customers(id), this.summaries.subnets(id)]);
    return { customer: customer!, subnets };
  }

  /** Of one customer, or of all. */
  async subnets(customer?: string): Promise<SubnetSummary[]> {
    if (customer === undefined) return this.summaries.subnets();
    return this.summaries.subnets((await this.store.customerByName(customer)).id);
  }
}

function checkedName(field: string, name: string): string {
  const trimmed = name.trim();
  // A control character in a name would end up in logs and terminals.
  if (trimmed === '' || trimmed.length > MAX_NAME || /\p{Cc}/u.test(trimmed)) {
    throw new InvalidField({ field, rule: `must be 1 to ${MAX_NAME} characters without control characters` });
  }
  return trimmed;
}

function checkedRateLimit(rateLimit: number): number {
  if (Number.isInteger(rateLimit) && rateLimit >= 1 && rateLimit <= 1_000_000) return rateLimit;
  throw new InvalidField({
    field: 'rate limit',
    rule: 'must be a whole number from 1 to 1000000 requests per minute',
  });
}

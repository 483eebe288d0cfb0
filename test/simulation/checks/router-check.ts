import { cidrRange, listDigest, subtract, unite, type AddressRange, type PrefixList } from '#domain';
import { sha256 } from '#runtime';
import type { CommitRow, ListRow, RouterRow, Tables } from '../../support/twin-database/rows.js';
import type { Router } from '../routers/router.js';
import { covered } from './contents.js';
import type { Ledger } from './ledger.js';

/** What is in force on the routers, and what has ever been. */
export class RouterCheck {
  /** Router and list: the lowest generation that its content can be of. */
  private readonly floors = new Map<string, number>();
  private readonly spaces = new Map<string, AddressRange[]>();

  constructor(
    private readonly tables: Tables,
    private readonly ledger: Ledger,
    private readonly routers: ReadonlyMap<string, Router>,
    private readonly fail: (what: string) => void,
  ) {
    for (const list of tables.lists.committed.values()) {
      const own = [...tables.subnets.committed.values()].filter(({ listId }) => listId === list.id);
      this.spaces.set(list.id, unite(own.map(({ cidr }) => cidrRange(cidr))));
    }
  }

  /** An order has put a list in place (I1, I2). */
  applied(router: string, prefixList: PrefixList): void {
    const list = this.listNamed(router, prefixList.name);
    if (list === undefined) return this.fail(`I1 ${router} got ${prefixList.name}, which is no list of its region`);
    const outside = subtract(covered(prefixList).ranges, this.spaces.get(list.id)!);
    if (outside.length > 0) return this.fail(`I1 ${router} got entries outside the subnets of ${list.id}`);
    const key = `${router} ${list.id}`;
    const floor = this.floors.get(key) ?? 0;
    const possible = this.generationsOf(list.id, prefixList).filter((generation) => generation >= floor);
    if (possible.length === 0) return this.fail(`I2 ${router} went back in ${list.id} from generation ${floor}`);
    this.floors.set(key, Math.min(...possible));
  }

  /** Whether the version is, or was before a newer one, on the router by an order (I12). */
  hasHad(routerId: number, commit: CommitRow): boolean {
    const { name } = this.tables.routers.committed.get(String(routerId))!;
    if ((this.floors.get(`${name} ${commit.listId}`) ?? 0) > commit.generation) return true;
    const configured = this.routers.get(name)!.ordered.get(this.nameOf(commit.listId));
    return configured !== undefined && digestOf(configured.list).equals(commit.digest);
  }

  /** I3, I6, I7: to be asked whenever anything has changed. */
  look(): void {
    for (const row of this.tables.routers.committed.values()) {
      const router = this.routers.get(row.name)!;
      this.checkShape(router);
      if (row.state !== 'active') continue;
      for (const list of this.tables.lists.committed.values()) {
        if (list.regionId === row.regionId) this.checkTruth(row, router, list);
      }
    }
  }

  private checkShape(router: Router): void {
    const seen = new Set<string>();
    for (const [name, { list, rules }] of router.running) {
      const denies = rules.filter((rule) => rule === 'deny any').length;
      if (denies !== 2 || rules.at(-1) !== 'deny any')
        this.fail(`I7 ${name} on ${router.name} does not end in deny-all`);
      for (const text of covered(list).texts) {
        if (seen.has(text)) this.fail(`I6 ${text} is in two lists of ${router.name}`);
        seen.add(text);
      }
    }
  }

  private checkTruth(row: RouterRow, router: Router, list: ListRow): void {
    const configured = router.ordered.get(this.nameOf(list.id));
    const denied = configured === undefined ? undefined : covered(configured.list).texts;
    for (const { text, disabled } of this.ledger.settled(list.id)) {
      if ((denied?.has(text) ?? false) === disabled) continue;
      this.fail(`I3 ${text} is shown ${disabled ? 'disabled' : 'enabled'} and not pending, but not so on ${row.name}`);
    }
  }

  private generationsOf(listId: string, prefixList: PrefixList): number[] {
    const digest = digestOf(prefixList);
    return [...this.tables.commits.committed.values()]
      .filter((commit) => commit.listId === listId && commit.digest.equals(digest))
      .map(({ generation }) => generation);
  }

  private listNamed(router: string, name: string): ListRow | undefined {
    const { regionId } = [...this.tables.routers.committed.values()].find((row) => row.name === router)!;
    return [...this.tables.lists.committed.values()].find(
      (list) => list.regionId === regionId && this.nameOf(list.id) === name,
    );
  }

  private nameOf(listId: string): string {
    const { customerId } = this.tables.lists.committed.get(listId)!;
    return this.tables.customers.committed.get(String(customerId))!.listName;
  }
}

const digests = new WeakMap<PrefixList, Buffer>();

function digestOf(list: PrefixList): Buffer {
  const digest = digests.get(list) ?? Buffer.from(listDigest(list, sha256));
  digests.set(list, digest);
  return digest;
}

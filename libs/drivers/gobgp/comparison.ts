import { type Cidr, formatCidr } from '#domain';
import type { WantedList } from '../driver.js';
import { attributesOf, membersOf, pathNumber } from './compile.js';
import { memberText, pathDifference, type PathDifference, setDifference, type SetDifference } from './difference.js';
import { FAMILIES, type GobgpList, type OwnPath } from './model.js';
import type { GobgpSettings } from './settings.js';
import type { GobgpTable } from './table.js';

/** What differs in one family of a list, between what is wanted and what gobgpd has. */
export interface FamilyDifference {
  readonly key: 'v4' | 'v6';
  readonly label: string;
  readonly set: SetDifference;
  readonly paths: PathDifference;
}

interface Compared {
  readonly wanted: WantedList;
  readonly observed: GobgpList;
  readonly sets: Record<'v4' | 'v6', SetDifference>;
}

/**
 * Compares lists with what gobgpd has. Paths are looked up by prefix, which takes time with their number; where the
 * sets are not as this driver knows them (at its start, after a restart of gobgpd, after somebody's edit), there may be paths
 * that no set tells of, and the whole table is looked through.
 */
export class Comparison {
  /** The content of each list's sets when they and the paths were last right. */
  private readonly known = new Map<string, string>();

  constructor(
    private readonly table: GobgpTable,
    private readonly settings: GobgpSettings,
  ) {}

  /** Everything that differs, in the order of `wanted`. */
  async whole(wanted: readonly WantedList[], signal: AbortSignal): Promise<FamilyDifference[][]> {
    const differences = await this.compare(wanted, true, signal);
    for (const [index, each] of wanted.entries()) {
      if (differences[index]!.every(isEqual)) this.left(each);
      // Whatever it was, the next comparison is a thorough one.
      else this.forget(each.list.name);
    }
    return differences;
  }

  /** The same, with the paths of known lists looked at only where their sets differ: what changes is few of many. */
  quick(wanted: readonly WantedList[], signal: AbortSignal): Promise<FamilyDifference[][]> {
    return this.compare(wanted, false, signal);
  }

  /** To be called when gobgpd has the list and its paths. */
  left(wanted: WantedList): void {
    this.known.set(wanted.list.name, contentOf({ name: wanted.list.name, ...membersOf(wanted) }));
  }

  forget(name: string): void {
    this.known.delete(name);
  }

  private async compare(
    wanted: readonly WantedList[],
    all: boolean,
    signal: AbortSignal,
  ): Promise<FamilyDifference[][]> {
    const lists = await Promise.all(
      wanted.map(async (each): Promise<Compared> => {
        const observed = await this.table.readList(each.list.name, signal);
        const members = membersOf(each);
        const v4 = setDifference(4, members.v4, observed.v4);
        return { wanted: each, observed, sets: { v4, v6: setDifference(6, members.v6, observed.v6) } };
      }),
    );
    const surprise = lists.some(({ observed }) => this.known.get(observed.name) !== contentOf(observed));
    const scopes = lists.map((list) => (all || surprise ? everyPrefix(list) : differingPrefixes(list)));
    const paths = await this.ownPaths(scopes, surprise, signal);
    return lists.map((list, index) => this.familyDifferences(list, scopes[index]!, paths));
  }

  private async ownPaths(
    scopes: readonly ReadonlyMap<string, Cidr>[],
    surprise: boolean,
    signal: AbortSignal,
  ): Promise<OwnPath[]> {
    if (surprise) return this.table.paths('all', signal);
    // Where there should be none, nobody else puts any with our numbers.
    if (this.settings.effect === 'list') return [];
    return this.table.paths(
      scopes.flatMap((scope) => [...scope.values()]),
      signal,
    );
  }

  private familyDifferences(
    { wanted: { list }, sets }: Compared,
    scope: ReadonlyMap<string, Cidr>,
    paths: readonly OwnPath[],
  ): FamilyDifference[] {
    const own = paths.filter(({ number }) => number === pathNumber(list.name));
    return FAMILIES.map(({ family, key, label }) => ({
      key,
      label,
      set: sets[key],
      paths: pathDifference(
        this.settings.effect === 'list' ? [] : list[key].filter((entry) => scope.has(formatCidr(entry))),
        attributesOf(this.settings, family),
        own.filter(({ prefix }) => prefix.network.family === family),
      ),
    }));
  }
}

function everyPrefix({ wanted: { list }, observed }: Compared): Map<string, Cidr> {
  const members = [...(observed.v4 ?? []), ...(observed.v6 ?? [])];
  return byText([...list.v4, ...list.v6, ...members.map(({ prefix }) => prefix)]);
}

/** A prefix that only changes its range is missing and surplus at once; its path stays, as the wanted entry says. */
function differingPrefixes({ sets: { v4, v6 } }: Compared): Map<string, Cidr> {
  const members = [...v4.missing, ...v4.surplus, ...v6.missing, ...v6.surplus];
  return byText(members.map(({ prefix }) => prefix));
}

function byText(prefixes: readonly Cidr[]): Map<string, Cidr> {
  return new Map(prefixes.map((prefix) => [formatCidr(prefix), prefix]));
}

function isEqual({ set, paths }: FamilyDifference): boolean {
  return !set.absent && set.missing.length + set.surplus.length + paths.missing.length + paths.surplus.length === 0;
}

/** Every copy of a member counts: a second one comes from somebody else. */
function contentOf({ v4, v6 }: GobgpList): string {
  return [v4, v6].map((set) => set?.map(memberText).sort().join() ?? 'absent').join('|');
}

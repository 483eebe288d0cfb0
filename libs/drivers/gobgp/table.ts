import { type Cidr, type Family, formatCidr } from '#domain';
import type { GobgpClient } from './client.js';
import { pathNumber, wireFamily, wirePath, wireSet } from './compile.js';
import { checkPath, checkSet, checkSetName } from './grammar.js';
import {
  FAMILIES,
  setName,
  type GobgpList,
  type OwnPath,
  type PathAttributes,
  type PrefixSet,
  type SetMember,
} from './model.js';
import { parseDestination, parseSet } from './parse.js';
import { wire } from './wire.js';

/** gobgpd takes messages of up to 4 MiB. */
const MEMBERS_A_MESSAGE = 20_000;
const PATHS_A_MESSAGE = 1_000;

/** gobgpd's sets and table, in the driver's own types. Throws DriverError only. */
export class GobgpTable {
  constructor(private readonly client: GobgpClient) {}

  /** Resolves when gobgpd answers. */
  async ping(signal: AbortSignal): Promise<void> {
    await this.client.call('GetBgp', wire.GetBgpRequest, wire.GetBgpResponse, wire.GetBgpRequest.create({}), signal);
  }

  async readList(name: string, signal: AbortSignal): Promise<GobgpList> {
    const [v4, v6] = await Promise.all(FAMILIES.map(({ key }) => this.readSet(setName(name, key), signal)));
    return { name, v4, v6 };
  }

  /** Makes the set if there is none, and adds to it. gobgpd appends, whether or not a member is there. */
  async add(name: string, members: readonly SetMember[], signal: AbortSignal): Promise<void> {
    for (const part of parts(members, MEMBERS_A_MESSAGE)) {
      const definedSet = checkSet(wireSet(name, part));
      const request = wire.AddDefinedSetRequest.create({ definedSet });
      await this.client.call('AddDefinedSet', wire.AddDefinedSetRequest, wire.Empty, request, signal);
    }
  }

  /** Takes all copies of these members out of the set. */
  async take(name: string, members: readonly SetMember[], signal: AbortSignal): Promise<void> {
    if (members.length === 0) return;
    for (const part of parts(members, MEMBERS_A_MESSAGE))
      await this.remove(wireSet(checkSetName(name), part), false, signal);
  }

  /** Removes the set. gobgpd refuses when a policy uses it. */
  async drop(name: string, signal: AbortSignal): Promise<void> {
    await this.remove(wireSet(checkSetName(name), []), true, signal);
  }

  /** Puts paths of a list into the table, or takes them out; what is there under the same number is replaced. */
  async announce(
    list: string,
    prefixes: readonly Cidr[],
    attributes: (family: Family) => PathAttributes,
    isWithdraw: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    if (prefixes.length === 0) return;
    const number = pathNumber(list);
    const requests = parts(prefixes, PATHS_A_MESSAGE).map((part) =>
      wire.AddPathStreamRequest.create({
        tableType: wire.TableType.GLOBAL,
        paths: part.map((prefix) => checkPath(wirePath(prefix, number, attributes(prefix.network.family), isWithdraw))),
      }),
    );
    await this.client.feed('AddPathStream', wire.AddPathStreamRequest, requests, signal);
  }

  /** The numbered paths in the table, of all prefixes or of these only. A whole table of the internet takes its time. */
  async paths(prefixes: readonly Cidr[] | 'all', signal: AbortSignal): Promise<OwnPath[]> {
    const found: OwnPath[] = [];
    for (const { family } of FAMILIES) {
      const asked =
        prefixes === 'all'
          ? [[]]
          : parts(
              prefixes.filter((each) => each.network.family === family),
              MEMBERS_A_MESSAGE,
            );
      for (const part of asked) {
        // No prefixes at all means every prefix.
        if (prefixes !== 'all' && part.length === 0) continue;
        await this.listPaths(family, part, found, signal);
      }
    }
    return found;
  }

  /** Has gobgpd send to all its peers what they should have by now. It sends anew what is accepted, and withdraws nothing. */
  async softResetOut(signal: AbortSignal): Promise<void> {
    const request = wire.ResetPeerRequest.create({
      address: 'all',
      soft: true,
      direction: wire.ResetPeerRequest.SoftResetDirection.OUT,
    });
    await this.client.call('ResetPeer', wire.ResetPeerRequest, wire.Empty, request, signal);
  }

  private async readSet(name: string, signal: AbortSignal): Promise<PrefixSet> {
    let members: SetMember[] | undefined;
    const take = ({ definedSet }: wire.ListDefinedSetResponse.$Shape): void => {
      if (definedSet?.name === name) members = [...(members ?? []), ...parseSet(definedSet)];
    };
    const request = wire.ListDefinedSetRequest.create({
      definedType: wire.DefinedType.PREFIX,
      name: checkSetName(name),
    });
    await this.client.stream(
      'ListDefinedSet',
      wire.ListDefinedSetRequest,
      wire.ListDefinedSetResponse,
      request,
      take,
      signal,
    );
    return members;
  }

  private async listPaths(
    family: Family,
    prefixes: readonly Cidr[],
    found: OwnPath[],
    signal: AbortSignal,
  ): Promise<void> {
    const request = wire.ListPathRequest.create({
      tableType: wire.TableType.GLOBAL,
      family: wireFamily(family),
      prefixes: prefixes.map((prefix) => ({ prefix: formatCidr(prefix), type: wire.TableLookupPrefix.Type.EXACT })),
    });
    const take = ({ destination }: wire.ListPathResponse.$Shape): void => {
      if (destination) found.push(...parseDestination(destination));
    };
    await this.client.stream('ListPath', wire.ListPathRequest, wire.ListPathResponse, request, take, signal);
  }

  private async remove(definedSet: wire.DefinedSet, all: boolean, signal: AbortSignal): Promise<void> {
    const request = wire.DeleteDefinedSetRequest.create({ definedSet, all });
    await this.client.call('DeleteDefinedSet', wire.DeleteDefinedSetRequest, wire.Empty, request, signal);
  }
}

/** Always at least one part, also of nothing. */
function parts<T>(things: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(things.length / size));
  return Array.from({ length: count }, (_, index) => things.slice(index * size, (index + 1) * size));
}

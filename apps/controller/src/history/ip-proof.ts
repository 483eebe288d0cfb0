import { packedCovers, type Address, type Status } from '#domain';

/** What is stored of an address and of the routers of its region, as of one moment. */
export interface IpFacts {
  readonly subnetId: number;
  readonly regionName: string;
  readonly listId: string;
  readonly status: Status;
  readonly pending: boolean;
  /** Newest generation that all its routers had; null before the first. */
  readonly appliedGeneration: number | null;
  readonly routers: readonly RouterFacts[];
}

export interface RouterFacts {
  readonly name: string;
  readonly metro: string;
  readonly state: 'active' | 'joining' | 'maintenance';
  readonly drifting: boolean;
  /** Of the list; null when the router has never verified it. */
  readonly verifiedGeneration: number | null;
  readonly verifiedAt: Date | null;
}

export interface RouterProof {
  readonly name: string;
  readonly metro: string;
  readonly state: RouterFacts['state'] | 'drifting';
  /** Whether the router provably has the desired status; null when nothing is proven. */
  readonly applied: boolean | null;
  readonly verifiedAt: Date | null;
}

/** Desired status, applied status and proof of one address. */
export interface IpProof {
  readonly address: Address;
  readonly subnetId: number;
  readonly regionName: string;
  readonly status: Status;
  readonly pending: boolean;
  readonly appliedStatus: Status;
  readonly routers: readonly RouterProof[];
}

/**
 * What the routers are proven to do with an address: it is disabled on a router exactly if the entries of the newest
 * generation that the router has verified cover it. While a router drifts, or if its generation's entries are no longer
 * kept, nothing is proven.
 * @param entries packed entries of the address's family, by generation of the list
 */
export function proofOf(address: Address, facts: IpFacts, entries: ReadonlyMap<number, Uint8Array>): IpProof {
  const statusAt = (generation: number | null): Status | undefined => {
    const packed = generation === null ? undefined : entries.get(generation);
    if (packed === undefined) return undefined;
    return packedCovers(packed, address) ? 'disabled' : 'enabled';
  };
  const routers = facts.routers.map((router): RouterProof => {
    const proven = router.drifting ? undefined : statusAt(router.verifiedGeneration);
    return {
      name: router.name,
      metro: router.metro,
      state: router.state === 'active' && router.drifting ? 'drifting' : router.state,
      applied: proven === undefined ? null : proven === facts.status,
      verifiedAt: router.verifiedAt,
    };
  });
  const { subnetId, regionName, status, pending } = facts;
  // A29: before the first commit everything is enabled.
  const appliedStatus = statusAt(facts.appliedGeneration) ?? 'enabled';
  return { address, subnetId, regionName, status, pending, appliedStatus, routers };
}

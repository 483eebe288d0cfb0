import {
  addresses,
  aggregate,
  formatAddress,
  formatCidr,
  manageableRange,
  sizeOf,
  stretches,
  type Stretch,
} from '#domain';
import type { SubnetDetail } from './subnet.js';

/** A28: above this many addresses only the disabled and pending ones are listed, and at most so many. */
export const LISTED_ADDRESSES = 65_536;

/** One address as it is answered (N25). */
export interface ListedIp {
  readonly address: string;
  readonly status: 'enabled' | 'disabled';
  readonly pending_change: boolean;
}

/** N24-26: every manageable address in numeric order; of a large subnet the disabled and pending ones (A28). */
export function* listedIps(subnet: SubnetDetail): Generator<ListedIp> {
  const span = manageableRange(subnet.cidr, subnet.hostRange);
  const large = sizeOf(span) > LISTED_ADDRESSES;
  let left = LISTED_ADDRESSES;
  for (const stretch of stretches(span, subnet.runs, subnet.appliedSeq)) {
    if (large && isDefault(stretch)) continue;
    for (const address of addresses([stretch])) {
      if (left-- === 0) return;
      yield { address: formatAddress(address), status: stretch.status, pending_change: stretch.pending };
    }
  }
}

/** N27: only the pending ones, at most as many as are listed anywhere. */
export function* pendingIps(subnet: SubnetDetail): Generator<ListedIp> {
  let left = LISTED_ADDRESSES;
  for (const stretch of stretches(manageableRange(subnet.cidr, subnet.hostRange), subnet.runs, subnet.appliedSeq)) {
    if (!stretch.pending) continue;
    for (const address of addresses([stretch])) {
      if (left-- === 0) return;
      yield { address: formatAddress(address), status: stretch.status, pending_change: true };
    }
  }
}

/** A28: the whole state of a subnet of any size as blocks. */
export function* blocks(subnet: SubnetDetail): Generator<{ cidr: string; status: string; pending_change: boolean }> {
  for (const stretch of stretches(manageableRange(subnet.cidr, subnet.hostRange), subnet.runs, subnet.appliedSeq)) {
    for (const cidr of aggregate([stretch])) {
      yield { cidr: formatCidr(cidr), status: stretch.status, pending_change: stretch.pending };
    }
  }
}

function isDefault(stretch: Stretch): boolean {
  return stretch.status === 'enabled' && !stretch.pending;
}

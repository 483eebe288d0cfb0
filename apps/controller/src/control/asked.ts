import {
  cidrRange,
  compareAddresses,
  formatAddress,
  rangeAt,
  rangeOf,
  unite,
  type Address,
  type AddressRange,
  type Cidr,
  type Status,
} from '#domain';

/** An address with the spelling in which it was sent: messages echo that one (A24). */
export interface SentAddress {
  readonly text: string;
  readonly address: Address;
}

/** Which addresses a bulk request is about (N37): exactly one of the three modes. */
export type BulkTarget =
  | { readonly kind: 'list'; readonly ips: readonly SentAddress[] }
  /** Both ends included (N41); start and end are of one family and in order. */
  | { readonly kind: 'range'; readonly start: SentAddress; readonly end: SentAddress }
  | { readonly kind: 'cidr'; readonly cidr: Cidr };

/**
 * What a customer asks for. 'single' and 'owned' (list, range) must be the customer's altogether, 'within' (CIDR) takes what
 * is the customer's and ignores the rest (N44). `ranges` are sorted, disjoint and maximal.
 */
export interface ChangeRequest {
  readonly customerId: number;
  readonly status: Status;
  readonly scope: 'single' | 'owned' | 'within';
  readonly ranges: readonly AddressRange[];
  /** The address to name when some are not the customer's (A38), as it was sent. `missing` is sorted, disjoint, not empty. */
  nameOf(missing: readonly AddressRange[]): string;
}

/** Asks for one address (N29). */
export function askForOne(customerId: number, status: Status, { text, address }: SentAddress): ChangeRequest {
  return { customerId, status, scope: 'single', ranges: [rangeOf(address)], nameOf: () => text };
}

/** Asks for many (N36). Costs no more memory than the request itself, however many addresses it covers (A28). */
export function askForMany(customerId: number, status: Status, target: BulkTarget): ChangeRequest {
  switch (target.kind) {
    case 'list':
      return {
        customerId,
        status,
        scope: 'owned',
        // Duplicates count once (A41): a set of addresses has none.
        ranges: unite(target.ips.map(({ address }) => rangeOf(address))),
        // A38: the first one in request order.
        nameOf: (missing) => target.ips.find(({ address }) => rangeAt(missing, address) !== undefined)!.text,
      };
    case 'range': {
      const { start, end } = target;
      const range = { first: start.address, last: end.address };
      // A38: the numerically first one; only the two ends have a spelling of the customer's.
      const nameOf = ([first]: readonly AddressRange[]): string => nameAmong([start, end], first!.first);
      return { customerId, status, scope: 'owned', ranges: [range], nameOf };
    }
    case 'cidr': {
      const range = cidrRange(target.cidr);
      return { customerId, status, scope: 'within', ranges: [range], nameOf: ([first]) => formatAddress(first!.first) };
    }
  }
}

function nameAmong(sent: readonly SentAddress[], address: Address): string {
  return sent.find((candidate) => compareAddresses(candidate.address, address) === 0)?.text ?? formatAddress(address);
}

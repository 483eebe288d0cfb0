export {
  type Address,
  addressBits,
  compareAddresses,
  type Family,
  formatAddress,
  nextAddress,
  packAddress,
  parseAddress,
  previousAddress,
  unpackAddress,
} from './net/address.js';
export { aggregate } from './net/aggregate.js';
export { type Cidr, cidrAround, cidrRange, compareCidrs, formatCidr, hasHostBits, parseCidr } from './net/cidr.js';
export { type CidrDifference, cidrDifference } from './net/difference.js';
export { packRanges, unpackRanges } from './net/packed-ranges.js';
export { type AddressRange, rangeBetween, rangeOf, sizeOf } from './net/range.js';
export { addresses, countAddresses, equalSets, includes, intersect, subtract, unite } from './net/range-set.js';

export { digestInput, listDigest } from './list/digest.js';
export { isListName, listName } from './list/name.js';
export { packEntries, unpackEntries } from './list/packed.js';
export { packedCovers } from './list/packed-lookup.js';
export { type EntryMatch, type PrefixList, prefixList } from './list/prefix-list.js';

export { retryDelaySeconds } from './commit/back-off.js';
export { type DuePolicy, isDue, type ListState } from './commit/due.js';
export { checkGuardrails, type ProtectedPrefix, type Snapshot } from './commit/guardrails.js';
export type { AcknowledgedChange } from './commit/guardrails-explained.js';
export { cutToLength, type LengthLimits } from './commit/guardrails-shape.js';
export type { Guardrail, Violation } from './commit/guardrails-violation.js';
export { type Volume, type VolumeBudget, volumeOf } from './commit/guardrails-volume.js';
export { type CommitStatus, outcomeOf, overallStatus, type RouterOutcome } from './commit/outcome.js';

export { MalformedEntries, type MalformedEntriesReason } from './errors/malformed-entries.js';
export { type ErrorKind, NetctlError } from './errors/netctl-error.js';
export { UnusableCustomerName } from './errors/unusable-customer-name.js';

export { type Stretch, stretches } from './state/listing.js';
export { indexesWithin, indexFrom, rangeAt } from './state/lookup.js';
export { type HostRange, manageableRange } from './state/manageable.js';
export { isPending, type Run, type Status } from './state/run.js';
export { countPending, type Switched, switchAddresses, withChange } from './state/switch.js';

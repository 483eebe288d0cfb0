import type { Cidr, HostRange, Run } from '#domain';

/** N20-23: a subnet with its counts; those of addresses are exact, however many there are (A28). */
export interface SubnetSummary {
  readonly id: number;
  readonly cidr: Cidr;
  readonly hostRange: HostRange;
  readonly metro: string;
  readonly region: string;
  readonly disabled: bigint;
  readonly pending: bigint;
}

/** A subnet with its state: `runs` in order; whatever they leave out is enabled and not pending (A29). */
export interface SubnetDetail {
  readonly customerId: number;
  readonly cidr: Cidr;
  readonly hostRange: HostRange;
  readonly appliedSeq: number;
  /** Pending addresses of the subnet (A32). */
  readonly pending: bigint;
  readonly runs: Iterable<Run>;
}

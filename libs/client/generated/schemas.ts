// Generated from docs/openapi/customer-v1.json by scripts/openapi/client. Do not edit: npm run generate:client

export type SubnetId = number;

export type SubnetList = {
  readonly data: readonly Subnet[];
};

export type Subnet = {
  readonly id: SubnetId;
  readonly cidr: string;
  readonly ip_version: 4 | 6;
  readonly metro: string;
  /** Changes of one region go to the routers together. */
  readonly region: string;
  readonly ip_counts: {
    readonly total: Count;
    readonly enabled: Count;
    readonly disabled: Count;
    readonly pending: Count;
  };
};

export type SubnetDetail = {
  readonly data: {
    readonly id: SubnetId;
    readonly cidr: string;
    readonly ip_version: 4 | 6;
    readonly ips: readonly Ip[];
    /** The whole state of the subnet, sorted, as blocks of IPs that are alike. */
    readonly blocks: readonly Block[];
  };
  readonly meta: SubnetMeta;
};

export type Ip = {
  readonly address: IpAddress;
  readonly status: Status;
  /** Whether the last change of it is not on all routers of the region yet. */
  readonly pending_change: boolean;
};

export type Block = {
  readonly cidr: string;
  readonly status: Status;
  /** Whether the last change of it is not on all routers of the region yet. */
  readonly pending_change: boolean;
};

export type PendingChanges = {
  readonly data: readonly PendingIp[];
  readonly meta: SubnetMeta;
};

export type PendingIp = {
  readonly address: IpAddress;
  readonly status: Status;
  readonly pending_change: true;
};

export type SubnetMeta = {
  /** IPs of this subnet with a pending change. */
  readonly pending_changes: Count;
};

/** Whether to push before answering. Has to be enabled for your account. */
export type Synchronous = true | false | 1 | 0 | '1' | '0';

/** Only says what would change, as if it had: nothing is changed, and nothing is pushed either. */
export type DryRun = true | false | 1 | 0 | '1' | '0';

export type Action = 'enable' | 'disable';

export type IpChange = {
  readonly ip: IpAddress;
  readonly synchronous?: Synchronous;
  readonly dry_run?: DryRun;
};

export type IpChanged = {
  readonly data: Ip;
  readonly meta: ChangeMeta;
};

/** Exactly one of `ips`, `range` and `cidr`. */
export type BulkChange = IpListChange | IpRangeChange | CidrChange;

/** The IPs of a list. Those that occur more than once count once. */
export type IpListChange = {
  readonly action: Action;
  readonly ips: readonly IpAddress[];
  readonly synchronous?: Synchronous;
  readonly dry_run?: DryRun;
};

/** The IPs from `start` to `end`, both included. Both are of one IP version and in order. */
export type IpRangeChange = {
  readonly action: Action;
  readonly range: {
    readonly start: IpAddress;
    readonly end: IpAddress;
  };
  readonly synchronous?: Synchronous;
  readonly dry_run?: DryRun;
};

/** Your IPs within a CIDR block. */
export type CidrChange = {
  readonly action: Action;
  readonly cidr: string;
  readonly synchronous?: Synchronous;
  readonly dry_run?: DryRun;
};

export type BulkChanged = {
  readonly data: {
    /** IPs that really changed. */
    readonly changed: Count;
    readonly action: Action;
  };
  readonly meta: ChangeMeta;
};

export type ChangeMeta = QueuedMeta | SynchronousMeta | DryRunMeta;

export type QueuedMeta = {
  /** IPs of your whole account with a pending change. */
  readonly pending_changes: Count;
};

export type DryRunMeta = {
  readonly dry_run: true;
  /** IPs of your whole account that would have a pending change. */
  readonly pending_changes: Count;
};

export type SynchronousMeta = {
  readonly synchronous: true;
  readonly commit_status: CommitStatus;
  /** IPs of your whole account with a pending change. */
  readonly pending_changes: Count;
};

export type CommitList = {
  readonly data: readonly Commit[];
  readonly meta: PageMeta;
};

export type Commit = {
  /** `commit_set_id` of the webhook. */
  readonly id: string;
  readonly prefix_list_name: string;
  readonly region: string;
  /** Why it came about: `scheduled`, `synchronous`; there may be further reasons in future. */
  readonly trigger: string;
  /** Does not change any more once it is not `pushing`. */
  readonly status: 'pushing' | 'success' | 'partial_failure' | 'failed';
  readonly created_at: Time;
  /** Null while it is pushed. */
  readonly completed_at: NullableTime;
  /** When all its routers had it, which may be later than its outcome. */
  readonly converged_at: NullableTime;
  readonly router_counts: {
    readonly total: Count;
    readonly waiting: Count;
    /** Read back from the router and found as wanted. */
    readonly verified: Count;
    readonly failed: Count;
  };
};

export type CommitDetail = {
  readonly data: {
    /** `commit_set_id` of the webhook. */
    readonly id: string;
    readonly prefix_list_name: string;
    readonly region: string;
    /** Why it came about: `scheduled`, `synchronous`; there may be further reasons in future. */
    readonly trigger: string;
    /** Does not change any more once it is not `pushing`. */
    readonly status: 'pushing' | 'success' | 'partial_failure' | 'failed';
    readonly created_at: Time;
    /** Null while it is pushed. */
    readonly completed_at: NullableTime;
    /** When all its routers had it, which may be later than its outcome. */
    readonly converged_at: NullableTime;
    readonly router_counts: {
      readonly total: Count;
      readonly waiting: Count;
      /** Read back from the router and found as wanted. */
      readonly verified: Count;
      readonly failed: Count;
    };
    readonly routers: readonly CommitRouter[];
  };
};

export type CommitRouter = {
  readonly router: string;
  readonly metro: string;
  readonly state: 'waiting' | 'verified' | 'failed';
  readonly error_code: string | null;
  readonly error_message: string | null;
  readonly verified_at: NullableTime;
};

export type CommitNotFound = {
  readonly message: 'Commit not found.';
};

export type IpProof = {
  readonly data: {
    readonly address: IpAddress;
    readonly subnet_id: SubnetId;
    readonly region: string;
    /** What you want. */
    readonly status: Status;
    readonly pending_change: boolean;
    /** What all routers of the region had last. */
    readonly applied_status: Status;
    readonly routers: readonly IpRouter[];
  };
};

export type IpRouter = {
  readonly router: string;
  readonly metro: string;
  /** drifting: the router was found to have something else than it had proven, which is being repaired. */
  readonly state: 'active' | 'joining' | 'maintenance' | 'drifting';
  /** Whether the router provably has the status you want; null when nothing is proven. */
  readonly applied: boolean | null;
  /** When its prefix-list was last read back and found as wanted. */
  readonly verified_at: NullableTime;
};

export type WebhookDeliveryList = {
  readonly data: readonly WebhookDelivery[];
  readonly meta: PageMeta;
};

export type WebhookReplay = {
  readonly data: WebhookDelivery;
};

export type WebhookDelivery = {
  readonly id: string;
  readonly event: 'commit_completed';
  readonly commit_set_id: string;
  readonly prefix_list_name: string;
  readonly region: string;
  readonly status: CommitStatus;
  /** Whether you asked for it. */
  readonly replay: boolean;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly created_at: Time;
  /** Null when it is over. */
  readonly next_attempt_at: NullableTime;
  /** Null while it waits. */
  readonly finished_at: NullableTime;
  readonly attempts: readonly WebhookAttempt[];
};

export type WebhookAttempt = {
  readonly number: number;
  readonly started_at: Time;
  /** What your server answered. */
  readonly http_status: number | null;
  /** Why there was no answer. */
  readonly error:
    | 'no_url'
    | 'refused_url'
    | 'dns'
    | 'refused_address'
    | 'connection'
    | 'tls'
    | 'response'
    | 'timeout'
    | 'interrupted'
    | null;
  /** Null while the attempt is under way. */
  readonly duration_ms: number | null;
};

export type DeliveryNotFound = {
  readonly message: 'Webhook delivery not found.';
};

export type CommitCompleted = {
  readonly event: 'commit_completed';
  readonly commit_set_id: string;
  readonly customer: string;
  readonly prefix_list_name: string;
  readonly region: string;
  readonly status: CommitStatus;
  readonly completed_at: Time;
};

export type Description = Readonly<Record<string, unknown>>;

/** Exact, however large. That of an IPv6 subnet may exceed 2^53, beyond which some JSON parsers round to the nearest number they can hold. */
export type Count = number;

/** IPv4 as four decimal numbers without leading zeros, IPv6 in any usual spelling without a zone. */
export type IpAddress = string;

export type Status = 'enabled' | 'disabled';

/** success: all routers have it; partial_failure: some of them; failed: none. */
export type CommitStatus = 'success' | 'partial_failure' | 'failed';

export type Time = string;

export type NullableTime = Time | null;

export type PageMeta = {
  /** Ask with it as `cursor` for what follows; null at the end. */
  readonly next_cursor: string | null;
};

export type Unauthenticated = {
  readonly message: 'Authentication required.';
};

export type ServerError = {
  readonly message: 'Server Error';
};

export type SubnetForeign = {
  readonly message: 'This action is unauthorized.';
};

export type SubnetNotFound = {
  readonly message: 'Subnet not found.';
};

export type SynchronousNotAllowed = {
  readonly message: 'Synchronous mode is not enabled for your account.';
};

export type IpNotFound = {
  readonly message: string;
};

export type RouteNotFound = {
  readonly message: string;
};

export type MethodNotAllowed = {
  readonly message: string;
};

export type BodyTooLarge = {
  readonly message: 'The request body must not be larger than 1 MiB.';
};

export type Unavailable = {
  readonly message: string;
};

export type TooManyRequests = {
  readonly message: 'Too many requests.';
  /** Seconds after which a request is accepted again; the same as in `Retry-After`. */
  readonly retry_after: number;
};

export type Invalid = {
  /** The first thing that is wrong, and how many more there are. */
  readonly message: string;
  /** Everything that is wrong, by field. Absent when no field is to blame: the body cannot be read, or an address in it is not yours. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
};

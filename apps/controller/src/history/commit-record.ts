import type { CommitStatus } from '#domain';

/** A commit set as its customer sees it. */
export interface CommitRecord {
  readonly id: string;
  readonly listName: string;
  readonly regionName: string;
  readonly trigger: string;
  readonly status: CommitStatus | 'pushing';
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  /** When all its routers had it, which may be later than its outcome. */
  readonly convergedAt: Date | null;
  readonly routers: RouterCounts;
}

/** How many routers took part, and how they stand. */
export interface RouterCounts {
  readonly total: number;
  readonly waiting: number;
  readonly verified: number;
  readonly failed: number;
}

/** What one router made of a commit set. */
export interface RouterRecord {
  readonly name: string;
  readonly metro: string;
  readonly state: 'waiting' | 'verified' | 'failed';
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly verifiedAt: Date | null;
}

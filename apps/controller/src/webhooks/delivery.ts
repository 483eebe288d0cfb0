import type { CommitStatus } from '#domain';
import type { AttemptError } from './sender.js';

export interface Attempt {
  readonly number: number;
  readonly startedAt: Date;
  /** Both null while the attempt is under way. */
  readonly httpStatus: number | null;
  readonly error: AttemptError | null;
  readonly durationMs: number | null;
}

/** A delivery as the log shows it. */
export interface Delivery {
  readonly id: string;
  readonly commitSetId: string;
  readonly listName: string;
  readonly regionName: string;
  readonly status: CommitStatus;
  readonly replay: boolean;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly finishedAt: Date | null;
  readonly attempts: readonly Attempt[];
}

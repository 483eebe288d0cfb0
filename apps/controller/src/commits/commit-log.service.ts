import { unpackEntries, type Cidr } from '#domain';
import { Injectable } from '@nestjs/common';
import { CommitLogStore, type CommitDetails, type CommitFilter, type CommitSummary } from './commit-log.store.js';
import { NoSuchCommit } from './errors.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What operators look up about commits. Changes nothing. */
@Injectable()
export class CommitLogService {
  constructor(private readonly store: CommitLogStore) {}

  /** Newest first. */
  async list(filter: CommitFilter): Promise<CommitSummary[]> {
    return this.store.list(filter);
  }

  /** One commit set with its routers and what it put on them. Throws NoSuchCommit. */
  async show(id: string): Promise<Omit<CommitDetails, 'packed'> & { entries: Cidr[] }> {
    const found = UUID.test(id) ? await this.store.find(id) : undefined;
    if (found === undefined) throw new NoSuchCommit({ id });
    const { packed, ...details } = found;
    return { ...details, entries: [...unpackEntries(packed.v4, 4), ...unpackEntries(packed.v6, 6)] };
  }
}

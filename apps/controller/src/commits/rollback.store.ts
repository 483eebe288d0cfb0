import { cidrDifference, type Cidr, type Violation, type Volume } from '#domain';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Statement } from '../platform/database/index.js';
import { NoSuchCommit, NoSuchList } from './errors.js';
import { activeSubnets, lockList, setDisabled, type LockedList } from './list-change.js';
import { readSnapshot } from './snapshot.js';
import { storedRanges, type StoredEntries } from './stored-entries.js';

/** What a commit would do, compared with the newest generation of the list. */
export interface Preview {
  readonly listId: string;
  readonly name: string;
  readonly added: readonly Cidr[];
  readonly removed: readonly Cidr[];
  /** In addresses. */
  readonly volume: Volume;
  /** Why it would be held; none: it would be pushed. */
  readonly violations: readonly Violation[];
}

/** $1 commit set. */
const COMMIT: Statement = {
  name: 'rollback-commit',
  text: 'SELECT prefix_list_id, entries_v4, entries_v6 FROM commit_set WHERE id = $1',
};
const BEGIN_TRY: Statement = { name: 'rollback-begin-try', text: 'SAVEPOINT try_out' };
const UNDO_TRY: Statement = { name: 'rollback-undo-try', text: 'ROLLBACK TO SAVEPOINT try_out' };

/** Rollbacks and dry runs. A dry run of a rollback is the rollback itself, undone. */
@Injectable()
export class RollbackStore {
  constructor(private readonly database: Database) {}

  /** Throws NoSuchList. */
  async preview(listId: string): Promise<Preview> {
    return this.database.transaction(async (tx) => {
      const list = await lockList(tx, listId);
      if (list === undefined) throw new NoSuchList({ id: listId });
      return previewOf(tx, list);
    });
  }

  /** Throws NoSuchCommit. */
  async previewRollback(commitSetId: string): Promise<Preview> {
    return this.database.transaction(async (tx) => {
      await tx.query(BEGIN_TRY);
      const preview = await previewOf(tx, await goBack(tx, commitSetId));
      await tx.query(UNDO_TRY);
      return preview;
    });
  }

  /** Makes the content of the commit set the desired state of its list, and answers the list. Throws NoSuchCommit. */
  async rollBack(commitSetId: string): Promise<string> {
    return this.database.transaction(async (tx) => (await goBack(tx, commitSetId)).id);
  }
}

/** Answers the list as it is afterwards. */
async function goBack(tx: Queryable, commitSetId: string): Promise<LockedList> {
  const [commit] = await tx.query<StoredEntries & { prefix_list_id: string }>(COMMIT, [commitSetId]);
  if (commit === undefined) throw new NoSuchCommit({ id: commitSetId });
  // It cannot be missing: its commit set would be gone with it.
  const list = (await lockList(tx, commit.prefix_list_id))!;
  const desiredSeq = await setDisabled(tx, list, await activeSubnets(tx, list.id), storedRanges(commit));
  return { ...list, desiredSeq };
}

async function previewOf(tx: Queryable, list: LockedList): Promise<Preview> {
  const { wanted, pushed, volume, violations } = await readSnapshot(tx, { ...list, seq: list.desiredSeq });
  const { added, removed } = cidrDifference(pushed, [...wanted.v4, ...wanted.v6]);
  return { listId: list.id, name: list.name, added, removed, volume, violations };
}

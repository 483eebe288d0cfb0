import { keyOf, lockOf, type ProofRow, type RouterRow, type Tables } from '../rows.js';
import type { View } from '../table.js';
import type { TwinStatement } from '../twin-database.js';
import type { LockWish } from '../lock-table.js';
import { changeRouters } from './lists.js';

interface Told {
  readonly no: number;
  readonly agentId: string;
  readonly epoch: number;
  readonly routerName: string;
  readonly listId: string;
  readonly incarnation: number;
  readonly generation: number;
  readonly digest: Buffer | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

interface Counting extends Told {
  readonly router: RouterRow;
}

/** What agents report. */
export const RESULT_STATEMENTS: Readonly<Record<string, TwinStatement>> = {
  'results-record-reports': {
    locks: (tables, view, values) => {
      const told = readTold(values);
      const sessions = [...new Set(told.map(({ agentId }) => agentId))].sort();
      const wishes: LockWish[] = sessions.map((id) => ({ key: lockOf.agent(id), mode: 'share' }));
      for (const { commitSetId, routerId } of touchedBy(tables, view, told)) {
        wishes.push({ key: lockOf.commitRouter(commitSetId, routerId), mode: 'exclusive' });
      }
      return wishes;
    },
    run: (tables, view, values) => record(tables, view, readTold(values)),
  },
  'results-mark-drifting': {
    run: (tables, view, [agentId, epoch, routerName, listId]) => {
      const router = reportingRouter(tables, view, agentId as string, Number(epoch), routerName as string);
      const proof = router && view.get(tables.proofs, keyOf.proof(router.id, listId as string));
      if (proof === undefined) return [];
      view.put(tables.proofs, keyOf.proof(proof.routerId, proof.listId), { ...proof, drifting: true });
      return [{ id: proof.routerId }];
    },
  },
};

function readTold([
  no,
  agentId,
  epoch,
  router,
  listId,
  incarnation,
  generation,
  digest,
  code,
  message,
]: readonly unknown[]): Told[] {
  const column = <T>(values: unknown): readonly T[] => values as readonly T[];
  return column<number>(no).map((each, index) => ({
    no: each,
    agentId: column<string>(agentId)[index]!,
    epoch: column<number>(epoch)[index]!,
    routerName: column<string>(router)[index]!,
    listId: column<string>(listId)[index]!,
    incarnation: column<number>(incarnation)[index]!,
    generation: column<number>(generation)[index]!,
    digest: column<Buffer | null>(digest)[index]!,
    errorCode: column<string | null>(code)[index]!,
    errorMessage: column<string | null>(message)[index]!,
  }));
}

function reportingRouter(
  tables: Tables,
  view: View,
  agentId: string,
  epoch: number,
  name: string,
): RouterRow | undefined {
  const agent = view.get(tables.agents, agentId);
  if (agent === undefined || agent.revokedAt !== null || agent.sessionEpoch !== epoch) return undefined;
  return view.all(tables.routers).find((router) => router.agentId === agentId && router.name === name);
}

function countingOf(tables: Tables, view: View, told: readonly Told[]): Counting[] {
  return told.flatMap((each) => {
    if (each.incarnation !== view.get(tables.state, '')!.incarnation) return [];
    const router = reportingRouter(tables, view, each.agentId, each.epoch, each.routerName);
    return router === undefined || router.state === 'decommissioned' ? [] : [{ ...each, router }];
  });
}

function provenOf(tables: Tables, view: View, counting: readonly Counting[]): Counting[] {
  const commits = view.all(tables.commits);
  return counting.filter(({ errorCode, listId, generation, digest }) => {
    if (errorCode !== null) return false;
    if (digest === null) {
      // Without a digest it is the list's removal that was read back.
      const list = view.get(tables.lists, listId);
      return list !== undefined && list.removing && list.generation === generation;
    }
    return commits.some(
      (each) => each.listId === listId && each.generation === generation && each.digest.equals(digest),
    );
  });
}

/** The newest version per router and list. */
function newestOf(proven: readonly Counting[]): Counting[] {
  const newest = new Map<string, Counting>();
  for (const each of proven) {
    const key = keyOf.proof(each.router.id, each.listId);
    if ((newest.get(key)?.generation ?? -1) < each.generation) newest.set(key, each);
  }
  return [...newest.values()];
}

function record(tables: Tables, view: View, told: readonly Told[]) {
  const counting = countingOf(tables, view, told);
  const proven = provenOf(tables, view, counting);
  const newest = newestOf(proven);
  for (const each of newest) keepProof(tables, view, each);
  const failures = counting.filter(
    ({ errorCode, router, listId, generation }) =>
      errorCode !== null &&
      !newest.some((each) => each.router.id === router.id && each.listId === listId && each.generation >= generation),
  );
  const moved = [
    ...newest.flatMap((each) => markVerified(tables, view, each)),
    ...failures.flatMap((each) => markFailed(tables, view, each)),
  ];
  const counted = [...proven, ...counting.filter(({ errorCode }) => errorCode !== null)];
  return [
    ...counted.map(({ no }) => ({ no, commit_set_id: null })),
    ...moved.map((commitSetId) => ({ no: null, commit_set_id: commitSetId })),
  ];
}

function keepProof(tables: Tables, view: View, { router, listId, generation, digest }: Counting): void {
  const key = keyOf.proof(router.id, listId);
  const before = view.get(tables.proofs, key);
  if (before !== undefined && before.verifiedGeneration > generation) return;
  const proof: ProofRow = {
    routerId: router.id,
    listId,
    verifiedGeneration: generation,
    verifiedDigest: digest ?? Buffer.alloc(0),
    drifting: false,
  };
  view.put(tables.proofs, key, proof);
}

/** A newer generation satisfies the older commit sets too. */
function markVerified(tables: Tables, view: View, { router, listId, generation }: Counting): string[] {
  const older = view.all(tables.commits).filter((each) => each.listId === listId && each.generation <= generation);
  return older.flatMap(({ id }) =>
    changeRouters(
      tables,
      view,
      id,
      ({ routerId, state }) => routerId === router.id && state !== 'verified',
      (row) => ({ ...row, state: 'verified', verifiedAt: view.now, finishedAt: row.finishedAt ?? view.now }),
    ).map(() => id),
  );
}

function markFailed(
  tables: Tables,
  view: View,
  { router, listId, generation, errorCode, errorMessage }: Counting,
): string[] {
  const own = view.all(tables.commits).filter((each) => each.listId === listId && each.generation === generation);
  return own.flatMap(({ id }) =>
    changeRouters(
      tables,
      view,
      id,
      ({ routerId, state }) => routerId === router.id && state === 'waiting',
      (row) => ({ ...row, state: 'failed', finishedAt: view.now, errorCode, errorMessage }),
    ).map(() => id),
  );
}

function touchedBy(tables: Tables, view: View, told: readonly Told[]): { commitSetId: string; routerId: number }[] {
  return countingOf(tables, view, told).flatMap(({ router, listId, generation }) =>
    view
      .all(tables.commits)
      .filter((commit) => commit.listId === listId && commit.generation <= generation)
      .flatMap((commit) =>
        (view.get(tables.commitRouters, commit.id) ?? [])
          .filter(({ routerId, state }) => routerId === router.id && state !== 'verified')
          .map(() => ({ commitSetId: commit.id, routerId: router.id })),
      ),
  );
}

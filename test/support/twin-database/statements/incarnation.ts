import type { QueryResultRow } from 'pg';
import { keyOf, type Tables } from '../rows.js';
import type { View } from '../table.js';
import type { TwinStatement } from '../twin-database.js';

/** Whether the database has gone back in time, and going on with it. */
export const INCARNATION_STATEMENTS: Readonly<Record<string, TwinStatement>> = {
  'incarnation-ahead': {
    run: (tables, view, [agentId, ...columns]) => {
      const [routers = [], ...rest] = columns as unknown[][];
      const found = routers.flatMap((router, index) => {
        const [listId, incarnation, generation, digest] = rest.map((column) => column[index]);
        return ahead(tables, view, agentId as string, {
          router: router as string,
          listId: listId as string,
          incarnation: Number(incarnation),
          generation: Number(generation),
          digest: digest as Buffer,
        });
      });
      found.sort((a, b) => (`${a['router']} ${a['list_id']}` < `${b['router']} ${b['list_id']}` ? -1 : 1));
      return found.slice(0, 1);
    },
  },
  'incarnation-newest': {
    run: (tables, view, [listId, incarnation, generation]) => {
      const list = view.get(tables.lists, listId as string);
      if (list === undefined || list.generation !== generation) return [];
      if (view.get(tables.state, '')!.incarnation !== incarnation) return [];
      return [{ list_name: view.get(tables.customers, String(list.customerId))!.listName }];
    },
  },
  'incarnation-raise': {
    run: (tables, view) => {
      const incarnation = view.get(tables.state, '')!.incarnation + 1;
      view.put(tables.state, '', { incarnation });
      return [{ incarnation: String(incarnation) }];
    },
  },
  'incarnation-end-freeze': {
    run: (tables, view) => {
      for (const [id, { cause }] of tables.freezes.committed) {
        if (cause === 'database_behind') view.delete(tables.freezes, id);
      }
      return [];
    },
  },
  'incarnation-repush': {
    run: (tables, view) =>
      view.all(tables.lists).map((list) => {
        const generation = list.generation + (list.removing ? 1 : 0);
        view.put(tables.lists, list.id, { ...list, generation, repush: !list.removing, nextAttemptAt: null });
        return { id: list.id };
      }),
  },
  'incarnation-forget-proofs': {
    run: (tables, view) => {
      for (const { routerId, listId } of view.all(tables.proofs)) {
        view.delete(tables.proofs, keyOf.proof(routerId, listId));
      }
      return [];
    },
  },
};

interface Held {
  readonly router: string;
  readonly listId: string;
  readonly incarnation: number;
  readonly generation: number;
  readonly digest: Buffer;
}

function ahead(tables: Tables, view: View, agentId: string, held: Held): QueryResultRow[] {
  const router = view.all(tables.routers).find((each) => each.name === held.router && each.agentId === agentId);
  if (router === undefined || router.state === 'decommissioned') return [];
  const { incarnation } = view.get(tables.state, '')!;
  const list = view.get(tables.lists, held.listId);
  const commit = view
    .all(tables.commits)
    .find((each) => each.listId === held.listId && each.generation === held.generation);
  const isOther = commit !== undefined && !commit.digest.equals(held.digest);
  const isLater = list === undefined || held.generation > list.generation || isOther;
  if (held.incarnation < incarnation || (held.incarnation === incarnation && !isLater)) return [];
  return [
    {
      router: held.router,
      list_id: held.listId,
      list_name: list === undefined ? null : view.get(tables.customers, String(list.customerId))!.listName,
      incarnation: String(held.incarnation),
      generation: String(held.generation),
      known_incarnation: String(incarnation),
      known_generation: list === undefined ? null : String(list.generation),
    },
  ];
}

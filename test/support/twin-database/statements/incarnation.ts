import type { QueryResultRow } from 'pg';
import { keyOf, type RouterRow, type Tables } from '../rows.js';
import type { View } from '../table.js';
import type { TwinStatement } from '../twin-database.js';
import { frozenRouter } from './freezes.js';

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
  'incarnation-strangers': {
    run: (tables, view, [agentId, ...columns]) => {
      const [routers = [], ...rest] = columns as unknown[][];
      const found = new Map<string, { generation: number; row: QueryResultRow }>();
      for (const [index, name] of routers.entries()) {
        const [listId, listName, held, generation] = rest.map((column) => column[index]);
        const router = view.all(tables.routers).find((each) => each.name === name && each.agentId === agentId);
        if (router === undefined || (router.state !== 'joining' && router.state !== 'active')) continue;
        if (view.get(tables.lists, listId as string) !== undefined) continue;
        const { incarnation } = view.get(tables.state, '')!;
        const isOpen = !isFrozen(tables, view, router);
        const key = `${String(listId)} ${router.regionId}`;
        const before = found.get(key);
        const next = Math.max(before?.generation ?? 0, Number(generation) + 1);
        const removable = Number(held) < incarnation && isOpen && ((before?.row['removable'] as boolean) ?? true);
        const row = { list_id: listId, region_id: router.regionId, name: listName, incarnation: String(incarnation) };
        found.set(key, { generation: next, row: { ...row, generation: String(next), removable } });
      }
      return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { row }]) => row);
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

/** No list is ever removed in a simulation: what is unknown was made in another life of the database. */
function isFrozen(tables: Tables, view: View, router: RouterRow): boolean {
  const isOverAll = view
    .all(tables.freezes)
    .some(({ level, regionId }) => level === 'global' || regionId === router.regionId);
  return isOverAll || frozenRouter(tables, view, router) !== null;
}

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

import type { QueryResultRow } from 'pg';
import { lockOf, keyOf, type AgentRow, type ListRow, type RouterRow, type Tables } from '../rows.js';
import type { View } from '../table.js';
import type { TwinStatement } from '../twin-database.js';
import { frozenList, frozenRouter } from './freezes.js';

/** Sessions, what lags, what joins. */
export const DISPATCH_STATEMENTS: Readonly<Record<string, TwinStatement>> = {
  'dispatch-begin-session': updateAgent(
    (agent) => agent.revokedAt === null,
    (agent, view, [, version]) => ({
      ...agent,
      sessionEpoch: agent.sessionEpoch + 1,
      connected: true,
      version: version as string,
      lastSeenAt: view.now,
    }),
  ),
  'dispatch-end-session': updateAgent(
    (agent, [, epoch]) => agent.sessionEpoch === epoch,
    (agent, view) => ({ ...agent, connected: false, lastSeenAt: view.now }),
  ),
  'dispatch-seen': updateAgent(
    (agent, [, epoch]) => agent.sessionEpoch === epoch,
    (agent, view) => ({ ...agent, lastSeenAt: view.now }),
  ),
  'dispatch-epochs': {
    run: (tables, view, [ids]) =>
      (ids as string[]).flatMap((id) => {
        const agent = view.get(tables.agents, id);
        return agent?.revokedAt === null ? [{ id, session_epoch: String(agent.sessionEpoch) }] : [];
      }),
  },
  'dispatch-routers': {
    run: (tables, view, [agentId]) =>
      view
        .all(tables.routers)
        .filter((router) => router.agentId === agentId && isServed(router))
        .map(({ name, regionId, entryMatch }) => ({ name, region_id: regionId, entry_match: entryMatch })),
  },
  'dispatch-note-driver': {
    run: (tables, view, [agentId, name, driver, driverVersion]) => {
      const router = view.all(tables.routers).find((each) => each.agentId === agentId && each.name === name);
      if (router === undefined) return [];
      const noted = { driver: driver as string, driverVersion: driverVersion as string };
      view.put(tables.routers, String(router.id), { ...router, ...noted });
      return [];
    },
  },
  'dispatch-lagging': { run: lagging },
  'dispatch-content': {
    run: (tables, view, [listId, generation]) => {
      const list = view.get(tables.lists, listId as string);
      if (list === undefined) return [];
      const commit = view
        .all(tables.commits)
        .find((each) => each.listId === listId && each.generation === Number(generation));
      if (commit === undefined && !(list.removing && list.generation === Number(generation))) return [];
      const { listName } = view.get(tables.customers, String(list.customerId))!;
      const entries = { entries_v4: commit?.entriesV4 ?? null, entries_v6: commit?.entriesV6 ?? null };
      const incarnation = String(view.get(tables.state, '')!.incarnation);
      return [{ ...entries, region_id: list.regionId, list_name: listName, incarnation }];
    },
  },
  'dispatch-joining': {
    run: (tables, view, [ids]) => {
      const joining = view.all(tables.routers).filter(({ state }) => state === 'joining');
      const agents = (ids as string[]).filter((id) => joining.some(({ agentId }) => agentId === id));
      return agents.map((agent_id) => ({ agent_id }));
    },
  },
  'dispatch-lock-lists-of-joining': {
    locks: (tables, view, [agentId]) =>
      listsOfJoining(tables, view, agentId as string).map(({ id }) => ({ key: lockOf.list(id), mode: 'share' })),
    run: (tables, view, [agentId]) => listsOfJoining(tables, view, agentId as string).map(({ id }) => ({ id })),
  },
  'dispatch-activate': {
    locks: (tables, view, [agentId]) =>
      joinable(tables, view, agentId as string).map(({ id }) => ({ key: lockOf.router(id), mode: 'exclusive' })),
    run: (tables, view, [agentId]) =>
      joinable(tables, view, agentId as string).map((router) => {
        view.put(tables.routers, String(router.id), { ...router, state: 'active' });
        return { name: router.name };
      }),
  },
  'dispatch-retry-lists-of': {
    locks: (tables, view, [names]) =>
      toRetry(tables, view, names as string[]).map(({ id }) => ({ key: lockOf.list(id), mode: 'exclusive' })),
    run: (tables, view, [names]) => {
      for (const list of toRetry(tables, view, names as string[])) {
        view.put(tables.lists, list.id, { ...list, nextAttemptAt: null });
      }
      return [];
    },
  },
};

function updateAgent(
  isMeant: (agent: AgentRow, values: readonly unknown[]) => boolean,
  change: (agent: AgentRow, view: View, values: readonly unknown[]) => AgentRow,
): TwinStatement {
  const find = (tables: Tables, view: View, values: readonly unknown[]): AgentRow | undefined => {
    const agent = view.get(tables.agents, values[0] as string);
    return agent !== undefined && isMeant(agent, values) ? agent : undefined;
  };
  return {
    locks: (tables, view, values) => {
      const agent = find(tables, view, values);
      return agent === undefined ? [] : [{ key: lockOf.agent(agent.id), mode: 'exclusive' }];
    },
    run: (tables, view, values) => {
      const agent = find(tables, view, values);
      if (agent === undefined) return [];
      const after = change(agent, view, values);
      view.put(tables.agents, agent.id, after);
      return [{ session_epoch: String(after.sessionEpoch) }];
    },
  };
}

function isServed({ state }: RouterRow): boolean {
  return state === 'joining' || state === 'active';
}

function lagging(tables: Tables, view: View, [agentIds]: readonly unknown[]): QueryResultRow[] {
  const lists = view.all(tables.lists).filter(({ generation }) => generation > 0);
  const incarnation = String(view.get(tables.state, '')!.incarnation);
  const rows = new Map<string, QueryResultRow>();
  for (const router of view.all(tables.routers)) {
    if (!isServed(router) || !(agentIds as string[]).includes(router.agentId)) continue;
    if (frozenRouter(tables, view, router) !== null) continue;
    for (const list of lists.filter(({ regionId }) => regionId === router.regionId)) {
      const proof = view.get(tables.proofs, keyOf.proof(router.id, list.id));
      if (proof !== undefined && proof.verifiedGeneration >= list.generation) continue;
      if (frozenList(tables, view, list) !== null) continue;
      const row = { agent_id: router.agentId, list_id: list.id, incarnation, generation: String(list.generation) };
      rows.set(`${router.agentId} ${list.id}`, row);
    }
  }
  return [...rows.values()];
}

function joiningOf(tables: Tables, view: View, agentId: string): RouterRow[] {
  return view.all(tables.routers).filter((router) => router.agentId === agentId && router.state === 'joining');
}

function listsOfJoining(tables: Tables, view: View, agentId: string): ListRow[] {
  const regions = new Set(joiningOf(tables, view, agentId).map(({ regionId }) => regionId));
  return view
    .all(tables.lists)
    .filter(({ regionId }) => regions.has(regionId))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function joinable(tables: Tables, view: View, agentId: string): RouterRow[] {
  return joiningOf(tables, view, agentId).filter((router) =>
    view
      .all(tables.lists)
      .filter(({ regionId, generation }) => regionId === router.regionId && generation > 0)
      .every((list) => {
        const proof = view.get(tables.proofs, keyOf.proof(router.id, list.id));
        return proof !== undefined && proof.verifiedGeneration >= list.generation && !proof.drifting;
      }),
  );
}

function toRetry(tables: Tables, view: View, names: readonly string[]): ListRow[] {
  const regions = new Set(
    view
      .all(tables.routers)
      .filter(({ name }) => names.includes(name))
      .map(({ regionId }) => regionId),
  );
  return view
    .all(tables.lists)
    .filter((list) => list.desiredSeq > list.appliedSeq && list.nextAttemptAt !== null && regions.has(list.regionId));
}

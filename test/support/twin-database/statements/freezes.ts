import type { FreezeRow, ListRow, RouterRow, Tables } from '../rows.js';
import type { View } from '../table.js';
import type { TwinStatement } from '../twin-database.js';

/** Freezes, and the views that claims and sending ask. */
export const FREEZE_STATEMENTS: Readonly<Record<string, TwinStatement>> = {
  'freezes-freeze': {
    run: (tables, view, [id, level, regionId, routerId, customerId, cause, reason]) => {
      const row = { level, regionId, routerId, customerId, cause, reason } as FreezeRow;
      const indexed = tables.freezes.unique['once']!;
      if (view.all(tables.freezes).some((each) => indexed(each) === indexed(row))) return [];
      view.put(tables.freezes, id as string, row);
      return [{ id }];
    },
  },
};

/** frozen_list: the reason, or null. */
export function frozenList(tables: Tables, view: View, list: ListRow): string | null {
  const freeze = view
    .all(tables.freezes)
    .find(
      ({ level, regionId, customerId }) =>
        level === 'global' || regionId === list.regionId || customerId === list.customerId,
    );
  return freeze?.reason ?? null;
}

/** frozen_router: a frozen one freezes those that share its agent. */
export function frozenRouter(tables: Tables, view: View, router: RouterRow): string | null {
  const freeze = view.all(tables.freezes).find(({ routerId }) => {
    const named = routerId === null ? undefined : view.get(tables.routers, String(routerId));
    return named?.agentId === router.agentId;
  });
  return freeze?.reason ?? null;
}

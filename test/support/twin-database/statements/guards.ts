import { formatCidr } from '#domain';
import type { CommitRow } from '../rows.js';
import type { TwinStatement } from '../twin-database.js';

/** What a snapshot is judged by. Limits and protected prefixes are as nobody has set them. */
export const GUARD_STATEMENTS: Readonly<Record<string, TwinStatement>> = {
  'commits-guard-facts': {
    run: (tables, view, [listId]) => {
      const list = view.get(tables.lists, listId as string);
      if (list === undefined) return [];
      const disabled = view
        .all(tables.ranges)
        .filter((range) => range.listId === listId && range.status === 'disabled')
        .reduce((sum, { size }) => sum + size, 0n);
      const newestFirst = view
        .all(tables.commits)
        .filter((commit) => commit.listId === listId)
        .sort((a, b) => b.generation - a.generation);
      const pushed = newestFirst[0];
      const finished = newestFirst.find((commit) => commit.convergedAt !== null && commit.seq <= list.appliedSeq);
      return [
        {
          disabled: String(disabled),
          subnets: view
            .all(tables.subnets)
            .filter((subnet) => subnet.listId === listId)
            .map(({ cidr }) => formatCidr(cidr)),
          protected_prefixes: [],
          protected_notes: [],
          ...{ shortest_v4: 8, longest_v4: 32, shortest_v6: 29, longest_v6: 128 },
          customer_id: list.customerId,
          customer_limit: null,
          region_limit: null,
          released_digest: list.releasedDigest,
          ...version('pushed', pushed),
          ...version('finished', finished),
        },
      ];
    },
  },
  'commits-journal': {
    run: (tables, view, [listId, after, upTo]) =>
      view
        .all(tables.journal)
        .filter((row) => row.listId === listId && row.seq > Number(after) && row.seq <= Number(upTo))
        .sort((a, b) => a.seq - b.seq)
        .map(({ status, ranges }) => ({ status, ranges })),
  },
};

function version(name: string, commit: CommitRow | undefined): Record<string, string | Buffer | null> {
  return {
    [`${name}_generation`]: commit === undefined ? null : String(commit.generation),
    [`${name}_v4`]: commit?.entriesV4 ?? null,
    [`${name}_v6`]: commit?.entriesV6 ?? null,
  };
}

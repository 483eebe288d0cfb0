import { listDigest, prefixList, rangeBetween, unpackEntries, type Address, type Status } from '#domain';
import { sha256 } from '#runtime';
import type { OutcomeReport } from '../../../../apps/controller/src/commits/results.store.js';
import type { Inventory } from '../inventory.js';
import type { Contender } from './contender.js';
import { ageOf } from './state.js';

const id = (kind: number, number: number): string =>
  `00000000-0000-7000-8000-${String(kind * 1_000 + number).padStart(12, '0')}`;

/** Two customers in two regions, three agents of which one drives two routers. */
export const SMALL: Inventory = {
  regions: 2,
  customers: [
    { id: 1, name: 'Acme', listName: 'NetCTL-ACME-BLACKHOLE', webhookUrl: 'https://hooks.example.net/acme' },
    { id: 2, name: 'Bcme', listName: 'NetCTL-BCME-BLACKHOLE' },
  ],
  lists: [
    { id: id(1, 1), customerId: 1, regionId: 1 },
    { id: id(1, 2), customerId: 1, regionId: 2 },
    { id: id(1, 3), customerId: 2, regionId: 1 },
  ],
  subnets: [
    { id: 1, customerId: 1, listId: id(1, 1), regionId: 1, cidr: '10.1.0.0/28', hostRange: 'all' },
    { id: 2, customerId: 1, listId: id(1, 1), regionId: 1, cidr: '10.1.0.16/28', hostRange: 'all' },
    { id: 3, customerId: 1, listId: id(1, 2), regionId: 2, cidr: '2001:db8::/124', hostRange: 'hosts' },
    { id: 4, customerId: 2, listId: id(1, 3), regionId: 1, cidr: '10.1.0.32/28', hostRange: 'hosts' },
  ],
  agents: [1, 2, 3].map((number) => ({ id: id(2, number), name: `agent ${number}` })),
  routers: [
    { id: 1, name: 'r1', regionId: 1, agentId: id(2, 1), state: 'joining', entryMatch: 'orlonger' },
    { id: 2, name: 'r2', regionId: 1, agentId: id(2, 2), state: 'active', entryMatch: 'exact' },
    { id: 3, name: 'r3', regionId: 2, agentId: id(2, 3), state: 'active', entryMatch: 'orlonger' },
    { id: 4, name: 'r4', regionId: 1, agentId: id(2, 3), state: 'maintenance', entryMatch: 'orlonger' },
  ],
};

/** One call of a store, or time that passes. Answers what it answered, in a form that can be compared. */
export interface Step {
  readonly name: string;
  readonly run: (on: Contender) => Promise<unknown>;
}

const sorted = <T>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

export const listId = (number: number): string => id(1, number);
export const agentId = (number: number): string => id(2, number);
export const commitId = (number: number): string => id(3, number);

export const step = {
  shift: (seconds: number): Step => ({ name: `${seconds} s pass`, run: (on) => on.shift(seconds) }),

  change: (customerId: number, status: Status, first: Address, last: Address): Step => ({
    name: `customer ${customerId} wants ${status}`,
    run: async ({ changes }) => {
      const ranges = [rangeBetween(first, last)!];
      const request = { customerId, status, scope: 'within' as const, ranges, nameOf: () => '' };
      const { flipped, after, listIds } = await changes.submit(request);
      return {
        flipped,
        listIds: sorted(listIds),
        lists: sorted([...after.lists.values()].map((list) => String(list.pending))),
      };
    },
  }),

  claim: (list: number, commit: number, trigger: 'scheduled' | 'synchronous', onlyIfDue = false): Step => ({
    name: `claim ${list} ${trigger}`,
    run: ({ commits }) =>
      commits.claim({
        listId: listId(list),
        commitSetId: commitId(commit),
        trigger,
        pushTimeoutSeconds: 60,
        due: onlyIfDue ? { quietSeconds: 110, capSeconds: 590 } : undefined,
      }),
  }),

  finish: (commit: number): Step => ({
    name: `finish ${commit}`,
    run: ({ commits }) => commits.finish(commitId(commit)),
  }),

  look: (): Step => ({
    name: 'look around',
    run: async ({ commits, dispatch }) => {
      const agents = [1, 2, 3, 9].map(agentId);
      const { lists } = await commits.waitingLists();
      return {
        waiting: sorted(
          lists.map((list) => ({
            ...list,
            lastChangeAt: ageOf(list.lastChangeAt),
            oldestChangeAt: ageOf(list.oldestChangeAt),
            nextAttemptAt: ageOf(list.nextAttemptAt),
          })),
        ),
        unfinished: sorted(await commits.unfinished()),
        epochs: sorted([...(await dispatch.epochs(agents))]),
        lagging: sorted(await dispatch.lagging(agents)),
        settled: await commits.settledStatus(commitId(1)),
        joining: sorted(await dispatch.joiningAgents(agents)),
        routers: sorted((await Promise.all(agents.map((agent) => dispatch.routersOf(agent)))).flat()),
        content: await dispatch.content(listId(1), 1),
      };
    },
  }),

  begin: (agent: number): Step => ({
    name: `session of ${agent}`,
    run: ({ dispatch }) => dispatch.beginSession(agentId(agent), '0.1.0'),
  }),
  end: (agent: number, epoch: number): Step => ({
    name: `session ${epoch} of ${agent} ends`,
    run: ({ dispatch }) => dispatch.endSession(agentId(agent), epoch),
  }),
  seen: (agent: number, epoch: number): Step => ({
    name: `${agent} is seen in ${epoch}`,
    run: ({ dispatch }) => dispatch.seen(agentId(agent), epoch),
  }),
  note: (agent: number, router: string): Step => ({
    name: `driver of ${router}`,
    run: ({ dispatch }) =>
      dispatch.noteDriver(agentId(agent), { router, driver: 'frr', driverVersion: `by ${agent}`, lists: [] }),
  }),
  join: (agent: number): Step => ({
    name: `routers of ${agent} join`,
    run: async ({ dispatch }) => sorted(await dispatch.activateJoined(agentId(agent))),
  }),
  drift: (agent: number, epoch: number, router: string, list: number): Step => ({
    name: `${router} drifts`,
    run: ({ results }) =>
      results.drifting({ agentId: agentId(agent), sessionEpoch: epoch, router, listId: listId(list), generation: 1 }),
  }),
  held: (agent: number, router: string, list: number, incarnation: number, generation: number): Step => ({
    name: `${router} holds ${incarnation}.${generation} of ${list}`,
    run: async (on) => {
      const digest = await digestOf(on, list, generation);
      const version = { router, listId: listId(list), incarnation, generation, digest };
      const other = { ...version, digest: new Uint8Array(32) };
      return {
        own: await on.incarnation.ahead(agentId(agent), [version]),
        other: await on.incarnation.ahead(agentId(agent), [version, other]),
        strangers: await on.incarnation.strangers(agentId(agent), [
          { ...version, name: 'NetCTL-ACME-BLACKHOLE' },
          { ...other, listId: listId(99), name: 'NetCTL-NOBODY-BLACKHOLE' },
          { ...other, listId: listId(99), generation: 7, name: 'NetCTL-NOBODY-BLACKHOLE' },
        ]),
        newest: await on.incarnation.newest(listId(list), incarnation, generation),
      };
    },
  }),
  freeze: (): Step => ({ name: 'the database is behind', run: ({ incarnation }) => incarnation.freeze('it is old') }),
  raise: (): Step => ({ name: 'a new incarnation', run: ({ incarnation }) => incarnation.raise() }),
  loseJournal: (): Step => ({ name: 'the journal is lost', run: (on) => on.loseJournal() }),
  record: (reports: readonly ReportWish[]): Step => ({
    name: `reports ${JSON.stringify(reports)}`,
    run: async (on) => {
      const { counted, commitSetIds } = await on.results.record(
        await Promise.all(reports.map((wish) => reportOf(on, wish))),
      );
      return { counted, commitSetIds: sorted(commitSetIds) };
    },
  }),
};

export interface ReportWish {
  readonly agent: number;
  readonly epoch: number;
  readonly router: string;
  readonly list: number;
  readonly generation: number;
  /** 'verified' with the digest of that version, or of something else; otherwise the code of a failure. */
  readonly outcome: 'verified' | 'verified otherwise' | 'timeout' | 'router_rejected';
  readonly incarnation: number;
}

async function digestOf(on: Contender, list: number, generation: number): Promise<Uint8Array> {
  const content = await on.dispatch.content(listId(list), generation);
  if (content === undefined || content.list === 'removed') return new Uint8Array(32);
  return listDigest(content.list, sha256);
}

async function reportOf(on: Contender, wish: ReportWish): Promise<OutcomeReport> {
  const { agent, epoch, router, list, generation, outcome, incarnation } = wish;
  const digest = await digestOf(on, list, generation);
  const about = { agentId: agentId(agent), sessionEpoch: epoch, router, listId: listId(list), generation, incarnation };
  const times = { applyMicros: 5, verifyMicros: 7 };
  if (outcome === 'verified') return { ...about, ...times, outcome: { kind: 'verified', digest } };
  const other = listDigest(prefixList('NetCTL-X-BLACKHOLE', unpackEntries(new Uint8Array(), 4)), sha256);
  if (outcome === 'verified otherwise') return { ...about, ...times, outcome: { kind: 'verified', digest: other } };
  return { ...about, ...times, outcome: { kind: 'failed', code: outcome, message: `${router} failed` } };
}

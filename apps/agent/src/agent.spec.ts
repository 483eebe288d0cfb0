import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RouterSettings } from '#protocol';
import { createLogger } from '#runtime';
import { startAgent, type RunningAgent } from './agent.js';
import { FakeConnector } from './testing/fake-connector.js';
import { FakeDriver } from './testing/fake-driver.js';
import { ManualClock } from './testing/manual-clock.js';
import { MemoryStateStore } from './testing/memory-state-store.js';
import { anOffer, LIST_NAME } from './testing/offers.js';

const one = ['10.0.0.1/32'];
const two = ['10.0.0.2/32'];
const places: RouterSettings[] = [
  { router: 'r1', regionId: 'region-1', entryMatch: 'orlonger' },
  { router: 'r2', regionId: 'region-2', entryMatch: 'exact' },
];
const config = {
  stateDir: '/nowhere',
  controller: { address: 'localhost:1', enrolAddress: 'localhost:2' },
  routers: ['r1', 'r2'].map((name) => ({ name, driver: 'fake', settings: { name } })),
  timeouts: { applySeconds: 60, verifySeconds: 30 },
};

let clock: ManualClock;
let connector: FakeConnector;
let store: MemoryStateStore;
let drivers: Map<string, FakeDriver>;
let agent: RunningAgent;

async function start(): Promise<void> {
  agent = await startAgent(config, {
    clock,
    random: () => 0.5,
    logger: createLogger('agent', { level: 'silent' }),
    createDriver: (_, settings) => drivers.get((settings as { name: string }).name)!,
    store,
    connector,
    renewal: undefined,
  });
  await clock.settle();
}

async function welcome(sessionEpoch = 1, routers = places): Promise<void> {
  connector.last.say({ type: 'welcome', sessionEpoch, heartbeatSeconds: 10, routers });
  await clock.settle();
}

async function list(...args: Parameters<typeof anOffer>): Promise<void> {
  connector.last.list(anOffer(...args));
  await clock.settle();
}

beforeEach(async () => {
  clock = new ManualClock();
  connector = new FakeConnector();
  store = new MemoryStateStore();
  drivers = new Map(['r1', 'r2'].map((name) => [name, new FakeDriver()]));
  await start();
});

afterEach(() => agent.stop());

describe('a session', () => {
  it('begins with what the agent holds', async () => {
    await welcome();
    await list(one, { generation: 3 });
    connector.last.end('14 gone');
    await clock.advance(2000);
    expect(connector.last.heard[0]).toMatchObject({
      type: 'hello',
      routers: [
        { router: 'r1', driver: 'fake', driverVersion: '1.0', lists: [{ listId: 'list-1', generation: 3 }] },
        { router: 'r2', lists: [] },
      ],
    });
  });

  it('applies a list on the routers of its region, as they are set', async () => {
    await welcome();
    await list(one, { generation: 1, regionId: 'region-2' });
    expect(drivers.get('r1')!.lists.size).toBe(0);
    expect(drivers.get('r2')!.lists.get(LIST_NAME)?.entryMatch).toBe('exact');
    const results = connector.last.heard.filter(({ type }) => type === 'applyResult');
    expect(results.at(-1)).toMatchObject({ router: 'r2', phase: 'verified', sessionEpoch: 1 });
  });

  it('makes good the results that the controller has missed, in the new session', async () => {
    await welcome();
    connector.last.list(anOffer(one, { generation: 1 }));
    connector.last.end('14 gone');
    await clock.advance(2000);
    await welcome(2);
    const results = connector.last.heard.filter(({ type }) => type === 'applyResult');
    expect(results).toMatchObject([{ router: 'r1', generation: 1, phase: 'verified', sessionEpoch: 2 }]);
  });

  it('says nothing of a list before it has been proved', async () => {
    await welcome();
    await list(one, { generation: 1 });
    await agent.stop();
    const open = drivers.get('r1')!.block();
    await start();
    await welcome(2);
    expect(connector.last.told()).toEqual(['hello']);
    open();
    await clock.settle();
    expect(connector.last.told()).toEqual(['hello', '1 verified']);
  });

  it('says where a list stands once a controller that does not keep up has caught up', async () => {
    await welcome();
    connector.last.full = true;
    await list(one, { generation: 1 });
    const behind = connector.last.told();
    connector.last.drain();
    expect(connector.last.told()).toEqual([...behind, '1 verified']);
  });

  it('answers a list that is broken, and goes on', async () => {
    await welcome();
    const { mark, ...about } = anOffer(one, { generation: 2 });
    const content = { v4: Uint8Array.of(24, 10, 0, 0, 1), v6: new Uint8Array(), chunkIndex: 0, chunkCount: 1 };
    const digest = Buffer.from(mark.digest, 'hex');
    connector.last.say({ type: 'listPart', version: { ...about, ...mark }, digest, content });
    await clock.settle();
    expect(connector.last.told()).toContain('2 malformed');
    await list(two, { generation: 3 });
    expect(connector.last.told().at(-1)).toBe('3 verified');
  });

  it('takes a list off wherever it is', async () => {
    await welcome();
    await list([], { generation: 1 });
    await welcome(1, [{ ...places[0]!, regionId: 'region-2' }, places[1]!]);
    const { listId, regionId, name } = anOffer([], { generation: 1 });
    connector.last.say({ type: 'remove', version: { listId, regionId, name, incarnation: 1, generation: 2 } });
    await clock.settle();
    expect(drivers.get('r1')!.lists.size).toBe(0);
    expect(connector.last.told().at(-1)).toBe('2 verified');
  });
});

describe('losing the controller', () => {
  beforeEach(async () => {
    await welcome();
    await list(one, { generation: 1 });
  });

  it('changes nothing on a router, and drift is repaired all the same', async () => {
    connector.down = true;
    connector.last.end('14 gone');
    await clock.advance(3_600_000);
    expect(drivers.get('r1')!.entries(LIST_NAME)).toEqual(one);
    drivers.get('r1')!.restart();
    await clock.settle();
    expect(drivers.get('r1')!.entries(LIST_NAME)).toEqual(one);
  });

  it('does not keep the agent from proving its routers when it starts', async () => {
    await agent.stop();
    connector.down = true;
    drivers.get('r1')!.lists.clear();
    await start();
    expect(drivers.get('r1')!.entries(LIST_NAME)).toEqual(one);
  });

  it('is noticed when it falls silent', async () => {
    await clock.advance(29_000);
    connector.last.say({ type: 'heartbeat' });
    await clock.advance(30_000);
    expect(connector.streams).toHaveLength(1);
    await clock.advance(15_000);
    expect(connector.streams[0]!.closed).toBe(true);
    expect(connector.streams.length).toBeGreaterThan(1);
  });

  it('is told by drift in the session', async () => {
    drivers.get('r1')!.restart();
    await clock.settle();
    expect(connector.last.told().slice(-4)).toEqual(['drift', '1 attempted', '1 applied', '1 verified']);
  });
});

describe('the link', () => {
  it('says heartbeats as often as the welcome asks', async () => {
    await welcome();
    await clock.advance(20_000);
    expect(connector.last.told()).toEqual(['hello', 'heartbeat', 'heartbeat']);
  });

  it('gives up on a controller without a welcome', async () => {
    await clock.advance(30_000);
    expect(connector.streams[0]!.closed).toBe(true);
  });

  it('does not listen to a controller that sends lists before its welcome', async () => {
    await list(one, { generation: 1 });
    expect(connector.streams[0]!.closed).toBe(true);
    expect(drivers.get('r1')!.lists.size).toBe(0);
  });

  it('leaves when it is asked to, and comes back', async () => {
    await welcome();
    connector.last.say({ type: 'drain' });
    await clock.advance(2000);
    expect(connector.streams[0]!.closed).toBe(true);
    expect(connector.streams).toHaveLength(2);
  });

  it('waits longer after each failure', async () => {
    connector.down = true;
    connector.last.end('14 gone');
    const tries: number[] = [];
    for (const seconds of [2, 2, 4, 9, 16, 30, 29, 2]) {
      await clock.advance(seconds * 1000);
      tries.push(connector.tries);
    }
    // Half a second and half of what is above it, up to 2, 4, 8, 16, 32 and 60 s: after 1.25, 3.5, 7.75, 16, 32.25, 62.5 and 92.75 s.
    expect(tries).toEqual([2, 3, 4, 5, 6, 7, 7, 8]);
  });
});

it('closes its drivers when it stops', async () => {
  await agent.stop();
  expect([...drivers.values()].map(({ closed }) => closed)).toEqual([true, true]);
  await start();
});

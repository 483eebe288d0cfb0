import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeList, formatEnrolmentToken, type AgentMessage } from '#protocol';
import { createLogger } from '#runtime';
import { agentDependencies, startAgent, type RunningAgent } from './agent.js';
import { enrol } from './link/enrolment.js';
import { IdentityFiles } from './link/identity.js';
import { askOverGrpc, Renewal } from './link/renewal.js';
import { FakeDriver } from './testing/fake-driver.js';
import { LoopbackController } from './testing/loopback-controller.js';
import { ManualClock } from './testing/manual-clock.js';
import { anOffer, LIST_NAME } from './testing/offers.js';
import { TestAuthority } from './testing/test-authority.js';

// Real sockets, real TLS, a real disk; only the router is in memory.

const secret = 'a-secret-of-an-operator';
let directory: string;
let identity: IdentityFiles;
let authority: TestAuthority;
let controller: LoopbackController;
let driver: FakeDriver;
let agent: RunningAgent | undefined;

const logger = createLogger('agent', { level: 'silent' });
const token = () => formatEnrolmentToken({ secret, caFingerprint: authority.fingerprint });
const enrolNow = (text = token()) => enrol({ address: controller.enrolAddress }, text, identity);

async function start(): Promise<void> {
  const { address, enrolAddress } = controller;
  const config = {
    stateDir: directory,
    controller: { address, enrolAddress },
    routers: [{ name: 'r1', driver: 'fake', settings: {} }],
    timeouts: { applySeconds: 60, verifySeconds: 30 },
  };
  agent = await startAgent(config, { ...agentDependencies(config), logger, createDriver: () => driver });
}

const verified = (generation: number) => (message: AgentMessage) =>
  message.type === 'applyResult' && message.phase === 'verified' && message.generation === generation;

function encoded(entries: string[], generation: number): Buffer[] {
  const { mark, list, ...about } = anOffer(entries, { generation });
  return encodeList({ ...about, ...mark }, list!);
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'netctl-agent-'));
  identity = new IdentityFiles(directory);
  authority = await TestAuthority.create();
  controller = await LoopbackController.start({ authority });
  driver = new FakeDriver();
});

afterEach(async () => {
  await agent?.stop();
  agent = undefined;
  controller.stop();
  await rm(directory, { recursive: true });
});

describe('enrolment', () => {
  it('gets a certificate for a key that stays here', async () => {
    expect(await enrolNow()).toBe('agent-1');
    expect(controller.tokens).toEqual([token()]);
    const files = ['agent.key', 'agent.crt', 'ca.crt'].map((name) => join(directory, name));
    for (const file of files) expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(files[2]!, 'utf8')).toBe(authority.pem);
  });

  it('asks with the same key again', async () => {
    await enrolNow();
    const key = await readFile(join(directory, 'agent.key'));
    await enrolNow();
    expect(await readFile(join(directory, 'agent.key'))).toEqual(key);
  });

  it('tells its secret to no server of another authority', async () => {
    const caFingerprint = (await TestAuthority.create()).fingerprint;
    await expect(enrolNow(formatEnrolmentToken({ secret, caFingerprint }))).rejects.toThrow(
      'does not belong to the CA',
    );
    expect(controller.tokens).toEqual([]);
  });

  it('tells its secret to no server that only shows the right CA', async () => {
    const own = await (await TestAuthority.create()).server();
    controller.stop();
    const server = { ...own, certificate: own.certificate + authority.pem };
    controller = await LoopbackController.start({ authority, server });
    await expect(enrolNow()).rejects.toThrow();
    expect(controller.tokens).toEqual([]);
  });

  it('takes no certificate of another authority', async () => {
    controller.stop();
    controller = await LoopbackController.start({ authority, signer: await TestAuthority.create() });
    await expect(enrolNow()).rejects.toThrow('another CA');
    await expect(identity.read()).rejects.toThrow('not enrolled');
  });
});

describe('a session over mutual TLS', () => {
  beforeEach(async () => {
    await enrolNow();
    await start();
    await controller.heardOne(({ type }) => type === 'hello');
  });

  it('brings a list to the router and the proof back', async () => {
    controller.write(...encoded(['10.0.0.1/32'], 1));
    expect(await controller.heardOne(verified(1))).toMatchObject({ router: 'r1', sessionEpoch: 1 });
    expect(driver.entries(LIST_NAME)).toEqual(['10.0.0.1/32']);
    expect(controller.identities).toEqual(['URI:spiffe://netctl/agent/agent-1']);
  });

  it('brings a list of several chunks', async () => {
    const entries = Array.from({ length: 120_000 }, (_, n) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}/32`);
    const messages = encoded(entries, 1);
    expect(messages.length).toBeGreaterThan(1);
    controller.write(...messages);
    await controller.heardOne(verified(1));
    expect(driver.entries(LIST_NAME)).toHaveLength(120_000);
  });

  it('says heartbeats', async () => {
    expect(await controller.heardOne(({ type }) => type === 'heartbeat')).toEqual({ type: 'heartbeat' });
  });

  it('comes back after the stream was cut, with what it has proved', async () => {
    controller.write(...encoded(['10.0.0.1/32'], 1));
    await controller.heardOne(verified(1));
    controller.streams[0]!.end();
    const again = (message: AgentMessage) =>
      verified(1)(message) && 'sessionEpoch' in message && message.sessionEpoch === 2;
    expect(await controller.heardOne(again)).toMatchObject({ router: 'r1' });
  });

  it('goes on where it was after the agent was stopped', async () => {
    controller.write(...encoded(['10.0.0.1/32'], 1));
    await controller.heardOne(verified(1));
    await agent!.stop();
    controller.heard.length = 0;
    driver = new FakeDriver();
    await start();
    await controller.heardOne(verified(1));
    expect(driver.entries(LIST_NAME)).toEqual(['10.0.0.1/32']);
    expect(controller.heard[0]).toMatchObject({ routers: [{ lists: [{ listId: 'list-1', generation: 1 }] }] });
  });
});

describe('renewal', () => {
  const hour = 3_600_000;
  let clock: ManualClock;
  let warnings: string[];
  let renewal: Renewal;

  beforeEach(async () => {
    await enrolNow();
    clock = new ManualClock(Date.now());
    warnings = [];
    const log = { ...logger, warn: (message: string) => void warnings.push(message) };
    renewal = new Renewal(identity, askOverGrpc({ address: controller.address }, identity), clock, log);
    renewal.start();
  });

  afterEach(() => renewal.stop());

  it('comes once half of the life of the certificate is over', async () => {
    const before = await identity.read();
    await clock.advance(10 * hour);
    expect((await identity.read()).certificate).toEqual(before.certificate);
    await clock.advance(4 * hour);
    await vi.waitFor(async () => expect((await identity.read()).certificate).not.toEqual(before.certificate));
  });

  it('takes no certificate for another agent', async () => {
    const before = await identity.read();
    controller.agentId = 'agent-2';
    await clock.advance(14 * hour);
    await vi.waitFor(() => expect(warnings).toContain('certificate not renewed'));
    expect((await identity.read()).certificate).toEqual(before.certificate);
  });
});

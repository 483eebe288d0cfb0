import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../libs/runtime/index.js';
import { CustomerClient } from '../support/controller/customer-client.js';
import { startTestController, TEST_TOKEN_KEY, type TestController } from '../support/controller/test-controller.js';
import { eventually } from '../support/system/eventually.js';
import { freePort } from '../support/system/free-port.js';
import { Netctl } from '../support/system/netctl.js';

const LIST = 'NetCTL-ACME-CORP-BLACKHOLE';

/** A directory that another user's database may be in. */
async function newDirectory(name: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `netctl-${name}-`));
  await chmod(directory, 0o755);
  return directory;
}

// The built program beside a running controller: what an administrator does, in the order in which he does it first.
describe('netctl beside a controller', () => {
  let controller: TestController;
  let directory: string;
  let netctl: Netctl;
  let agent: ChildProcess | undefined;
  let token: string;
  const env = () => ({
    NETCTL_DATABASE_URL: controller.config.databaseUrl,
    NETCTL_STATE_DIR: controller.config.stateDir,
    NETCTL_TOKEN_KEY: TEST_TOKEN_KEY,
    NETCTL_CUSTOMER_API__PORT: String(controller.controller.customerPort),
    NETCTL_OPERATOR_API__PORT: String(controller.controller.operatorPort),
    NETCTL_AGENT_GRPC__PORT: String(controller.controller.agentPort),
    NETCTL_ENROLMENT_GRPC__PORT: String(controller.controller.enrolmentPort),
  });
  const customer = () => new CustomerClient(controller.baseUrl, token);
  const disable = (ip: string) => customer().post('ips/disable', { ip, synchronous: true });
  const becomes = (status: number) =>
    eventually(`the token is answered ${status}`, async () =>
      (await customer().get('subnets')).status === status ? true : undefined,
    );
  const routerIs = (state: string) =>
    eventually(`the router is ${state}`, async () => {
      const [router] = await netctl.json<{ state: string; connected: boolean }[]>('router', 'list');
      return router?.state === state && router.connected ? true : undefined;
    });

  beforeAll(async () => {
    controller = await startTestController();
    directory = await newDirectory('cli');
    netctl = new Netctl(env());
  });
  afterAll(async () => {
    if (agent?.exitCode === null) {
      agent.kill('SIGTERM');
      await once(agent, 'exit');
    }
    await controller?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('makes the places and the router', async () => {
    expect(await netctl.ok('region', 'create', 'Europe')).toBe('Created the region Europe.\n');
    await netctl.ok('metro', 'create', 'London', '--region', 'Europe');
    const router = await netctl.json('router', 'create', 'lon-r1', '--metro', 'London', '--entry-match', 'exact');
    expect(router).toEqual({ name: 'lon-r1', metro: 'London', state: 'joining', entry_match: 'exact' });
    expect(await netctl.ok('region', 'list')).toBe(
      'NAME    METROS  ROUTERS  ACTIVE ROUTERS  SUBNETS\nEurope  1       1        0               0\n',
    );
  });

  it('prints commands that enrol the agent and start it, just as they are', async () => {
    const lists = join(directory, 'lists');
    await mkdir(lists);
    await symlink(resolve('dist'), join(directory, 'dist'));
    const settings = JSON.stringify({ directory: lists });
    const script = await netctl.ok('router', 'enrol', 'lon-r1', '--driver', 'file', '--settings', settings);
    agent = spawn('sh', ['-c', script.replace(/^(node .* run )/m, 'exec $1')], { cwd: directory, stdio: 'ignore' });
    await routerIs('active');
  });

  it('makes a customer, its subnet and a token that works', async () => {
    await netctl.ok('customer', 'create', 'Acme Corp', '--allow-synchronous', '--rate-limit', '6000');
    await netctl.ok('subnet', 'create', '10.1.0.0/24', '--customer', 'acme-corp', '--metro', 'London');
    const printed = await netctl.ok('token', 'issue', 'acme-corp', '--name', 'ci', '--expires', '90d');
    expect(printed).toMatch(/^nctl_\w+\n$/);
    token = printed.trim();
    expect(await disable('10.1.0.5')).toMatchObject({ status: 200, body: { meta: { commit_status: 'success' } } });
    expect(await readdir(join(directory, 'lists'))).toEqual(expect.arrayContaining([expect.stringContaining(LIST)]));
  });

  it('shows a token no second time, and stores none (N4)', async () => {
    const stored = await controller.sql('SELECT t::text FROM api_token t');
    expect(JSON.stringify(stored)).not.toContain(token.slice(-46));
    const listed = await netctl.ok('token', 'list', 'Acme Corp', '--json');
    expect(listed).not.toContain(token);
    expect(JSON.parse(listed)).toMatchObject([{ name: 'ci', state: 'active', revoked_at: null }]);
  });

  it('shows the commit with what came of it on the router', async () => {
    const [commit] = await netctl.json<{ id: string }[]>('commit', 'list', '--customer', 'acme-corp', '--limit', '1');
    expect(commit).toMatchObject({ region: 'Europe', status: 'success', routers: 1, verified_routers: 1 });
    expect(await netctl.json('commit', 'show', commit!.id, '--entries')).toMatchObject({
      list_name: LIST,
      routers: [{ router: 'lon-r1', state: 'verified' }],
      entries: [{ cidr: '10.1.0.5/32' }],
    });
  });

  it('finds nothing wrong', async () => {
    const findings = await netctl.json<{ result: string; check: string }[]>('doctor');
    // The token key of this controller is configured, so there is no file of it.
    expect(findings.filter(({ result }) => result !== 'ok')).toEqual([]);
    expect(findings.map(({ check }) => check)).toContain('enrolment');
  });

  it('suspends a customer and lets it work again (N5)', async () => {
    await becomes(200);
    await netctl.ok('customer', 'suspend', 'acme-corp', '--yes');
    await becomes(401);
    await netctl.ok('customer', 'resume', 'acme-corp');
    await becomes(200);
  });

  it('changes what a customer may do', async () => {
    const changed = await netctl.json('customer', 'set', 'acme-corp', '--no-allow-synchronous');
    expect(changed).toMatchObject({ allow_synchronous: false, rate_limit: 6000 });
    expect((await eventually('it is refused', async () => refused(await disable('10.1.0.7')))).status).toBe(403);
    expect(
      await netctl.json('customer', 'set', 'acme-corp', '--allow-synchronous', '--rate-limit', '600'),
    ).toMatchObject({
      allow_synchronous: true,
      rate_limit: 600,
    });
    expect(await netctl.json('customer', 'show', 'acme-corp')).toMatchObject({
      rate_limit: 600,
      subnets: [{ cidr: '10.1.0.0/24', metro: 'London', region: 'Europe' }],
    });
  });

  it('takes a router into maintenance, and back once it has what it missed', async () => {
    await netctl.ok('router', 'maintenance', 'lon-r1', '--yes');
    await eventually('requests may be synchronous again', async () =>
      (await disable('10.1.0.6')).status === 200 ? true : undefined,
    );
    const [missed] = await netctl.json<{ status: string; routers: number }[]>('commit', 'list', '--limit', '1');
    expect(missed).toMatchObject({ status: 'failed', routers: 0 });

    expect(await netctl.json('router', 'activate', 'lon-r1')).toEqual({ name: 'lon-r1', state: 'joining' });
    await routerIs('active');
    const files = await readdir(join(directory, 'lists'));
    const contents = await Promise.all(files.map((name) => readFile(join(directory, 'lists', name), 'utf8')));
    expect(contents.join('')).toContain('10.1.0.6');
  });

  it('revokes a token, given as a whole', async () => {
    await becomes(200);
    await netctl.ok('token', 'revoke', token, '--yes');
    await becomes(401);
  });

  it.each([
    [2, "netctl: missing required argument 'name'", 'region create'],
    [
      2,
      'netctl: The option --rate-limit must be a whole number from 1 to 1000000.',
      'customer create X --rate-limit 0',
    ],
    [
      2,
      'netctl: The cidr must not have host bits set.',
      'subnet create 10.9.0.5/24 --customer acme-corp --metro London',
    ],
    [
      2,
      'netctl: The tokens of acme-corp will stop working. Say --yes to do it without being asked.',
      'customer suspend acme-corp',
    ],
    [1, 'netctl: The name "Europe" is taken by another region.', 'region create Europe'],
    [
      1,
      'netctl: The cidr 10.1.0.128/25 overlaps the subnet 10.1.0.0/24.',
      'subnet create 10.1.0.128/25 --customer acme-corp --metro London',
    ],
    [1, 'netctl: There is no customer "nobody".', 'token issue nobody --name x'],
  ])('refuses with %i: %s', async (code, line, command) => {
    expect(await netctl.run(...command.split(' '))).toEqual({ code, stdout: '', stderr: `${line}\n` });
  });

  it('changes nothing when it refuses', async () => {
    const [counts] = await controller.sql(`
      SELECT (SELECT count(*) FROM region) AS regions, (SELECT count(*) FROM customer) AS customers,
             (SELECT count(*) FROM subnet) AS subnets, (SELECT count(*) FROM api_token) AS tokens`);
    expect(counts).toEqual({ regions: '1', customers: '1', subnets: '1', tokens: '1' });
  });

  it('makes no keys on another state directory than the controller’s', async () => {
    const elsewhere = join(directory, 'elsewhere');
    const { NETCTL_TOKEN_KEY: _key, ...others } = env();
    const wrong = new Netctl({ ...others, NETCTL_STATE_DIR: elsewhere });
    const issue = await wrong.run('token', 'issue', 'acme-corp', '--name', 'x');
    expect(issue).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('There is no token key in') });
    const enrol = await wrong.run('router', 'enrol', 'lon-r1');
    expect(enrol).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no certificate authority in') });
    await expect(stat(elsewhere)).rejects.toThrow('ENOENT');
  });

  it('loads neither gRPC nor an HTTP server for a token', async () => {
    const coverage = join(directory, 'coverage');
    await new Netctl({ ...env(), NODE_V8_COVERAGE: coverage }).ok('token', 'list', 'acme-corp');
    const [report] = await readdir(coverage);
    const { result } = JSON.parse(await readFile(join(coverage, report!), 'utf8')) as { result: { url: string }[] };
    const packages = new Set(result.flatMap(({ url }) => /node_modules\/((@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []));
    expect([...packages]).toContain('typeorm');
    expect([...packages].filter((name) => /grpc|fastify|passport|schedule|x509/.test(name))).toEqual([]);
  });
});

describe('netctl without a controller', () => {
  let directory: string;
  let netctl: Netctl;
  beforeAll(async () => {
    directory = await newDirectory('cli-alone');
    netctl = new Netctl({ NETCTL_DATABASE_URL: '', DATABASE_URL: '', NETCTL_STATE_DIR: '' }, directory);
  });
  afterAll(async () => rm(directory, { recursive: true, force: true }));

  it('makes no database by the way', async () => {
    const { code, stderr } = await netctl.run('region', 'list');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^netctl: There is no database in .*postgres: .*\n$/),
    });
    expect(await readdir(directory)).toEqual([]);
  });

  it('makes one when it is told to, and starts it for each command', async () => {
    expect(await netctl.ok('db', 'migrate')).toMatch(/^The schema is current now; migrations applied: \d+\.\n$/);
    expect(await netctl.ok('db', 'migrate')).toBe('The schema is current.\n');
    await netctl.ok('region', 'create', 'Europe');
    expect(await netctl.json('region', 'list')).toMatchObject([{ name: 'Europe' }]);
    const states = (await netctl.json<{ state: string }[]>('db', 'status')).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['applied']));
  });

  it('uses the server that runs there already, and leaves it running', async () => {
    const server = await startEmbeddedPostgres({ dataDirectory: join(directory, '.netctl/postgres') });
    try {
      await netctl.ok('metro', 'create', 'London', '--region', 'Europe');
      expect(await netctl.json('metro', 'list')).toMatchObject([{ name: 'London' }]);

      // The same server as that of a demo in this directory, with keys elsewhere; --config says that it is not meant.
      const note = { pid: process.pid, database_url: server.url, state_dir: join(directory, 'demo') };
      await writeFile(join(directory, '.netctl/demo.json'), JSON.stringify(note));
      await netctl.ok('customer', 'create', 'Acme Corp');
      const issue = await netctl.run('token', 'issue', 'acme-corp', '--name', 'x');
      expect(issue.stderr).toContain(join(directory, 'demo', 'token.key'));
      await writeFile(join(directory, 'own.json'), '{}');
      expect(await netctl.ok('token', 'issue', 'acme-corp', '--name', 'x', '--config', 'own.json')).toMatch(/^nctl_/);
    } finally {
      await server.stop();
    }
  });

  it('says in one line that the database is away, and that the configuration is wrong', async () => {
    const port = await freePort();
    const away = await netctl.run(
      'region',
      'list',
      '--config',
      await config({ databaseUrl: `postgres://127.0.0.1:${port}/x` }),
    );
    expect(away).toEqual({
      code: 1,
      stdout: '',
      stderr: `netctl: The database is not available. (connect ECONNREFUSED 127.0.0.1:${port})\n`,
    });
    const wrong = await netctl.run('region', 'list', '--config', await config({ quietSecond: 1, capSeconds: 'x' }));
    expect(wrong).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^netctl: The configuration .*quietSecond.*; .*capSeconds.*\n$/),
    });
  });

  it('finds what is wrong, each with what to do', async () => {
    const port = await freePort();
    const file = await config({ databaseUrl: `postgres://127.0.0.1:${port}/x`, stateDir: 'nowhere' });
    const { code, stdout, stderr } = await netctl.run('doctor', '--json', '--config', file);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'netctl: There are 4 problems.\n' });
    const findings = JSON.parse(stdout) as { result: string; check: string; what_to_do?: string }[];
    const problems = findings.filter(({ result }) => result === 'problem');
    expect(problems.map(({ check }) => check)).toEqual(['database', 'token key', 'CA key', 'CA certificate']);
    for (const { what_to_do } of problems) expect(what_to_do).toBeTruthy();
  });

  async function config(content: object): Promise<string> {
    const file = join(directory, 'controller.json');
    const anyPort = { port: await freePort() };
    const ports = { customerApi: anyPort, operatorApi: anyPort, agentGrpc: anyPort, enrolmentGrpc: anyPort };
    await writeFile(file, JSON.stringify({ ...ports, ...content }));
    return file;
  }
});

function refused<T extends { status: number }>(answer: T): T | undefined {
  return answer.status === 403 ? answer : undefined;
}

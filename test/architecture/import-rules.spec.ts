import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Every rule of .dependency-cruiser.cjs is shown a small tree that breaks it, so that a rule whose pattern has stopped
// matching cannot stay green. The tree also imports everything that is allowed; none of that may be reported.

const root = join(import.meta.dirname, '../..');
const CONTROLLER = 'apps/controller/src';

interface Planted {
  readonly rule: string;
  readonly from: string;
  readonly imports: string;
}

const PLANTED: readonly Planted[] = [
  { rule: 'domain-is-pure', from: 'libs/domain/list/clock.ts', imports: 'node:fs' },
  { rule: 'domain-is-pure', from: 'libs/domain/list/logs.ts', imports: '#runtime' },
  { rule: 'domain-is-pure', from: 'libs/domain/list/decorated.ts', imports: '@nestjs/common' },
  { rule: 'runtime-has-no-business', from: 'libs/runtime/config.ts', imports: '#domain' },
  { rule: 'libraries-know-no-app', from: 'libs/protocol/session.ts', imports: '../../apps/agent/src/link/index.js' },
  {
    rule: 'library-through-its-index',
    from: 'apps/agent/src/apply/runner.ts',
    imports: '../../../../libs/domain/net/cidr.js',
  },
  { rule: 'controller-never-imports-drivers', from: `${CONTROLLER}/commits/push.ts`, imports: '#drivers' },
  { rule: 'only-drivers-know-router-syntax', from: 'scripts/show.ts', imports: '#drivers' },
  { rule: 'agent-never-imports-database-or-controller', from: 'apps/agent/src/state/rows.ts', imports: 'typeorm' },
  {
    rule: 'agent-never-imports-database-or-controller',
    from: 'apps/agent/src/state/peer.ts',
    imports: '../../../controller/src/audit/index.js',
  },
  {
    rule: 'controller-never-imports-agent',
    from: `${CONTROLLER}/audit/agent.ts`,
    imports: '../../../agent/src/link/index.js',
  },
  { rule: 'drivers-never-import-each-other', from: 'libs/drivers/bird/driver.ts', imports: '../frr/compile.js' },
  { rule: 'drivers-never-import-each-other', from: 'libs/drivers/bird/factory.ts', imports: '../registry.js' },
  { rule: 'slice-through-its-index', from: `${CONTROLLER}/commits/inside.ts`, imports: '../inventory/router.store.js' },
  { rule: 'slice-through-its-index', from: `${CONTROLLER}/commits/rows.ts`, imports: '../platform/database/pool.js' },
  {
    rule: 'root-uses-slices-through-their-index',
    from: `${CONTROLLER}/app.module.ts`,
    imports: './inventory/router.store.js',
  },
  { rule: 'platform-knows-no-slice', from: `${CONTROLLER}/platform/http/rows.ts`, imports: '../../audit/index.js' },
  { rule: 'slices-know-no-root', from: `${CONTROLLER}/audit/root.ts`, imports: '../main.js' },
  {
    rule: 'controllers-never-touch-storage',
    from: `${CONTROLLER}/inventory/router.controller.ts`,
    imports: './router.store.js',
  },
  {
    rule: 'controllers-never-touch-storage',
    from: `${CONTROLLER}/inventory/metro.controller.ts`,
    imports: './router.entity.js',
  },
  { rule: 'services-never-touch-http', from: `${CONTROLLER}/inventory/router.service.ts`, imports: 'fastify' },
  {
    rule: 'services-never-touch-http',
    from: `${CONTROLLER}/inventory/metro.service.ts`,
    imports: './router.schema.js',
  },
  { rule: 'services-never-touch-http', from: `${CONTROLLER}/inventory/region.service.ts`, imports: '@nestjs/swagger' },
  { rule: 'generated-code-stays-in-protocol', from: 'apps/agent/src/link/wire.ts', imports: 'protobufjs' },
  {
    rule: 'no-test-code-in-production',
    from: 'apps/agent/src/link/fake.ts',
    imports: '../../../../test/support/fake.js',
  },
  { rule: 'no-test-code-in-production', from: 'libs/domain/net/random.ts', imports: '../testing/generators.js' },
  { rule: 'no-development-packages-in-production', from: 'libs/protocol/random.ts', imports: 'fast-check' },
  { rule: 'no-drawers', from: 'libs/drivers/transport/socket.ts', imports: './utils.js' },
  { rule: 'no-unresolvable', from: 'libs/drivers/transport/gone.ts', imports: './nowhere.js' },
];

/** Allowed imports, and the files that the planted ones point at. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: {
      '#domain': { source: './libs/domain/index.ts', default: './dist/libs/domain/index.js' },
      '#drivers': { source: './libs/drivers/index.ts', default: './dist/libs/drivers/index.js' },
      '#runtime': { source: './libs/runtime/index.ts', default: './dist/libs/runtime/index.js' },
    },
    dependencies: Object.fromEntries(
      ['ipaddr.js', 'typeorm', 'fastify', 'protobufjs', '@nestjs/common', '@nestjs/swagger'].map((name) => [
        name,
        '1.0.0',
      ]),
    ),
    devDependencies: { 'fast-check': '1.0.0' },
  }),
  'libs/domain/index.ts': "export * from './net/cidr.js';",
  'libs/domain/net/cidr.ts': "import 'ipaddr.js';",
  'libs/domain/net/cidr.spec.ts': "import 'fast-check'; import './cidr.js';",
  'libs/runtime/index.ts': "import 'node:fs';",
  'libs/drivers/index.ts': "export * from './registry.js';",
  'libs/drivers/registry.ts': "import './frr/driver.js';",
  'libs/drivers/driver.ts': "import type { Cidr } from '#domain'; export type Wanted = Cidr;",
  'libs/drivers/frr/compile.ts': "import '../driver.js';",
  'libs/drivers/frr/driver.ts': "import './compile.js'; import '../transport/vty.js';",
  'libs/drivers/frr/driver.spec.ts': "import '../conformance/suite.js';",
  'libs/domain/testing/generators.ts': "import 'fast-check';",
  'libs/domain/net/aggregate.spec.ts': "import '../testing/generators.js';",
  'libs/drivers/conformance/suite.ts': "import '../driver.js'; import 'fast-check';",
  'libs/drivers/transport/vty.ts': "import 'node:net';",
  'libs/drivers/transport/utils.ts': 'export {};',
  'apps/agent/src/link/index.ts': "import '#domain'; import '#runtime';",
  'apps/agent/src/apply/index.ts': "import '#drivers'; import '../link/index.js';",
  [`${CONTROLLER}/main.ts`]: "import './inventory/index.js';",
  [`${CONTROLLER}/inventory/index.ts`]: "export * from './fine.service.js';",
  [`${CONTROLLER}/inventory/fine.controller.ts`]:
    "import './fine.service.js'; import './router.schema.js'; import 'fastify';",
  [`${CONTROLLER}/inventory/fine.service.ts`]:
    "import './router.store.js'; import '../audit/index.js'; import '#domain';",
  [`${CONTROLLER}/inventory/router.store.ts`]: "import './router.entity.js'; import '../platform/database/index.js';",
  [`${CONTROLLER}/inventory/router.entity.ts`]: "import 'typeorm';",
  [`${CONTROLLER}/inventory/router.schema.ts`]: 'export {};',
  [`${CONTROLLER}/audit/index.ts`]: 'export {};',
  [`${CONTROLLER}/platform/http/json.ts`]: "import '../database/index.js'; import '../clock.js';",
  [`${CONTROLLER}/platform/clock.ts`]: 'export {};',
  [`${CONTROLLER}/inventory/fine.schema.ts`]: "import '../platform/http/json.js';",
  [`${CONTROLLER}/platform/database/index.ts`]: "export * from './pool.js';",
  [`${CONTROLLER}/platform/database/pool.ts`]: "import 'typeorm';",
  'test/support/fake.ts': "import '#drivers'; import '../../libs/drivers/frr/compile.js';",
  // Two circles: one of files, and one of slices in which no file sees itself again.
  'apps/agent/src/state/first.ts': "import './second.js';",
  'apps/agent/src/state/second.ts': "import type {} from './first.js';",
  [`${CONTROLLER}/east/index.ts`]: "export * from './door.js';",
  [`${CONTROLLER}/east/door.ts`]: 'export {};',
  [`${CONTROLLER}/east/caller.ts`]: "import '../west/index.js';",
  [`${CONTROLLER}/west/index.ts`]: "export * from './door.js';",
  [`${CONTROLLER}/west/door.ts`]: 'export {};',
  [`${CONTROLLER}/west/caller.ts`]: "import '../east/index.js';",
};

/** Each circle of files is reported once, at its first file. */
const CIRCLES = [
  'no-circles: apps/agent/src/state/first.ts',
  `slices-never-in-a-circle: ${CONTROLLER}/east`,
  `slices-never-in-a-circle: ${CONTROLLER}/west`,
];

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

async function write(tree: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(tree, path)), { recursive: true });
  await writeFile(join(tree, path), text);
}

/** dependency-cruiser with the project's own configuration, on another tree. */
async function cruise(tree: string): Promise<readonly string[]> {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const run = promisify(execFile)(process.execPath, [bin, ...options, 'apps', 'libs', 'scripts', 'test'], {
    cwd: tree,
  });
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string }); // exits with the number of violations
  const report = JSON.parse(stdout) as Report;
  return report.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`);
}

describe('import rules', () => {
  let tree: string;
  let found: readonly string[];

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'netctl-import-rules-'));
    for (const [path, text] of Object.entries(SOUND)) await write(tree, path, text);
    for (const { from, imports } of PLANTED) await write(tree, from, `import '${imports}';`);
    const { dependencies, devDependencies } = JSON.parse(SOUND['package.json'] ?? '') as Record<
      string,
      Record<string, string>
    >;
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      await write(
        tree,
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      );
      await write(tree, `node_modules/${name}/index.js`, '');
    }
    found = await cruise(tree);
  });
  afterAll(() => rm(tree, { recursive: true, force: true }));

  it.each(PLANTED)('$rule finds $imports in $from', ({ rule, from }) => {
    expect(found).toContain(`${rule}: ${from}`);
  });

  it('finds circles of files and of slices', () => {
    expect(found).toEqual(expect.arrayContaining(CIRCLES));
  });

  it('reports nothing else', () => {
    const expected = new Set([...PLANTED.map(({ rule, from }) => `${rule}: ${from}`), ...CIRCLES]);
    expect(found.filter((violation) => !expected.has(violation))).toEqual([]);
  });

  it('has a planted violation for every rule', async () => {
    const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
      forbidden: readonly { name: string }[];
    };
    const planted = new Set([...PLANTED.map(({ rule }) => rule), ...CIRCLES.map((circle) => circle.split(':')[0])]);
    expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
    expect(await readFile(join(root, '.dependency-cruiser.cjs'), 'utf8')).not.toContain("severity: 'warn'");
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

describe('npm run ci', () => {
  let scripts: Readonly<Record<string, string>>;
  let checks: readonly string[];

  beforeAll(async () => {
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    scripts = manifest.scripts;
    checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));
  });

  it('runs every check that .ci/run runs, after a build', () => {
    expect(scripts['ci']?.split(' && ')).toEqual(['npm run build', ...checks.map((name) => `npm run ${name}`)]);
  });

  it('runs every check that CONTRIBUTING.md promises', async () => {
    const row = /`npm run check:<name>`.*/.exec(await readFile(join(root, 'CONTRIBUTING.md'), 'utf8'))?.[0] ?? '';
    const promised = [...row.matchAll(/`([a-z-]+)`/g)].map((match) => `check:${match[1]}`);
    expect(checks.toSorted()).toEqual(promised.toSorted());
  });
});

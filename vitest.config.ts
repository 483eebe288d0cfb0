import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// '#domain' and the other package imports have a 'source' condition, so tests run the TypeScript sources.
const conditions = ['source', ...defaultServerConditions];
const common = {
  ssr: { resolve: { conditions, externalConditions: ['source'] } },
  resolve: { conditions },
  // The global set-ups run in an environment of their own; without this they would need a build, or use a stale one.
  environments: { __vitest__: { resolve: { conditions, externalConditions: conditions } } },
};
const databaseSetup = ['test/support/database/global-setup.ts'];

/** One level of tests. Those with a database get one cluster per run, and a database of their own per file or test. */
function level(
  name: string,
  include: string[],
  options: { exclude?: string[]; timeoutMs?: number; database?: boolean; serial?: boolean } = {},
) {
  const { exclude = [], timeoutMs = 20_000, database = false, serial = false } = options;
  return {
    ...common,
    test: {
      name,
      include,
      exclude: ['**/node_modules/**', '**/dist/**', ...exclude],
      testTimeout: timeoutMs,
      hookTimeout: timeoutMs * 2,
      fileParallelism: !serial,
      globalSetup: database ? databaseSetup : [],
      env: { NETCTL_LOG_LEVEL: 'silent' },
    },
  };
}

export default defineConfig({
  ...common,
  test: {
    projects: [
      level('unit', ['{apps,libs,scripts,test/support,test/architecture}/**/*.spec.ts'], {
        exclude: ['**/*.store.spec.ts'],
      }),
      level('store', ['{apps,libs,test/support}/**/*.store.spec.ts'], { database: true, timeoutMs: 30_000 }),
      level('contract', ['test/contract/**/*.spec.ts'], { database: true, timeoutMs: 30_000 }),
      level('system', ['test/system/**/*.spec.ts'], { database: true, timeoutMs: 90_000, serial: true }),
      level('simulation', ['test/simulation/**/*.spec.ts'], { timeoutMs: 300_000, serial: true }),
      level('lab', ['test/lab/**/*.lab.spec.ts'], { timeoutMs: 60_000, serial: true }),
    ],
  },
});

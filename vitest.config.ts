import { defineConfig } from 'vitest/config';

// '#domain' and the other package imports have a 'source' condition, so tests run the TypeScript sources.
const conditions = ['source', 'node', 'import', 'module', 'default'];
const common = { ssr: { resolve: { conditions, externalConditions: conditions } }, resolve: { conditions } };

export default defineConfig({
  ...common,
  test: {
    projects: [
      {
        ...common,
        test: { name: 'unit', include: ['{apps,libs,scripts,test/support}/**/*.spec.ts'], exclude: ['**/*.store.spec.ts', '**/node_modules/**'] },
      },
    ],
  },
});

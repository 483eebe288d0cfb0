import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packageVersion } from './package-version.js';

it('answers the version of package.json', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(packageVersion()).toBe(manifest.version);
});

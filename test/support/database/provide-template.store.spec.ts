import { afterEach, expect, inject, it } from 'vitest';
import { provideTemplate } from './provide-template.js';
import { copyTemplate, type Template } from './template.js';

const before = process.env.TEST_DATABASE_URL;
afterEach(() => {
  if (before === undefined) delete process.env.TEST_DATABASE_URL;
  else process.env.TEST_DATABASE_URL = before;
});

async function setUp() {
  const provided: Template[] = [];
  const provide = (_key: string, value: Template) => void provided.push(value);
  const tearDown = await provideTemplate(() => Promise.resolve())({ provide: provide });
  return { template: structuredClone(provided[0]!), tearDown };
}

it('uses the server of TEST_DATABASE_URL and leaves it running', async () => {
  const { adminUrl } = inject('databaseTemplate');
  process.env.TEST_DATABASE_URL = adminUrl;
  const { template, tearDown } = await setUp();
  expect(template.adminUrl).toBe(adminUrl);
  await tearDown();
  await expect(copyTemplate(template)).rejects.toThrow('does not exist');
});

it('starts a server without it, and stops that after the run', async () => {
  delete process.env.TEST_DATABASE_URL;
  const { template, tearDown } = await setUp();
  expect(template.adminUrl).not.toBe(inject('databaseTemplate').adminUrl);
  await copyTemplate(template);
  await tearDown();
  await expect(copyTemplate(template)).rejects.toThrow('ENOENT');
}, 60_000);

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { customerApi } from '../../apps/controller/src/openapi/document.js';
import { generateClient } from './client/generate.js';

const root = join(import.meta.dirname, '../..');

describe('what is generated from the description of the API and committed is fresh', () => {
  it('docs/openapi/customer-v1.json (else: npm run generate:openapi)', async () => {
    const committed = await readFile(join(root, 'docs/openapi/customer-v1.json'), 'utf8');

    expect(committed).toBe(`${JSON.stringify(customerApi, null, 2)}\n`);
  });

  it('libs/client/generated (else: npm run generate:client)', async () => {
    const folder = join(root, 'libs/client/generated');
    const generated = await generateClient(customerApi);

    expect((await readdir(folder)).toSorted()).toEqual([...generated.keys()].toSorted());
    for (const [name, text] of generated) expect(await readFile(join(folder, name), 'utf8'), name).toBe(text);
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { customerApi } from '../../../apps/controller/src/openapi/document.js';

// Writes the description of the customer API as a file: node dist/scripts/openapi/document/main.js docs/openapi

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: openapi/document/main.js <folder>');
  process.exit(2);
}
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'customer-v1.json'), `${JSON.stringify(customerApi, null, 2)}\n`);

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApiDocument } from '../../../apps/controller/src/openapi/document/types.js';
import { generateClient } from './generate.js';

// Generates the customers' client: node dist/scripts/openapi/client/main.js docs/openapi/customer-v1.json libs/client/generated

const [file, folder] = process.argv.slice(2);
if (file === undefined || folder === undefined) {
  console.error('usage: openapi/client/main.js <OpenAPI file> <folder>');
  process.exit(2);
}
const document = JSON.parse(await readFile(file, 'utf8')) as OpenApiDocument;
await mkdir(folder, { recursive: true });
for (const [name, text] of await generateClient(document)) await writeFile(join(folder, name), text);

import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.js';
import { httpSection } from './http/section.js';
import { listingSection } from './listing.js';
import { rateLimitSection } from './rate-limit.js';

/** Sections by name; each compares the product with a peer or a limit measured in the same run. */
const SECTIONS: Readonly<Record<string, (quick: boolean) => Promise<Figure[]>>> = {
  http: httpSection,
  listing: listingSection,
  'rate-limit': rateLimitSection,
};

const USAGE = `usage: npm run bench [-- --quick] [-- --json] [-- --only ${Object.keys(SECTIONS).join('|')}]`;

/** Prints ratios measured in one run. No test: a goal that is missed is reported, not failed. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const names = values.only === undefined ? Object.keys(SECTIONS) : [values.only];
  const figures: Figure[] = [];
  for (const name of names) {
    const section = SECTIONS[name];
    if (section === undefined) throw new Error(USAGE);
    figures.push(...(await section(values.quick)));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  else for (const each of figures) process.stdout.write(`${line(each)}\n`);
}

function line(each: Figure): string {
  const against = `${each.peer}: ${each.peer_value.toPrecision(3)}`;
  return `${each.met ? 'met   ' : 'MISSED'} ${each.name}: ${each.value.toPrecision(3)} ${each.unit} (${against}; ratio ${each.ratio.toPrecision(3)}, goal ${each.goal})`;
}

await main();

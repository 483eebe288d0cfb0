import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

// Sends many random requests to a controller of its own and compares every answer with the OpenAPI document:
//   npm run test:fuzz -- --requests 50000 [--seed 1]
// The tests do the same with 5,000 requests.

const WHOLE_NUMBER = /^\d{1,10}$/;

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '50000' }, seed: { type: 'string' } },
  strict: true,
});
const { requests, seed } = values;
if (!WHOLE_NUMBER.test(requests) || (seed !== undefined && !WHOLE_NUMBER.test(seed))) {
  console.error('usage: npm run test:fuzz -- [--requests N] [--seed N]');
  process.exit(2);
}
const child = spawn('node_modules/.bin/vitest', ['run', '--project', 'contract', 'test/contract/fuzz.spec.ts'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    FUZZ_REQUESTS: requests,
    ...(seed === undefined ? {} : { FUZZ_SEED: seed }),
  },
});
child.on('exit', (code) => (process.exitCode = code ?? 1));

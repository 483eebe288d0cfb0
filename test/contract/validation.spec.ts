import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldErrors, startWorld, stateOf, type Account, type World } from './world.js';

let world: World;
let account: Account;
let before: unknown;
beforeAll(async () => {
  world = await startWorld();
  account = await world.account();
  before = await stateOf(world, account);
});
afterAll(async () => {
  // Whatever was refused here has changed nothing.
  expect(await stateOf(world, account)).toEqual(before);
  await world.stop();
});

const REQUIRED = {
  ips: 'The ips field is required when none of range / cidr are present.',
  range: 'The range field is required when none of ips / cidr are present.',
  cidr: 'The cidr field is required when none of ips / range are present.',
};
const PROHIBITS = {
  ips: 'The ips field prohibits range / cidr from being present.',
  range: 'The range field prohibits ips / cidr from being present.',
  cidr: 'The cidr field prohibits ips / range from being present.',
};
const RANGE = { start: '10.1.0.1', end: '10.1.0.2' };

async function expectErrors(path: string, body: unknown, errors: Record<string, string[]>): Promise<void> {
  const answer = await account.client.post(path, body);
  expect(answer.status).toBe(422);
  const all = Object.values(errors).flat();
  const more = all.length === 1 ? '' : ` (and ${all.length - 1} more error${all.length === 2 ? '' : 's'})`;
  expect(answer.body).toEqual({ message: `${all[0]}${more}`, errors });
  expect(Object.keys(fieldErrors(answer).errors)).toEqual(Object.keys(errors));
}

describe.each(['ips/enable', 'ips/disable'])('A1 A2 %s', (path) => {
  it.each<[string, unknown, Record<string, string[]>]>([
    ['no body members', {}, { ip: ['The ip field is required.'] }],
    ['null', { ip: null }, { ip: ['The ip field is required.'] }],
    ['an empty text', { ip: '' }, { ip: ['The ip field is required.'] }],
    ['no address', { ip: 'nonsense' }, { ip: ['The ip field must be a valid IP address.'] }],
    ['a number', { ip: 167_837_701 }, { ip: ['The ip field must be a valid IP address.'] }],
    ['a list', { ip: ['10.1.0.5'] }, { ip: ['The ip field must be a valid IP address.'] }],
    ['an object', { ip: { $ne: '' } }, { ip: ['The ip field must be a valid IP address.'] }],
    ['true', { ip: true }, { ip: ['The ip field must be a valid IP address.'] }],
    [
      'two errors at once',
      { synchronous: 'yes' },
      { ip: ['The ip field is required.'], synchronous: ['The synchronous field must be true or false.'] },
    ],
  ])('A2 %s', async (_name, body, errors) => expectErrors(path, body, errors));
});

describe('A1 A2 ips/bulk', () => {
  it.each<[string, unknown, Record<string, string[]>]>([
    [
      'nothing at all',
      {},
      {
        action: ['The action field is required.'],
        ips: [REQUIRED.ips],
        range: [REQUIRED.range],
        cidr: [REQUIRED.cidr],
      },
    ],
    ['an unknown action', { action: 'toggle', cidr: '10.1.0.0/28' }, { action: ['The selected action is invalid.'] }],
    ['an action of another type', { action: 1, cidr: '10.1.0.0/28' }, { action: ['The selected action is invalid.'] }],
    [
      'an action in capitals',
      { action: 'Enable', cidr: '10.1.0.0/28' },
      { action: ['The selected action is invalid.'] },
    ],
    [
      'none of the three',
      { action: 'enable' },
      { ips: [REQUIRED.ips], range: [REQUIRED.range], cidr: [REQUIRED.cidr] },
    ],
    [
      'all of them null',
      { action: 'enable', ips: null, range: null, cidr: null },
      { ips: [REQUIRED.ips], range: [REQUIRED.range], cidr: [REQUIRED.cidr] },
    ],
    ['an empty list', { action: 'enable', ips: [] }, { ips: [REQUIRED.ips] }],
    ['a text for the list', { action: 'enable', ips: '10.1.0.5' }, { ips: ['The ips field must be an array.'] }],
    [
      'an object for the list',
      { action: 'enable', ips: { 0: '10.1.0.5' } },
      { ips: ['The ips field must be an array.'] },
    ],
    [
      'one that is no address',
      { action: 'enable', ips: ['x'] },
      { 'ips.0': ['The ips.0 field must be a valid IP address.'] },
    ],
    [
      'several that are none',
      { action: 'enable', ips: ['10.1.0.5', null, 7, ['10.1.0.5'], '10.1.0.0/24'] },
      Object.fromEntries([1, 2, 3, 4].map((n) => [`ips.${n}`, [`The ips.${n} field must be a valid IP address.`]])),
    ],
    [
      'list and range',
      { action: 'enable', ips: ['10.1.0.5'], range: RANGE },
      { ips: [PROHIBITS.ips], range: [PROHIBITS.range] },
    ],
    [
      'list and CIDR',
      { action: 'enable', ips: ['10.1.0.5'], cidr: '10.1.0.0/28' },
      { ips: [PROHIBITS.ips], cidr: [PROHIBITS.cidr] },
    ],
    [
      'all three',
      { action: 'enable', ips: ['10.1.0.5'], range: RANGE, cidr: '10.1.0.0/28' },
      { ips: [PROHIBITS.ips], range: [PROHIBITS.range], cidr: [PROHIBITS.cidr] },
    ],
    [
      'a range without ends',
      { action: 'enable', range: {} },
      {
        'range.start': ['The range.start field is required when range is present.'],
        'range.end': ['The range.end field is required when range is present.'],
      },
    ],
    [
      'a range without an end',
      { action: 'enable', range: { start: '10.1.0.1' } },
      { 'range.end': ['The range.end field is required when range is present.'] },
    ],
    [
      'a text for the range',
      { action: 'enable', range: '10.1.0.1-10.1.0.9' },
      {
        range: ['The range field must be an array.'],
        'range.start': ['The range.start field is required when range is present.'],
        'range.end': ['The range.end field is required when range is present.'],
      },
    ],
    [
      'ends that are no addresses',
      { action: 'enable', range: { start: '10.1.0', end: '10.1.0.0/24' } },
      {
        'range.start': ['The range.start field must be a valid IP address.'],
        'range.end': ['The range.end field must be a valid IP address.'],
      },
    ],
    [
      'A40 a reversed range',
      { action: 'enable', range: { start: '10.1.0.9', end: '10.1.0.1' } },
      { 'range.end': ['The range.end field must be greater than or equal to range.start.'] },
    ],
    [
      'A40 a range of two families',
      { action: 'enable', range: { start: '10.1.0.9', end: '2001:db8::1' } },
      { 'range.end': ['The range.end field must be of the same IP version as range.start.'] },
    ],
    ...[
      '10.1.0.0',
      '10.1.0.0/33',
      '10.1.0.0/-1',
      '10.1.0.0/024',
      '10.1.0/24',
      '::/129',
      '/24',
      '10.1.0.0/ 24',
      '10.1.0.0/24/24',
      24,
      ['10.1.0.0/24'],
    ].map((cidr): [string, unknown, Record<string, string[]>] => [
      `the block ${JSON.stringify(cidr)}`,
      { action: 'enable', cidr },
      { cidr: ['The cidr field must be a valid CIDR notation.'] },
    ]),
    [
      'everything at once',
      { action: 'no', synchronous: 'no', ips: 'no', range: {}, cidr: 'no' },
      {
        action: ['The selected action is invalid.'],
        synchronous: ['The synchronous field must be true or false.'],
        ips: [PROHIBITS.ips, 'The ips field must be an array.'],
        range: [PROHIBITS.range],
        cidr: [PROHIBITS.cidr, 'The cidr field must be a valid CIDR notation.'],
        'range.start': ['The range.start field is required when range is present.'],
        'range.end': ['The range.end field is required when range is present.'],
      },
    ],
  ])('A2 %s', async (_name, body, errors) => expectErrors('ips/bulk', body, errors));
});

describe('A3 booleans', () => {
  const paths: [string, object][] = [
    ['ips/enable', { ip: 'NET.0.5' }],
    ['ips/disable', { ip: 'NET.0.5' }],
    ['ips/bulk', { action: 'enable', ips: ['NET.0.5'] }],
  ];

  it.each(paths)('A3 %s takes false, 0 and "0" for no', async (path, body) => {
    const own = await world.account();
    const text = JSON.stringify(body).replace('NET', own.net);
    for (const synchronous of [false, 0, '0']) {
      const answer = await own.client.post(path, { ...(JSON.parse(text) as object), synchronous });
      expect(answer.status).toBe(200);
      expect(Object.keys((answer.body as { meta: object }).meta)).toEqual(['pending_changes']);
    }
  });

  it.each(paths)('A3 %s takes true, 1 and "1" for yes', async (path, body) => {
    const own = await world.account();
    const text = JSON.stringify(body).replace('NET', own.net);
    for (const synchronous of [true, 1, '1']) {
      const answer = await own.client.post(path, { ...(JSON.parse(text) as object), synchronous });
      expect(answer.status).toBe(403);
    }
  });

  it.each(paths)('A3 %s refuses everything else', async (path, body) => {
    for (const synchronous of ['true', 'false', 'yes', '', 2, -1, 1.5, null, [], {}, [true]]) {
      const answer = await account.client.post(path, {
        ...body,
        ip: '10.1.0.5',
        ips: 'ips' in body ? ['10.1.0.5'] : undefined,
        synchronous,
      });
      expect(answer.status).toBe(422);
      expect(fieldErrors(answer).errors).toEqual({ synchronous: ['The synchronous field must be true or false.'] });
    }
  });
});

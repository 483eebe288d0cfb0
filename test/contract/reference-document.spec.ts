import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendRaw, type RawAnswer } from '../support/controller/raw-http.js';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';

// customer-api-v1.txt is what customers were given, to the letter. Its examples are run as they are printed there; only the host
// and the token are other ones.

const DOCUMENT = new URL('customer-api-v1.txt', import.meta.url);

let controller: TestController;
let token: string;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'netctl-reference-'));
  // Options of ours that the printed commands do not have: be silent, and say the status.
  await writeFile(join(directory, '.curlrc'), 'silent\nshow-error\nwrite-out = "\\n%{http_code} %{content_type}"\n');
  controller = await startTestController();
  await controller.inventory.createRegion('Europe');
  await controller.inventory.createMetro('London', 'Europe');
  ({ token } = await customerWithToken(controller, { name: 'Acme Corp', rateLimit: 100_000 }));
  await controller.inventory.createSubnet({ customer: 'Acme Corp', metro: 'London', cidr: '10.1.0.0/24' });
});
afterAll(async () => {
  await controller.stop();
  await rm(directory, { recursive: true });
});
beforeEach(async () => {
  await controller.sql('DELETE FROM ip_range');
  await controller.sql('UPDATE prefix_list SET applied_seq = desired_seq, revision = revision + 1');
});

/** The curl commands of the document by the heading that stands above each. */
async function curlCommands(): Promise<Map<string, string>> {
  const text = await readFile(DOCUMENT, 'utf8');
  const found = text.matchAll(/^cURL: (.+)\n(curl (?:.*\\\n)*.*)$/gm);
  return new Map(Array.from(found, ([, title, command]) => [title!, command!]));
}

function hasCurl(): boolean {
  try {
    execFileSync('curl', ['--version']);
    return true;
  } catch {
    return false;
  }
}

const BULK_RESULT = (changed: number, action: string): object => ({
  data: { changed, action },
  meta: { pending_changes: changed },
});
const EXPECTED: Record<string, unknown> = {
  'List subnets': {
    data: [
      {
        id: 1,
        cidr: '10.1.0.0/24',
        ip_version: 4,
        metro: 'London',
        region: 'Europe',
        ip_counts: { total: 254, enabled: 254, disabled: 0, pending: 0 },
      },
    ],
  },
  'Enable an IP': {
    data: { address: '10.1.0.5', status: 'enabled', pending_change: false },
    meta: { pending_changes: 0 },
  },
  'Disable an IP': {
    data: { address: '10.1.0.5', status: 'disabled', pending_change: true },
    meta: { pending_changes: 1 },
  },
  'Bulk disable by CIDR': BULK_RESULT(15, 'disable'),
  'Bulk enable by range': BULK_RESULT(0, 'enable'),
  'Bulk disable by IP list': BULK_RESULT(3, 'disable'),
  'Check pending changes': { data: [], meta: { pending_changes: 0 } },
};

describe('the cURL examples', () => {
  it('are those that are expected below', async () => {
    expect([...(await curlCommands()).keys()]).toEqual(Object.keys(EXPECTED));
  });

  it.skipIf(!hasCurl()).each(Object.keys(EXPECTED))(
    '%s runs as printed (skipped where curl is not installed)',
    async (title) => {
      const printed = (await curlCommands()).get(title)!;
      const command = printed.replace('https://netctl.test/api/v1', controller.baseUrl).replace('YOUR_TOKEN', token);
      const { stdout } = await promisify(execFile)('sh', ['-c', command], {
        env: { ...process.env, CURL_HOME: directory },
      });
      const [body = '', status] = stdout.split(/\n(?=[^\n]*$)/);
      expect(status).toBe('200 application/json; charset=utf-8');
      expect(JSON.parse(body)).toEqual(EXPECTED[title]);
    },
  );
});

/** What Guzzle 7 puts on the wire for `$client->get(...)` and `$client->post(..., ['json' => ...])`. */
function guzzle(method: string, path: string, json?: unknown): string {
  // PHP's json_encode escapes slashes.
  const body = json === undefined ? '' : JSON.stringify(json).replaceAll('/', '\\/');
  const headers = [
    ...(json === undefined ? [] : [`Content-Length: ${body.length}`]),
    'User-Agent: GuzzleHttp/7',
    ...(json === undefined ? [] : ['Content-Type: application/json']),
    'Host: netctl.test',
    `Authorization: Bearer ${token}`,
    'Accept: application/json',
  ];
  return `${method} /api/v1/${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
}

/** What requests 2 puts on the wire, with the example's headers on every request. */
function requests(method: string, path: string, json?: unknown): string {
  // Python's json.dumps writes a space after colons and commas.
  const body = json === undefined ? '' : JSON.stringify(json).replaceAll(/[:,](?=["{[t])/g, '$& ');
  const headers = [
    'Host: netctl.test',
    'User-Agent: python-requests/2.32.3',
    'Accept-Encoding: gzip, deflate, br, zstd',
    'Accept: */*',
    'Connection: keep-alive',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    ...(json === undefined ? [] : [`Content-Length: ${body.length}`]),
  ];
  return `${method} /api/v1/${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
}

async function replay(request: string): Promise<RawAnswer> {
  return sendRaw(controller.controller.customerPort, [request]);
}

async function expectAnswer(request: string, expected: unknown): Promise<void> {
  const answer = await replay(request);
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toEqual(expected);
}

describe('the PHP (Guzzle) examples', () => {
  it('list subnets', async () => expectAnswer(guzzle('GET', 'subnets'), EXPECTED['List subnets']));

  it('disable an IP', async () =>
    expectAnswer(guzzle('POST', 'ips/disable', { ip: '10.1.0.5' }), EXPECTED['Disable an IP']));

  it('bulk enable by IP list', async () => {
    await replay(guzzle('POST', 'ips/bulk', { action: 'disable', ips: ['10.1.0.10', '10.1.0.12'] }));
    const wish = { action: 'enable', ips: ['10.1.0.10', '10.1.0.11', '10.1.0.12'] };
    await expectAnswer(guzzle('POST', 'ips/bulk', wish), BULK_RESULT(2, 'enable'));
  });

  it('bulk disable by CIDR', async () =>
    expectAnswer(guzzle('POST', 'ips/bulk', { action: 'disable', cidr: '10.1.0.0/28' }), BULK_RESULT(15, 'disable')));

  it('bulk enable by range', async () => {
    await replay(guzzle('POST', 'ips/bulk', { action: 'disable', cidr: '10.1.0.0/24' }));
    const wish = { action: 'enable', range: { start: '10.1.0.10', end: '10.1.0.20' } };
    await expectAnswer(guzzle('POST', 'ips/bulk', wish), {
      data: { changed: 11, action: 'enable' },
      meta: { pending_changes: 254 },
    });
  });
});

describe('the Python (requests) examples', () => {
  it('list subnets', async () => expectAnswer(requests('GET', 'subnets'), EXPECTED['List subnets']));

  it('enable an IP', async () => {
    await replay(requests('POST', 'ips/disable', { ip: '10.1.0.5' }));
    const data = { address: '10.1.0.5', status: 'enabled', pending_change: true };
    await expectAnswer(requests('POST', 'ips/enable', { ip: '10.1.0.5' }), { data, meta: { pending_changes: 1 } });
  });

  it('bulk disable by CIDR', async () =>
    expectAnswer(requests('POST', 'ips/bulk', { action: 'disable', cidr: '10.1.0.0/28' }), BULK_RESULT(15, 'disable')));

  it('bulk enable by range', async () => {
    await replay(requests('POST', 'ips/bulk', { action: 'disable', cidr: '10.1.0.0/24' }));
    const wish = { action: 'enable', range: { start: '10.1.0.1', end: '10.1.0.50' } };
    await expectAnswer(requests('POST', 'ips/bulk', wish), {
      data: { changed: 50, action: 'enable' },
      meta: { pending_changes: 254 },
    });
  });
});

describe('the errors of the document', () => {
  it('404 IP not found', async () => {
    const answer = await replay(requests('POST', 'ips/enable', { ip: '192.168.1.1' }));
    expect([answer.status, answer.body]).toEqual([404, '{"message":"IP 192.168.1.1 not found in your account."}']);
  });

  it('403 synchronous not enabled', async () => {
    const answer = await replay(requests('POST', 'ips/enable', { ip: '10.1.0.5', synchronous: true }));
    expect([answer.status, answer.body]).toEqual([
      403,
      '{"message":"Synchronous mode is not enabled for your account."}',
    ]);
  });

  it('422 IP not in your account', async () => {
    const answer = await replay(requests('POST', 'ips/bulk', { action: 'disable', ips: ['192.168.1.1'] }));
    expect([answer.status, answer.body]).toEqual([
      422,
      '{"message":"IP 192.168.1.1 does not belong to your account."}',
    ]);
  });

  it('401 without a valid token', async () => {
    const answer = await replay(requests('GET', 'subnets').replace(token, 'YOUR_TOKEN'));
    expect([answer.status, answer.body]).toEqual([401, '{"message":"Authentication required."}']);
  });
});

import { connect } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendRaw, type RawAnswer } from '../support/controller/raw-http.js';
import { show, startWorld, stateOf, type Account, type World } from './world.js';

const MIB = 1024 * 1024;

let world: World;
let account: Account;
let before: unknown;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  account = await world.account();
  before = await stateOf(world, account);
});

/** One POST with the body as it is. `headers` come after the token and the length. */
async function post(
  body: string | Buffer,
  headers: Record<string, string> = {},
  path = 'ips/disable',
): Promise<RawAnswer> {
  const bytes = Buffer.from(body);
  const all = { 'content-type': 'application/json', 'content-length': String(bytes.length), ...headers };
  return sendRaw(world.controller.controller.customerPort, [head('POST', path, all), bytes]);
}

function head(method: string, path: string, headers: Record<string, string>): string {
  const lines = Object.entries({ host: 'netctl.test', authorization: `Bearer ${account.token}`, ...headers });
  return `${method} /api/v1/${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

async function expectRefused(answer: RawAnswer, message: string, status = 422): Promise<void> {
  expect({ status: answer.status, body: answer.body }).toEqual({ status, body: JSON.stringify({ message }) });
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await stateOf(world, account)).toEqual(before);
}

const wish = (): string => JSON.stringify({ ip: `${account.net}.0.5` });
async function expectDone(answer: RawAnswer): Promise<void> {
  expect(answer).toMatchObject({ status: 200 });
  expect((await show(account)).meta.pending_changes).toBe(1);
}

describe('A4 content types', () => {
  it.each([
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml; charset=latin1',
    ';;;/',
    'x',
    '',
  ])('A4 the body is JSON, whatever the content type %j says', async (type) =>
    expectDone(await post(wish(), { 'content-type': type })),
  );

  it('A4 without a content type too', async () => {
    const body = wish();
    const answer = await sendRaw(world.controller.controller.customerPort, [
      head('POST', 'ips/disable', { 'content-length': String(body.length) }),
      body,
    ]);
    await expectDone(answer);
  });

  it.each(['text/html', 'application/xml', '*/*;q=0', 'nonsense'])(
    'A4 the answer is JSON, whatever Accept: %s says',
    async (accept) => {
      const answer = await post(wish(), { accept });
      await expectDone(answer);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    },
  );

  it('A4 a form is no JSON', async () => {
    const answer = await post(`ip=${account.net}.0.5`, { 'content-type': 'application/x-www-form-urlencoded' });
    await expectRefused(answer, 'The request body must be valid JSON.');
  });
});

describe('A4/5 odd JSON', () => {
  const MALFORMED = 'The request body must be valid JSON.';
  const NO_OBJECT = 'The request body must be a JSON object.';
  const TOO_DEEP = 'The request body must not be nested deeper than 16 levels.';
  const NO_UTF8 = 'The request body must be valid UTF-8.';
  const HAS_NUL = 'The request body must not contain NUL characters.';
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it.each<[string, string | Buffer, string]>([
    ['half an object', '{"ip":', MALFORMED],
    ['two objects', '{"ip":"10.1.0.5"}{"ip":"10.1.0.5"}', MALFORMED],
    ['a trailing comma', '{"ip":"10.1.0.5",}', MALFORMED],
    ['single quotes', "{'ip':'10.1.0.5'}", MALFORMED],
    ['a comment', '{"ip":"10.1.0.5"/**/}', MALFORMED],
    ['white space', '  \n', MALFORMED],
    ['NaN', '{"ip":NaN}', MALFORMED],
    ['unbalanced brackets', `${']'.repeat(40_000)}`, MALFORMED],
    ['a list', '["10.1.0.5"]', NO_OBJECT],
    ['a text', '"10.1.0.5"', NO_OBJECT],
    ['null', 'null', NO_OBJECT],
    ['a number', '1e999', NO_OBJECT],
    ['17 levels', `{"ip":${nested(16)}}`, TOO_DEEP],
    ['40,000 levels', `{"ip":${nested(40_000)}}`, TOO_DEEP],
    ['40,000 levels that never end', '[{"a":'.repeat(40_000), TOO_DEEP],
    ['a byte that is no UTF-8', Buffer.from('7b226970223a22ff227d', 'hex'), NO_UTF8],
    ['an overlong encoding', Buffer.from('7b226970223a22c0af227d', 'hex'), NO_UTF8],
    ['UTF-16', Buffer.from('{"ip":"10.1.0.5"}', 'utf16le'), HAS_NUL],
    ['a NUL', '{"ip":"10.1.0.5\0"}', HAS_NUL],
    ['an escaped NUL', '{"ip":"10.1.0.5\\u0000"}', HAS_NUL],
    ['an escaped NUL in a name', '{"\\u0000":1}', HAS_NUL],
  ])('A4 A5 %s', async (_name, body, message) => {
    for (const path of ['ips/enable', 'ips/disable', 'ips/bulk'])
      await expectRefused(await post(body, {}, path), message);
  });

  it('A5 16 levels are read', async () => {
    const answer = await post(`{"ip":"${account.net}.0.5","more":${nested(15)}}`);
    await expectDone(answer);
  });

  it('A4 brackets in a text are no levels, and an escaped backslash before u0000 is no NUL', async () => {
    const body = { ip: `${account.net}.0.5`, note: `${'['.repeat(100)}"\\u0000`, other: '\\"{{{{{{{{{{{{{{{{{{' };
    await expectDone(await post(JSON.stringify(body)));
  });

  it('A4 unknown members at the top level are ignored', async () => {
    const body = {
      ip: `${account.net}.0.5`,
      customer_id: 2,
      status: 'enabled',
      toString: 1,
      constructor: { prototype: 1 },
    };
    await expectDone(await post(JSON.stringify(body)));
  });

  it('A4 __proto__ is a member like any other and nothing inherits from it', async () => {
    const ip = `${account.net}.0.5`;
    const answer = await post(`{"__proto__":{"ip":"${ip}","synchronous":true}}`);
    expect(JSON.parse(answer.body)).toEqual({
      message: 'The ip field is required.',
      errors: { ip: ['The ip field is required.'] },
    });
    await expectDone(
      await post(`{"ip":"${ip}","__proto__":{"synchronous":true},"constructor":{"prototype":{"synchronous":true}}}`),
    );
    expect(({} as { synchronous?: unknown }).synchronous).toBeUndefined();
  });

  it('A4 of a member that is there twice, the last one counts', async () => {
    await expectDone(await post(`{"ip":"192.168.1.1","ip":"${account.net}.0.5"}`));
  });

  it.each(['1e999', '-1e999', '123456789012345678901234567890', '0.1e-400'])(
    'A4 %s is no IP address',
    async (number) => {
      const answer = await post(`{"ip":${number}}`);
      expect(answer.status).toBe(422);
      expect(JSON.parse(answer.body)).toMatchObject({ errors: { ip: ['The ip field must be a valid IP address.'] } });
    },
  );

  it('A4 a byte order mark is skipped', async () => {
    await expectDone(await post(`\uFEFF${wish()}`));
  });

  it('A4 a lone surrogate is echoed as JSON can say it', async () => {
    const answer = await post(`{"action":"disable","ips":["\\ud800"]}`, {}, 'ips/bulk');
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.body)).toMatchObject({
      errors: { 'ips.0': ['The ips.0 field must be a valid IP address.'] },
    });
  });

  it('A4 no body is an empty object', async () => {
    for (const answer of [
      await post(''),
      await sendRaw(world.controller.controller.customerPort, [head('POST', 'ips/disable', {})]),
    ]) {
      expect(JSON.parse(answer.body)).toEqual({
        message: 'The ip field is required.',
        errors: { ip: ['The ip field is required.'] },
      });
    }
  });
});

describe('A5 size', () => {
  const TOO_LARGE = 'The request body must not be larger than 1 MiB.';
  const ofSize = (size: number): Buffer => {
    const frame = `{"ip":"${account.net}.0.5","x":""}`;
    return Buffer.from(frame.replace('""', `"${'x'.repeat(size - frame.length)}"`));
  };

  it('A5 1 MiB is read, one byte more is 413', async () => {
    await expectRefused(await post(ofSize(MIB + 1)), TOO_LARGE, 413);
    await expectDone(await post(ofSize(MIB)));
  });

  it('A5 chunked bodies are measured as they come', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const pieces = [head('POST', 'ips/disable', { 'transfer-encoding': 'chunked' }), ...Array<string>(17).fill(chunk)];
    await expectRefused(await sendRaw(world.controller.controller.customerPort, pieces), TOO_LARGE, 413);
  });

  it('A5 a chunked body that arrives byte by byte is read', async () => {
    const pieces = Array.from(wish(), (char) => `1\r\n${char}\r\n`);
    const answer = await sendRaw(
      world.controller.controller.customerPort,
      [head('POST', 'ips/disable', { 'transfer-encoding': 'chunked' }), ...pieces, '0\r\n\r\n'],
      1,
    );
    await expectDone(answer);
  });

  it('A5 a declared length beyond the limit is refused before anything of it was sent', async () => {
    const answer = await sendRaw(world.controller.controller.customerPort, [
      head('POST', 'ips/disable', { 'content-length': String(50 * MIB) }),
    ]);
    await expectRefused(answer, TOO_LARGE, 413);
  });

  it('A5 the client can send everything first and still reads the answer', async () => {
    const answer = await account.client.send('POST', 'ips/disable', 'x'.repeat(8 * MIB));
    expect(answer.status).toBe(413);
    expect(answer.text).toBe(JSON.stringify({ message: TOO_LARGE }));
  });
});

describe('A4/5 compressed bodies', () => {
  it.each<[string, (bytes: string) => Buffer]>([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['identity', Buffer.from],
  ])('A5 %s is read', async (encoding, compress) => {
    await expectDone(await post(compress(wish()), { 'content-encoding': encoding }));
  });

  it.each<[string, Buffer]>([
    ['gzip', gzipSync('{"x":"'.concat('x'.repeat(MIB)).concat('"}'))],
    ['deflate', deflateSync('x'.repeat(MIB + 1))],
    ['br', brotliCompressSync('x'.repeat(MIB + 1))],
    ['gzip', gzipSync(Buffer.alloc(64 * MIB))],
  ])('A5 %s that inflates beyond 1 MiB is 413', async (encoding, bomb) => {
    const answer = await post(bomb, { 'content-encoding': encoding });
    await expectRefused(answer, 'The request body must not be larger than 1 MiB.', 413);
  });

  it('A5 a bomb in a bomb is opened once', async () => {
    const answer = await post(gzipSync(gzipSync(Buffer.alloc(64 * MIB))), { 'content-encoding': 'gzip' });
    await expectRefused(answer, 'The request body must be valid UTF-8.');
  });

  it.each([
    ['gzip', Buffer.from('no gzip at all')],
    ['gzip', gzipSync('{"ip":"10.1.0.5"}').subarray(0, -5)],
    ['deflate', Buffer.from([0x78, 0x9c, 0xff, 0xff])],
    ['br', Buffer.from('no brotli')],
  ])('A4 broken %s is refused', async (encoding, bytes) => {
    await expectRefused(
      await post(bytes, { 'content-encoding': encoding }),
      `The request body must be valid ${encoding} data.`,
    );
  });

  it.each(['zstd', 'compress', 'gzip, gzip', 'br;q=1', '*'])('A4 the encoding %s is refused', async (encoding) => {
    await expectRefused(
      await post(gzipSync(wish()), { 'content-encoding': encoding }),
      'The request body must be encoded as gzip, deflate or br, or not at all.',
    );
  });
});

describe('A4 bodies that do not come as they should', () => {
  it('A4 Expect: 100-continue is met, and the body is read', async () => {
    const body = wish();
    const answer = await sendRaw(
      world.controller.controller.customerPort,
      [head('POST', 'ips/disable', { expect: '100-continue', 'content-length': String(body.length) }), body],
      20,
    );
    await expectDone(answer);
  });

  it('A4 another expectation is ignored', async () => {
    await expectDone(await post(wish(), { expect: 'a-miracle' }));
  });

  it('A4 a client that goes away while it sends changes nothing, and the next one is served', async () => {
    const body = wish();
    const socket = connect(world.controller.controller.customerPort, '127.0.0.1');
    await new Promise<void>((resolve) => {
      socket.write(head('POST', 'ips/disable', { 'content-length': String(body.length + 1) }) + body, () => resolve());
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    socket.destroy();
    expect(await stateOf(world, account)).toEqual(before);
    await expectDone(await post(body));
  });

  it('A4 a body on a GET is ignored', async () => {
    const answer = await sendRaw(world.controller.controller.customerPort, [
      head('GET', 'subnets', { 'content-length': '5', 'content-type': 'application/json' }),
      '{"a":',
    ]);
    expect(answer.status).toBe(200);
  });
});

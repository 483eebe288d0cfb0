import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { certificateFor } from '../../../../test/support/webhooks/certificate.js';
import { startReceiver, status, type Receiver } from '../../../../test/support/webhooks/receiver.js';
import { Sender, type AttemptResult, type SenderOptions } from './sender.js';
import type { ResolveName } from './target/resolve-name.js';

const MESSAGE = { headers: { 'content-type': 'application/json', 'webhook-id': 'msg' }, body: '{"event":"é"}' };
const PATIENT_MS = 10_000;
const IMPATIENT_MS = 200;
const LOOPBACK: SenderOptions = {
  policy: { allowHttp: true, allowPrivate: true },
  resolveName: () => Promise.resolve(['127.0.0.1']),
};

const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop();
});

async function receiver(tls?: { certificatePem: string; keyPem: string }): Promise<Receiver> {
  const started = await startReceiver(tls);
  open.push(started);
  return started;
}

/** A server below HTTP: what it says is up to the test. Answers its port. */
async function rawServer(talk: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
  return (server.address() as AddressInfo).port;
}

async function send(url: string | null, options = LOOPBACK, timeoutMs = PATIENT_MS): Promise<AttemptResult> {
  return new Sender(options).send(url, MESSAGE, timeoutMs);
}

describe('an attempt', () => {
  it('posts body and headers to path and query, and answers the status', async () => {
    const target = await receiver();
    expect(await send(`http://127.0.0.1:${target.port}/hook?a=b`)).toEqual({ httpStatus: 204 });
    expect(target.received).toHaveLength(1);
    const [{ method, path, headers, body }] = target.received as [(typeof target.received)[number]];
    expect({ method, path, body }).toEqual({ method: 'POST', path: '/hook?a=b', body: MESSAGE.body });
    expect(headers).toMatchObject({
      host: `127.0.0.1:${target.port}`,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(MESSAGE.body)),
      'webhook-id': 'msg',
    });
  });

  it.each([200, 299, 300, 304, 400, 410, 500, 599])('answers status %i as it is', async (code) => {
    const target = await receiver();
    target.answerWith(status(code));
    expect(await send(`http://127.0.0.1:${target.port}/`)).toEqual({ httpStatus: code });
  });

  it('A67: does not follow a redirect', async () => {
    const elsewhere = await receiver();
    const target = await receiver();
    target.answerWith((response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${elsewhere.port}/` }).end();
    });
    expect(await send(`http://127.0.0.1:${target.port}/`)).toEqual({ httpStatus: 307 });
    expect(elsewhere.connections).toBe(0);
  });

  it('uses a connection of its own each time', async () => {
    const target = await receiver();
    const sender = new Sender(LOOPBACK);
    for (let i = 0; i < 3; i++) await sender.send(`http://127.0.0.1:${target.port}/`, MESSAGE, PATIENT_MS);
    expect(target.connections).toBe(3);
  });

  it('without a URL, or with one that is not allowed (any more), is none', async () => {
    const strict = { ...LOOPBACK, policy: { allowHttp: false, allowPrivate: false } };
    const target = await receiver();
    expect(await send(null)).toEqual({ error: 'no_url' });
    expect(await send(`http://127.0.0.1:${target.port}/`, strict)).toEqual({ error: 'refused_url' });
    expect(await send(`https://hooks.example.com:${target.port}/`, strict)).toEqual({ error: 'refused_address' });
    expect(await send(`http://127.0.0.1:${target.port}/`, LOOPBACK, 0)).toEqual({ error: 'timeout' });
    expect(target.connections).toBe(0);
  });
});

describe('A71: the address that is dialled is the one that was checked', () => {
  it('a name that resolves to something else the second time gains nothing', async () => {
    const target = await receiver();
    let asked = 0;
    const rebinding: ResolveName = () => Promise.resolve([asked++ === 0 ? '127.0.0.1' : '127.0.0.99']);
    const result = await send(`http://hooks.example.com:${target.port}/`, { ...LOOPBACK, resolveName: rebinding });
    expect(result).toEqual({ httpStatus: 204 });
    expect(asked).toBe(1);
    expect(target.received[0]!.headers.host).toBe(`hooks.example.com:${target.port}`);
  });

  it('falls back on another address of the name', async () => {
    const target = await receiver();
    const result = await send(`http://hooks.example.com:${target.port}/`, {
      ...LOOPBACK,
      resolveName: () => Promise.resolve(['127.0.0.99', '::1', '127.0.0.1']),
    });
    expect(result).toEqual({ httpStatus: 204 });
  });

  it('addresses of which none can be reached are a failed connection, nothing worse', async () => {
    const gone = await receiver();
    await gone.stop();
    const url = `http://hooks.example.com:${gone.port}/`;
    expect(await send(url, { ...LOOPBACK, resolveName: () => Promise.resolve(['::1', '127.0.0.1']) })).toEqual({
      error: 'connection',
    });
    // Refused by this machine itself, before any packet.
    expect(await send(url, { ...LOOPBACK, resolveName: () => Promise.resolve(['255.255.255.255']) })).toEqual({
      error: 'connection',
    });
    expect(await send(`http://255.255.255.255:${gone.port}/`)).toEqual({ error: 'connection' });
  });
});

describe('over TLS', () => {
  const NAMES = ['hooks.example.com', '127.0.0.1'];
  let trusted: Awaited<ReturnType<typeof certificateFor>>;
  beforeAll(async () => {
    trusted = await certificateFor(NAMES);
  });

  it.each([
    ['hooks.example.com', 'hooks.example.com'],
    ['hooks.example.com.', 'hooks.example.com'],
    ['127.0.0.1', undefined],
  ])('reaches %s and asks for %s', async (host, serverName) => {
    const target = await receiver(trusted.certificate);
    const url = `https://${host}:${target.port}/`;
    expect(await send(url, { ...LOOPBACK, ca: trusted.authorityPem })).toEqual({ httpStatus: 204 });
    expect(target.received).toMatchObject([{ serverName }]);
  });

  it('tells nothing to a server with a certificate of an unknown authority', async () => {
    const target = await receiver(trusted.certificate);
    expect(await send(`https://hooks.example.com:${target.port}/`)).toEqual({ error: 'tls' });
    expect(target.received).toEqual([]);
  });

  it("tells nothing to a server with somebody else's certificate", async () => {
    const target = await receiver(trusted.certificate);
    const url = `https://other.example.com:${target.port}/`;
    expect(await send(url, { ...LOOPBACK, ca: trusted.authorityPem })).toEqual({ error: 'tls' });
    expect(target.received).toEqual([]);
  });

  it('does not speak to a server without TLS', async () => {
    const target = await receiver();
    expect(await send(`https://127.0.0.1:${target.port}/`)).toEqual({ error: 'tls' });
  });
});

describe('a target that misbehaves', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => undefined],
    ['sends its headers one byte at a time', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\n', 'x-a: b\r\n')],
    ['sends interim answers for ever', (socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\n\r\n')],
  ])('has failed when the time is up: it %s', async (_what, talk) => {
    const port = await rawServer(talk);
    expect(await send(`http://127.0.0.1:${port}/`, LOOPBACK, IMPATIENT_MS)).toEqual({ error: 'timeout' });
  });

  it('has failed when DNS does not answer in time', async () => {
    const silent: ResolveName = (_name, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('cancelled')));
      });
    const options = { ...LOOPBACK, resolveName: silent };
    expect(await send('http://hooks.example.com/', options, IMPATIENT_MS)).toEqual({ error: 'timeout' });
  });

  it('has been told when the status is here, whatever becomes of the body (I13)', async () => {
    const dripping = await rawServer((socket) => {
      drip(socket, 'HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n', 'x');
    });
    expect(await send(`http://127.0.0.1:${dripping}/`, LOOPBACK, IMPATIENT_MS)).toEqual({ httpStatus: 200 });
    const breaking = await rawServer((socket) => {
      socket.end('HTTP/1.1 201 Created\r\ncontent-length: 100000\r\n\r\nx');
    });
    expect(await send(`http://127.0.0.1:${breaking}/`)).toEqual({ httpStatus: 201 });
  });

  it('is not listened to for long', async () => {
    let sent = 0;
    const port = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
      const pour = (): void => {
        while (!socket.destroyed && sent < 64 * 1024 * 1024) {
          sent += 65_536;
          if (!socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`)) return;
        }
      };
      socket.on('drain', pour);
      pour();
    });
    expect(await send(`http://127.0.0.1:${port}/`)).toEqual({ httpStatus: 200 });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it.each<[string, string, AttemptResult]>([
    ['sends no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', { error: 'response' }],
    ['hangs up', '', { error: 'response' }],
    ['sends huge headers', `HTTP/1.1 200 OK\r\nx-a: ${'b'.repeat(10_000)}\r\n\r\n`, { error: 'response' }],
    [
      'switches protocols',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      { httpStatus: 101 },
    ],
  ])('%s', async (_what, text, result) => {
    const port = await rawServer((socket) => void socket.end(text));
    expect(await send(`http://127.0.0.1:${port}/`)).toEqual(result);
  });
});

function drip(socket: Socket, first: string, again: string): void {
  socket.write(first);
  const timer = setInterval(() => socket.write(again), 20);
  socket.on('close', () => clearInterval(timer));
}

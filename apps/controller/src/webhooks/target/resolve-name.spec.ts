import { packAddress, parseAddress } from '#domain';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { nameResolver } from './resolve-name.js';

const A = 1;
const AAAA = 28;
const NO_ERROR = 0;
const SERVER_FAILURE = 2;
const NO_SUCH_NAME = 3;

interface Reply {
  readonly code: number;
  readonly addresses?: readonly string[];
}

let server: Socket | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

/** A name server that answers what `reply` says for a record type, or nothing. */
async function startNameServer(reply: (type: number) => Reply | undefined): Promise<string> {
  const socket = createSocket('udp4');
  server = socket;
  socket.on('message', (query, from) => {
    // The question: labels, a zero, two bytes of type, two of class.
    const end = query.indexOf(0, 12) + 5;
    const answer = reply(query.readUInt16BE(end - 4));
    if (answer !== undefined) socket.send(response(query, end, answer), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return `127.0.0.1:${socket.address().port}`;
}

function response(query: Buffer, end: number, { code, addresses = [] }: Reply): Buffer {
  const header = Buffer.from(query.subarray(0, 12));
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(addresses.length, 6);
  header.writeUInt32BE(0, 8);
  const records = addresses.map((address) => {
    const bytes = packAddress(parseAddress(address)!);
    return Buffer.concat([
      Buffer.from([0xc0, 12, 0, query.readUInt16BE(end - 4), 0, 1, 0, 0, 0, 60, 0, bytes.length]),
      bytes,
    ]);
  });
  return Buffer.concat([header, query.subarray(12, end), ...records]);
}

async function resolve(name: string, reply: (type: number) => Reply | undefined): Promise<string[]> {
  return nameResolver([await startNameServer(reply)])(name, new AbortController().signal);
}

describe('a name', () => {
  it('has the addresses of both families', async () => {
    const addresses: Record<number, string[]> = { [A]: ['192.0.2.1', '192.0.2.2'], [AAAA]: ['2001:db8::1'] };
    const found = await resolve('hooks.example.com', (type) => ({ code: NO_ERROR, addresses: addresses[type]! }));
    expect(found).toEqual(['192.0.2.1', '192.0.2.2', '2001:db8::1']);
  });

  it.each([NO_ERROR, NO_SUCH_NAME, SERVER_FAILURE])(
    'has those of one family when the other answers %i',
    async (code) => {
      const v6: Reply = { code: NO_ERROR, addresses: ['2001:db8::1'] };
      expect(await resolve('hooks.example.com', (type) => (type === AAAA ? v6 : { code }))).toEqual(['2001:db8::1']);
    },
  );

  it.each([NO_ERROR, NO_SUCH_NAME])('has none when the server says so (%i)', async (code) => {
    expect(await resolve('hooks.example.com', () => ({ code }))).toEqual([]);
  });

  it('cannot be resolved while the server is in trouble', async () => {
    await expect(resolve('hooks.example.com', () => ({ code: SERVER_FAILURE }))).rejects.toThrow('ESERVFAIL');
  });

  it('is no longer waited for after the signal', async () => {
    const servers = [await startNameServer(() => undefined)];
    const giveUp = new AbortController();
    const waiting = nameResolver(servers)('hooks.example.com', giveUp.signal);
    setTimeout(() => giveUp.abort(), 20);
    await expect(waiting).rejects.toThrow('ECANCELLED');
    await expect(nameResolver(servers)('hooks.example.com', giveUp.signal)).rejects.toThrow('aborted');
  });

  it('of this machine is never asked of a server (RFC 6761)', async () => {
    expect(await resolve('localhost', () => ({ code: NO_ERROR, addresses: ['192.0.2.1'] }))).toEqual([
      '127.0.0.1',
      '::1',
    ]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_COMMAND_BYTES, VtySession } from './vty.js';

/** A daemon that answers each command with `<command>` upside down, in pieces of `piece` bytes. */
class EchoDaemon {
  readonly heard: string[] = [];
  readonly sockets: Socket[] = [];
  silent = false;
  piece = Infinity;
  private readonly directory = mkdtempSync(join(tmpdir(), 'netctl-vty-'));
  private readonly server: Server = createServer((socket) => this.serve(socket));

  get path(): string {
    return join(this.directory, 'echo.vty');
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.server.listen(this.path, resolve));
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    rmSync(this.directory, { recursive: true, force: true });
  }

  private serve(socket: Socket): void {
    this.sockets.push(socket);
    let pending = '';
    socket.on('data', (data) => {
      const commands = (pending + data.toString()).split('\0');
      pending = commands.pop()!;
      this.heard.push(...commands);
      if (!this.silent) commands.forEach((command) => this.answer(socket, command));
    });
  }

  private answer(socket: Socket, command: string): void {
    const code = command.startsWith('bad') ? 13 : 0;
    const bytes = Buffer.concat([Buffer.from(command).reverse(), Buffer.from([0, 0, 0, code])]);
    for (let start = 0; start < bytes.length; start += this.piece)
      socket.write(bytes.subarray(start, start + this.piece));
  }
}

const patience = (): AbortSignal => AbortSignal.timeout(10_000);
const failing = (code: string): unknown => expect.objectContaining({ name: 'DriverError', code });

describe('VtySession', () => {
  let daemon: EchoDaemon;
  beforeEach(async () => {
    daemon = new EchoDaemon();
    await daemon.listen();
  });
  afterEach(() => daemon.stop());

  it.each([[Infinity], [1], [2], [5]])(
    'returns text and code of each command in order, in pieces of %d',
    async (piece) => {
      daemon.piece = piece;
      const session = await VtySession.connect(daemon.path, patience());
      expect(await session.send(['abc', '', 'bad x', 'y'], patience())).toEqual([
        { text: 'cba', code: 0 },
        { text: '', code: 0 },
        { text: 'x dab', code: 13 },
        { text: 'y', code: 0 },
      ]);
      expect(await session.send([], patience())).toEqual([]);
      session.leave();
    },
  );

  it('keeps exchanges that overlap apart', async () => {
    const session = await VtySession.connect(daemon.path, patience());
    const [first, second] = await Promise.all([
      session.send(['ab', 'cd'], patience()),
      session.send(['ef'], patience()),
    ]);
    expect([first, second].map((replies) => replies.map(({ text }) => text))).toEqual([['ba', 'dc'], ['fe']]);
    session.leave();
  });

  it('stays in step after it gave up waiting', async () => {
    daemon.silent = true;
    const session = await VtySession.connect(daemon.path, patience());
    const giveUp = new AbortController();
    const first = session.send(['late'], giveUp.signal);
    await vi.waitUntil(() => daemon.heard.includes('late'));
    giveUp.abort();
    await expect(first).rejects.toEqual(failing('timeout'));
    daemon.silent = false;
    daemon.sockets[0]!.write('etal\0\0\0\0');
    expect(await session.send(['next'], patience())).toEqual([{ text: 'txen', code: 0 }]);
    session.leave();
  });

  it('fails whoever waits when the daemon goes away, and says that it has', async () => {
    daemon.silent = true;
    const session = await VtySession.connect(daemon.path, patience());
    const waiting = session.send(['hello'], patience());
    daemon.sockets[0]!.destroy();
    await expect(waiting).rejects.toEqual(failing('unreachable'));
    await session.closed;
    expect(session.leftByUs).toBe(false);
    expect(session.usable).toBe(false);
    await expect(session.send(['hello'], patience())).rejects.toEqual(failing('unreachable'));
  });

  it('says its last words before it hangs up', async () => {
    const session = await VtySession.connect(daemon.path, patience());
    session.leave(['last', 'words']);
    await session.closed;
    expect(daemon.heard).toEqual(['last', 'words']);
    expect(session.leftByUs).toBe(true);
    await expect(session.send(['more'], patience())).rejects.toEqual(failing('unreachable'));
  });

  it('sends nothing that is more or less than one command', async () => {
    const session = await VtySession.connect(daemon.path, patience());
    for (const command of ['a\0b', 'a\nb', 'a\rb', 'é', '\x7f', 'x'.repeat(MAX_COMMAND_BYTES + 1)]) {
      await expect(session.send(['fine', command], patience())).rejects.toEqual(failing('unsupported'));
    }
    const longest = 'x'.repeat(MAX_COMMAND_BYTES);
    expect(await session.send([longest], patience())).toEqual([{ text: longest, code: 0 }]);
    expect(daemon.heard).toEqual([longest]);
    session.leave();
  });

  it('does not start what there is no time for', async () => {
    await expect(VtySession.connect(daemon.path, AbortSignal.abort())).rejects.toEqual(failing('timeout'));
    const session = await VtySession.connect(daemon.path, patience());
    await expect(session.send(['x'], AbortSignal.abort())).rejects.toEqual(failing('timeout'));
    session.leave();
    await session.closed;
    expect(daemon.heard).toEqual([]);
  });

  it('says why there is no connection', async () => {
    await expect(VtySession.connect(`${daemon.path}x`, patience())).rejects.toThrow('the daemon has not been started');
    const { path } = daemon;
    daemon.stop();
    await expect(VtySession.connect(path, patience())).rejects.toEqual(failing('unreachable'));
  });
});

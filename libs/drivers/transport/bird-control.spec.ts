import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BirdSession, MAX_COMMAND_BYTES } from './bird-control.js';

/** A BIRD that repeats each command in a reply of three lines, in pieces of `piece` bytes; one command at a time. */
class EchoBird {
  readonly heard: string[] = [];
  readonly sockets: Socket[] = [];
  silent = false;
  piece = Infinity;
  private readonly directory = mkdtempSync(join(tmpdir(), 'netctl-bird-'));
  private readonly server: Server = createServer((socket) => this.serve(socket));

  get path(): string {
    return join(this.directory, 'bird.ctl');
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.server.listen(this.path, resolve));
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    rmSync(this.directory, { recursive: true, force: true });
  }

  say(socket: Socket, text: string): void {
    for (let start = 0; start < text.length; start += this.piece) socket.write(text.slice(start, start + this.piece));
  }

  private serve(socket: Socket): void {
    this.sockets.push(socket);
    this.say(socket, '0001 BIRD 2.0.12 ready.\n');
    socket.on('data', (data) => {
      const command = data.toString();
      this.heard.push(command);
      if (!this.silent) this.say(socket, reply(command));
    });
  }
}

/** Code and text, a continued line, something unasked, and the end. */
function reply(command: string): string {
  return `1000-first: ${command.trim()}\n 0023 not yet\n+2026 <INFO> something else\n0023 last\n`;
}

const REPLY_LINES = ['first: show x', '0023 not yet', 'last'];

const patience = (): AbortSignal => AbortSignal.timeout(10_000);
const failing = (code: string): unknown => expect.objectContaining({ name: 'DriverError', code });

describe('BirdSession', () => {
  let bird: EchoBird;
  beforeEach(async () => {
    bird = new EchoBird();
    await bird.listen();
  });
  afterEach(() => bird.stop());

  it.each([[Infinity], [1], [7]])('reads greeting and replies whole, in pieces of %d', async (piece) => {
    bird.piece = piece;
    const { session, greeting } = await BirdSession.connect(bird.path, patience());
    expect(greeting).toBe('BIRD 2.0.12 ready.');
    expect(await session.ask('show x', patience())).toEqual({ code: '0023', lines: REPLY_LINES });
    session.leave();
  });

  it('never sends ahead', async () => {
    const { session } = await BirdSession.connect(bird.path, patience());
    await Promise.all(['a', 'b', 'c'].map((command) => session.ask(command, patience())));
    expect(bird.heard).toEqual(['a\n', 'b\n', 'c\n']);
    session.leave();
  });

  it('stays in step after it gave up waiting, and does not send what nobody waits for any more', async () => {
    bird.silent = true;
    const { session } = await BirdSession.connect(bird.path, patience());
    const giveUp = new AbortController();
    const attempts = [session.ask('late', giveUp.signal), session.ask('never', giveUp.signal)];
    await vi.waitUntil(() => bird.heard.length > 0);
    giveUp.abort();
    for (const attempt of attempts) await expect(attempt).rejects.toEqual(failing('timeout'));
    const next = session.ask('show x', patience());
    bird.silent = false;
    bird.sockets[0]!.write('0023 late\n');
    expect(await next).toEqual({ code: '0023', lines: REPLY_LINES });
    expect(bird.heard).toEqual(['late\n', 'show x\n']);
    session.leave();
  });

  it('fails whoever waits when BIRD goes away, and says that it has', async () => {
    bird.silent = true;
    const { session } = await BirdSession.connect(bird.path, patience());
    const attempts = [session.ask('a', patience()), session.ask('b', patience())];
    await vi.waitUntil(() => bird.heard.length > 0);
    bird.sockets[0]!.destroy();
    for (const attempt of attempts) await expect(attempt).rejects.toEqual(failing('unreachable'));
    await session.closed;
    expect(session.leftByUs).toBe(false);
    expect(session.usable).toBe(false);
    await expect(session.ask('a', patience())).rejects.toEqual(failing('unreachable'));
  });

  it('sends nothing that is more or less than one command', async () => {
    const { session } = await BirdSession.connect(bird.path, patience());
    for (const command of ['', 'a\nb', 'a\r', 'a\0', 'é', 'x'.repeat(MAX_COMMAND_BYTES + 1)]) {
      await expect(session.ask(command, patience())).rejects.toEqual(failing('unsupported'));
    }
    expect(bird.heard).toEqual([]);
    session.leave();
    expect(session.leftByUs).toBe(true);
  });

  it('does not start what there is no time for', async () => {
    await expect(BirdSession.connect(bird.path, AbortSignal.abort())).rejects.toEqual(failing('timeout'));
    const { session } = await BirdSession.connect(bird.path, patience());
    await expect(session.ask('x', AbortSignal.abort())).rejects.toEqual(failing('timeout'));
    session.leave();
    expect(bird.heard).toEqual([]);
  });

  it('says why there is no connection', async () => {
    await expect(BirdSession.connect(`${bird.path}x`, patience())).rejects.toThrow('the daemon has not been started');
    const { path } = bird;
    bird.stop();
    await expect(BirdSession.connect(path, patience())).rejects.toEqual(failing('unreachable'));
  });
});

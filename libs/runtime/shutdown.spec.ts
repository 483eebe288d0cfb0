import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.js';
import { Shutdown, type SignalledProcess } from './shutdown.js';

function shutdown(deadlineMs = 60_000) {
  const lines: string[] = [];
  const logger = createLogger('main', { level: 'info', destination: { write: (line) => lines.push(line) } });
  return { shutdown: new Shutdown({ logger, deadlineMs }), lines };
}

describe('Shutdown', () => {
  it('closes in reverse order, one after the other', async () => {
    const events: string[] = [];
    const { shutdown: subject } = shutdown();
    for (const name of ['database', 'server', 'sessions']) {
      subject.register(name, async () => {
        events.push(`${name} closing`);
        await new Promise(setImmediate);
        events.push(`${name} closed`);
      });
    }
    expect(await subject.run('test')).toBe(0);
    expect(events).toEqual(['sessions', 'server', 'database'].flatMap((name) => [`${name} closing`, `${name} closed`]));
  });

  it('closes once, however often it is asked', async () => {
    let closed = 0;
    const { shutdown: subject } = shutdown();
    subject.register('database', () => void closed++);
    expect(await Promise.all([subject.run('SIGTERM'), subject.run('SIGINT')])).toEqual([0, 0]);
    expect(closed).toBe(1);
  });

  it('goes on after a closer that fails, says so and answers 1', async () => {
    let closed = false;
    const { shutdown: subject, lines } = shutdown();
    subject.register('database', () => void (closed = true));
    subject.register('server', () => Promise.reject(new Error('port is stuck')));
    expect(await subject.run('test')).toBe(1);
    expect(closed).toBe(true);
    expect(lines.join('')).toContain('port is stuck');
  });

  it('gives up at the deadline, names what is open and answers 1', async () => {
    const { shutdown: subject, lines } = shutdown(10);
    subject.register('database', () => undefined);
    subject.register('server', () => new Promise(() => undefined));
    expect(await subject.run('test')).toBe(1);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ level: 'error', notClosed: ['database', 'server'] });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends the process on %s, once, when all is closed', async (signal) => {
    const events: string[] = [];
    const { shutdown: subject } = shutdown();
    const host = new (class extends EventEmitter implements SignalledProcess {
      exit = (code: number) => events.push(`exit ${code}`);
    })();
    subject.register('database', () => void events.push('closed'));
    subject.listen(host);
    host.emit(signal);
    await subject.run('test');
    await new Promise(setImmediate);
    expect(events).toEqual(['closed', 'exit 0']);
  });
});

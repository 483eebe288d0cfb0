import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { execute } from './exec.js';

const patience = (): AbortSignal => AbortSignal.timeout(10_000);
const node = (script: string, signal = patience()): ReturnType<typeof execute> =>
  execute(process.execPath, ['-e', script], signal);

describe('execute', () => {
  it('returns what a program says, whatever its code', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    expect(await node(script)).toEqual({ code: 3, stdout: 'out\n', stderr: 'err\n' });
    expect(await node('')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('is no shell', async () => {
    const { stdout } = await execute(process.execPath, ['-p', 'process.argv[1]', '--', '$(id) > x; "'], patience());
    expect(stdout).toBe('$(id) > x; "\n');
  });

  it('ends a program that takes too long', async () => {
    const giveUp = new AbortController();
    const running = node('setInterval(() => undefined, 1000)', giveUp.signal);
    await pause(50);
    giveUp.abort();
    await expect(running).rejects.toMatchObject({ name: 'DriverError', code: 'timeout' });
    await expect(node('', AbortSignal.abort())).rejects.toMatchObject({ code: 'timeout' });
  });

  it('says what it cannot run', async () => {
    await expect(execute('/nonexistent/bgpctl', [], patience())).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('cannot run /nonexistent/bgpctl'),
    });
  });
});

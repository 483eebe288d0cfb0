import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseCidr, prefixList } from '#domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Driver } from '../driver.js';
import { frrDriver } from './driver.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';
const ADDED = /^(?<word>ip|ipv6) prefix-list \S+ seq (?<seq>\d+) (?<type>permit|deny) (?<prefix>\S+)$/;

/** A bgpd as far as one added list goes. It refuses to have its delay timer set while `refusesFlush`. */
class FakeBgpd {
  readonly flushes: string[] = [];
  readonly batches: string[] = [];
  refusesFlush = false;
  private readonly lists = { ip: new Map<number, object>(), ipv6: new Map<number, object>() };
  private readonly path = join(mkdtempSync(join(tmpdir(), 'netctl-bgpd-')), 'bgpd.vty');
  private readonly server: Server = createServer((socket) => this.serve(socket));

  get vtyDir(): string {
    return dirname(this.path);
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.server.listen(this.path, resolve));
  }

  stop(): void {
    this.server.close();
    rmSync(this.vtyDir, { recursive: true });
  }

  private serve(socket: Socket): void {
    let pending = '';
    socket.on('data', (data) => {
      const commands = (pending + data.toString()).split('\0');
      pending = commands.pop()!;
      for (const command of commands) socket.write(`${this.answer(command)}\0\0\0\0`);
    });
  }

  private answer(command: string): string {
    const added = ADDED.exec(command)?.groups;
    if (added) this.add(added);
    if (command === 'XFRR_end_configuration') this.batches.push(command);
    if (command === 'show version') return 'FRRouting 8.4.4 (fake).\n';
    const shown = /^show (ip|ipv6) prefix-list \S+ json$/.exec(command)?.[1] as 'ip' | 'ipv6' | undefined;
    if (shown) return this.show(shown);
    if (command !== 'bgp route-map delay-timer 0') return '';
    this.flushes.push(command);
    return this.refusesFlush ? '% not now' : '';
  }

  private add({ word, seq, type, prefix }: Record<string, string>): void {
    const any = word === 'ip' ? { prefix: '0.0.0.0/0', le: 32 } : { prefix: '::/0', le: 128 };
    const what = prefix === 'any' ? { prefix: any.prefix, maximumPrefixLength: any.le } : { prefix };
    this.lists[word as 'ip' | 'ipv6'].set(Number(seq), { sequenceNumber: Number(seq), type, ...what });
  }

  private show(word: 'ip' | 'ipv6'): string {
    const entries = [...this.lists[word].values()];
    if (entries.length === 0) return '';
    return JSON.stringify({ BGP: { [NAME]: { addressFamily: word === 'ip' ? 'IPv4' : 'IPv6', entries } } });
  }
}

describe('the flush of bgpd’s delay timer', () => {
  const wanted = { list: prefixList(NAME, [parseCidr('10.0.0.1/32')!]), entryMatch: 'exact' } as const;
  let bgpd: FakeBgpd;
  let driver: Driver;
  beforeEach(async () => {
    bgpd = new FakeBgpd();
    await bgpd.listen();
    driver = frrDriver({ vtyDir: bgpd.vtyDir });
  });
  afterEach(async () => {
    await driver.close();
    bgpd.stop();
  });

  it('is made up for by the next apply when it alone has failed', async () => {
    bgpd.refusesFlush = true;
    await expect(driver.apply([wanted], patience())).rejects.toMatchObject({ code: 'rejected' });
    await expect(driver.apply([wanted], patience())).rejects.toMatchObject({ code: 'rejected' });
    expect(await driver.verify([wanted], patience())).toEqual([]);
    bgpd.refusesFlush = false;
    await driver.apply([wanted], patience());
    expect(bgpd.flushes).toHaveLength(3);
    expect(bgpd.batches).toHaveLength(1);
  });

  it('is not repeated once it has succeeded', async () => {
    for (let time = 1; time <= 3; time++) await driver.apply([wanted], patience());
    expect(bgpd.flushes).toHaveLength(1);
  });

  it('is left to the operator where the settings say so', async () => {
    const other = frrDriver({ vtyDir: bgpd.vtyDir, flushDelayTimer: false });
    await other.apply([wanted], patience());
    await other.close();
    expect(bgpd.batches).toHaveLength(1);
    expect(bgpd.flushes).toEqual([]);
  });
});

function patience(): AbortSignal {
  return AbortSignal.timeout(10_000);
}

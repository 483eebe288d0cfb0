import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../testing/manual-clock.js';
import { DriftWatch } from './drift-watch.js';

let clock: ManualClock;
let seconds: string[];
let watch: DriftWatch;

beforeEach(() => {
  clock = new ManualClock();
  seconds = [];
  const begin = clock.now().getTime();
  const note = (what: string) => () => void seconds.push(`${what} ${(clock.now().getTime() - begin) / 1000}`);
  watch = new DriftWatch({ scan: note('scan'), recheck: note('recheck') }, clock);
  watch.start();
});

describe('DriftWatch', () => {
  it('looks every 60 s', async () => {
    await clock.advance(125_000);
    expect(seconds).toEqual(['scan 60', 'scan 120']);
  });

  it('looks at once after a restart, and after 1, 5 and 15 s more', async () => {
    await clock.advance(10_000);
    watch.restarted();
    await clock.advance(20_000);
    expect(seconds).toEqual(['recheck 10', 'recheck 11', 'recheck 15', 'recheck 25']);
  });

  it('begins anew when the router restarts again', async () => {
    watch.restarted();
    await clock.advance(3000);
    watch.restarted();
    await clock.advance(20_000);
    expect(seconds).toEqual(['recheck 0', 'recheck 1', 'recheck 3', 'recheck 4', 'recheck 8', 'recheck 18']);
  });

  it('looks no more once it is stopped', async () => {
    watch.restarted();
    watch.stop();
    watch.restarted();
    await clock.advance(120_000);
    expect(seconds).toEqual(['recheck 0']);
  });
});

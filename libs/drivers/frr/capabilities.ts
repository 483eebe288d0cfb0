import { DriverError } from '../driver-error.js';
import type { DriverCapabilities, WantedList } from '../driver.js';
import type { FrrSettings } from './settings.js';

/** FRR before this is quadratic in the length of a list. */
const FIRST_FAST_MAJOR = 9;
/** Lines per batch before 9.0: the daemon answers nobody while it works on one (0.3 s at 1,000 entries). */
const SLOW_BATCH = 40;
/** FRR 10.3 and later commit on their own at 5,000 commands; a batch stays whole below that. */
const FAST_BATCH = 4_000;
/** Measured on 8.4.4, loading in small batches: 3.2 s for 1,000 entries, 12.6 s for 2,000. */
const SLOW_SECONDS_PER_SQUARE = 3.2e-6;

/** Named because it is the remedy for any size, and said to be missing because nobody should look for it. */
const BY_BGP = 'delivery by BGP (effect: bgp), which this version of NetCTL does not have yet';

/** What this driver can do with a release of FRR; of an unknown one (`major` undefined) only what all can. */
export function frrCapabilities(settings: FrrSettings, major: number | undefined): DriverCapabilities {
  const slow = major === undefined || major < FIRST_FAST_MAJOR;
  const maxEntries = slow ? Math.min(settings.maxEntriesBefore9, settings.maxEntries) : settings.maxEntries;
  return { system: 'frr', realRouter: true, maxEntries };
}

/** Lines that go into one batch. */
export function batchSize(major: number): number {
  return major < FIRST_FAST_MAJOR ? SLOW_BATCH : FAST_BATCH;
}

/** Throws DriverError 'too_large' for the first list that this release should not be given, naming the ways out. */
export function checkSizes(wanted: readonly WantedList[], settings: FrrSettings, version: string, major: number): void {
  const limit = frrCapabilities(settings, major).maxEntries;
  for (const { list } of wanted) {
    const size = list.v4.length + list.v6.length;
    if (size > limit) throw new DriverError('too_large', tooLarge(list.name, size, limit, version, major));
  }
}

function tooLarge(name: string, size: number, limit: number, version: string, major: number): string {
  const refused = `${name} has ${size} entries; the limit for FRR ${version} here is ${limit}.`;
  if (major >= FIRST_FAST_MAJOR) return `${refused} Ways out: a larger maxEntries; ${BY_BGP}.`;
  const seconds = Math.ceil(size * size * SLOW_SECONDS_PER_SQUARE);
  return `${refused} Loading it would keep each daemon busy for about ${seconds} s. Ways out: FRR 9 or newer; ${BY_BGP}.`;
}

import { DriverError } from '../driver-error.js';
import type { DriverCapabilities } from '../driver.js';
import { checkListName } from '../refusals.js';
import type { BirdSettings } from './settings.js';

/** BIRD's limit for names is 64 characters, and three of them are our suffix. */
const LONGEST_NAME = 61;

/** Before this release there is no empty set. */
const OLDEST = [2, 0, 11] as const;

export function birdCapabilities(settings: BirdSettings): DriverCapabilities {
  return { system: 'bird', realRouter: true, maxEntries: settings.maxEntries };
}

/** Throws DriverError 'unsupported' unless the name is one of ours and BIRD can take it; only such names reach BIRD. */
export function checkName(name: string): void {
  checkListName(name);
  if (name.length > LONGEST_NAME) {
    throw new DriverError('unsupported', `${name} is too long for BIRD: at most ${LONGEST_NAME} characters`);
  }
}

/** BIRD's version from its greeting; throws DriverError 'unsupported' when it is too old, or no BIRD. */
export function versionOf(greeting: string): string {
  const version = /^BIRD (?<version>[0-9]+\.[0-9]+(?:\.[0-9]+)?\S*) ready\.$/.exec(greeting)?.groups?.['version'];
  if (version === undefined) {
    throw new DriverError('unsupported', `not the greeting of a BIRD: ${greeting.slice(0, 80)}`);
  }
  const parts = version.split('.').map((part) => Number.parseInt(part, 10));
  for (const [index, least] of OLDEST.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) break;
    if (part < least) throw new DriverError('unsupported', `BIRD ${version} is too old: 2.0.11 or newer is needed`);
  }
  return version;
}

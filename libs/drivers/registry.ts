import { birdDriver } from './bird/driver.js';
import type { Driver, DriverFactory } from './driver.js';
import { fileDriver } from './file/driver.js';
import { frrDriver } from './frr/driver.js';
import { gobgpDriver } from './gobgp/driver.js';
import { openBgpdDriver } from './openbgpd/driver.js';

/** Every driver there is, by the name that the agent's configuration file uses. */
const FACTORIES = new Map<string, DriverFactory>([
  ['bird', birdDriver],
  ['file', fileDriver],
  ['frr', frrDriver],
  ['gobgp', gobgpDriver],
  ['openbgpd', openBgpdDriver],
]);

/** The names that `createDriver` knows, sorted. */
export function driverNames(): string[] {
  return [...FACTORIES.keys()].sort();
}

/** Builds the driver of a router system. Throws on an unknown name and on settings that make no sense (ZodError). */
export function createDriver(system: string, settings: unknown): Driver {
  const factory = FACTORIES.get(system);
  if (!factory) throw new Error(`no driver "${system}"; there are: ${driverNames().join(', ')}`);
  return factory(settings);
}

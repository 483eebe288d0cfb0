import type { Random } from '../support/random.js';
import type { Timeline } from './core/timeline.js';
import type { Trace } from './core/trace.js';
import type { Exchange } from './database/doorbells.js';
import type { Server } from './database/server.js';
import type { Network } from './network/network.js';
import type { Weather } from './network/weather.js';

/** What every node of the installation stands on. */
export interface Surroundings {
  readonly timeline: Timeline;
  readonly trace: Trace;
  readonly random: Random;
  readonly weather: Weather;
  readonly network: Network;
  readonly server: Server;
  readonly exchange: Exchange;
  /** Something has happened that must not: the run ends with it. */
  fail(what: string): void;
}

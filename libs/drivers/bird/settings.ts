import { z } from 'zod';

/** An absolute path that can be written between quotation marks in a command to BIRD. */
const path = z.string().regex(/^\/[\x20-\x21\x23-\x5b\x5d-\x7e]{0,499}$/, 'an absolute path without quotation marks');

/** The `bird` part of the agent's configuration file. */
export const birdSettings = z.strictObject({
  /** BIRD's control socket. */
  socket: path.default('/run/bird/bird.ctl'),
  /** Directory of the lists, one file `NAME.conf` each; BIRD's configuration includes `*.conf` of it. It must exist. */
  directory: path.default('/etc/bird/netctl'),
  /** BIRD's main configuration file: where the search for changes that BIRD has not read begins. */
  configFile: path.default('/etc/bird/bird.conf'),
  /**
   * Reconfiguring BIRD loads everything on disk. What to do when somebody has changed BIRD's own configuration and not
   * loaded it yet: `hold` our change and say so, or `load` theirs along with ours.
   */
  unreadChanges: z.enum(['hold', 'load']).default('hold'),
  /** Entries per list, both families together, above which a list is refused. */
  maxEntries: z.int().min(1).max(1_000_000).default(100_000),
});

export type BirdSettings = z.infer<typeof birdSettings>;

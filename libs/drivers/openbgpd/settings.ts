import { z } from 'zod';

const path = z.string().regex(/^\/[\x20-\x21\x23-\x5b\x5d-\x7e]{0,499}$/, 'an absolute path without quotation marks');

/** The `openbgpd` part of the agent's configuration file. */
export const openBgpdSettings = z.strictObject({
  /** bgpd's control socket, not the restricted one: that cannot reload. */
  socket: path.default('/run/openbgpd/bgpd.sock.0'),
  /** The file of all lists, which bgpd's configuration includes. Its directory must exist. */
  listFile: path.default('/etc/bgpd.d/netctl.conf'),
  /** bgpd's main configuration file: asked for bgpd's words when it refuses to load it. */
  configFile: path.default('/etc/bgpd.conf'),
  /** The programs. FRR has a bgpd as well, in another directory. */
  bgpd: path.default('/usr/sbin/bgpd'),
  bgpctl: path.default('/usr/sbin/bgpctl'),
  /** Entries per list, both families together, above which a list is refused. */
  maxEntries: z.int().min(1).max(1_000_000).default(100_000),
});

export type OpenBgpdSettings = z.infer<typeof openBgpdSettings>;

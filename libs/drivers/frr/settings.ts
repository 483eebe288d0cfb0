import { z } from 'zod';

/** FRR's daemons that keep prefix-lists of their own (seen with 8.4.4). bgpd first: it is the one that matters. */
export const LIST_DAEMONS = [
  'bgpd',
  'zebra',
  'babeld',
  'eigrpd',
  'fabricd',
  'isisd',
  'ospf6d',
  'ospfd',
  'pim6d',
  'pimd',
  'ripd',
  'ripngd',
] as const;

export type ListDaemon = (typeof LIST_DAEMONS)[number];

/** The `frr` part of the agent's configuration file. */
export const frrSettings = z.strictObject({
  /** Directory of FRR's vty sockets. */
  vtyDir: z.string().min(1).default('/var/run/frr'),
  /** The daemons that get the lists. Unless told: bgpd, and every other of LIST_DAEMONS whose socket exists. */
  daemons: z.array(z.enum(LIST_DAEMONS)).min(1).optional(),
  /** Make bgpd look at changed lists at once rather than after its route-map delay timer (5 s). */
  flushDelayTimer: z.boolean().default(true),
  /** Entries per list above which a list is refused. */
  maxEntries: z.int().min(1).max(1_000_000).default(50_000),
  /** The same for FRR before 9.0, whose time to load a list grows with the square of its length. */
  maxEntriesBefore9: z.int().min(1).max(1_000_000).default(2_000),
});

export type FrrSettings = z.infer<typeof frrSettings>;

import { parseAddress } from '#domain';
import { z } from 'zod';

const address = (family: 4 | 6): z.ZodType<string> =>
  z.string().refine((text) => parseAddress(text)?.family === family, `an IPv${family} address`);

/** The `gobgp` part of the agent's configuration file. */
export const gobgpSettings = z.strictObject({
  /**
   * gobgpd's API: a unix socket (`unix:///run/gobgpd.sock`) or a port of this machine. It has neither encryption nor
   * passwords as it is used here, so nothing further away will do.
   */
  api: z
    .string()
    .regex(/^(unix:\/\/\/[\x21-\x7e]{1,100}|(127(\.[0-9]{1,3}){3}|\[::1\]|localhost):[0-9]{1,5})$/)
    .default('127.0.0.1:50051'),
  /**
   * `list`: only the prefix-sets. `list+paths`: also a path for each entry in GoBGP's table, with the communities and
   * next hops below. GoBGP before 4.6 withdraws nothing because of a changed set: without paths, enabling has no effect there.
   */
  effect: z.enum(['list', 'list+paths']).default('list+paths'),
  /** Of the paths. BLACKHOLE (RFC 7999) and no-export. */
  communities: z
    .array(z.string().regex(/^[0-9]{1,5}:[0-9]{1,5}$/))
    .default(['65535:666', '65535:65281'])
    .refine((all) => all.every((one) => one.split(':').every((half) => Number(half) <= 65_535)), 'two 16-bit numbers'),
  /** Of the paths: `0.0.0.0` and `::` are gobgpd's own address, whichever a neighbour knows it by. */
  nextHopV4: address(4).default('0.0.0.0'),
  nextHopV6: address(6).default('::'),
  /** Of the paths. Above the usual 100, so that a path of ours goes before another one for the same prefix. */
  localPreference: z.int().min(0).max(4_294_967_295).default(1_000),
  /** Entries per list, both families together, above which a list is refused. */
  maxEntries: z.int().min(1).max(1_000_000).default(100_000),
});

export type GobgpSettings = z.infer<typeof gobgpSettings>;

import { createDriver } from '#drivers';
import { describeDriver } from '../../libs/drivers/conformance/describe-driver.js';
import type { HandEdit, RouterUnderTest } from '../../libs/drivers/conformance/router-under-test.js';
import { pathNumber } from '../../libs/drivers/gobgp/compile.js';
import { GobgpRouter } from '../support/routers/gobgp.js';
import { describeWithGobgp } from './requirements.js';

describeWithGobgp('real GoBGP', () => describeDriver('gobgp', startGobgp, { restarts: true }));

async function startGobgp(): Promise<RouterUnderTest> {
  const router = await GobgpRouter.start();
  return {
    connect: () => createDriver('gobgp', { api: router.api, maxEntries: 2_000 }),
    everything: () => router.everything(),
    addForeignList: () => {
      // Adding the same again makes a second copy.
      if (router.gobgp('policy', 'prefix').includes('OPERATOR-LIST')) return;
      router.gobgp('policy', 'prefix', 'add', 'OPERATOR-LIST', '192.0.2.0/24');
      router.gobgp('global', 'rib', 'add', '192.0.2.0/24', '-a', 'ipv4');
    },
    handEdits: EDITS.map(([what, ...commands]): HandEdit => ({
      what,
      make: (name) => {
        for (const command of commands)
          router.gobgp(
            ...command
              .replace('NAME', name)
              .replace('NUMBER', String(pathNumber(name)))
              .split(' '),
          );
      },
    })),
    kill: () => router.kill(),
    restart: () => router.restart(),
    stop: () => router.stop(),
  };
}

/** What it is, and the commands that are typed. */
const EDITS: readonly (readonly [string, ...string[]])[] = [
  ['an entry is added', 'policy prefix add NAME-v4 10.99.0.1/32'],
  ['an entry is taken out', 'policy prefix del NAME-v6 2001:db8::1/128'],
  [
    'an entry loses "or longer"',
    'policy prefix del NAME-v4 10.0.1.0/24 24..32',
    'policy prefix add NAME-v4 10.0.1.0/24',
  ],
  ['everything is in it', 'policy prefix add NAME-v4 0.0.0.0/0 0..32'],
  ['a range of lengths is added', 'policy prefix add NAME-v4 10.9.0.0/16 20..24'],
  ['a set is deleted', 'policy prefix del NAME-v6'],
  [
    'a set is deleted and made for the other family',
    'policy prefix del NAME-v4',
    'policy prefix add NAME-v4 2001:db8::/32',
  ],
  ['a path is taken out', 'global rib del 10.0.0.1/32 identifier NUMBER -a ipv4'],
  ['a path says something else', 'global rib add 10.0.0.1/32 identifier NUMBER community 65000:1 -a ipv4'],
];

import { readFileSync } from 'node:fs';
import { createDriver } from '#drivers';
import { describeDriver } from '../../libs/drivers/conformance/describe-driver.js';
import type { HandEdit, RouterUnderTest } from '../../libs/drivers/conformance/router-under-test.js';
import { OpenBgpdRouter } from '../support/routers/openbgpd.js';
import { describeWithOpenBgpd } from './requirements.js';

describeWithOpenBgpd('real OpenBGPD', () => describeDriver('openbgpd', startOpenBgpd, { restarts: true }));

async function startOpenBgpd(): Promise<RouterUnderTest> {
  const router = await OpenBgpdRouter.start();
  /** Somebody edits the file; `loads`: and has bgpd read it. */
  const edit = (what: string, change: (text: string) => string, loads: boolean): HandEdit => ({
    what: `${what}${loads ? '' : ', not loaded'}`,
    make: async () => {
      router.write(router.listFile, change(readFileSync(router.listFile, 'utf8')));
      if (loads) await router.reload();
    },
  });
  return {
    connect: () => createDriver('openbgpd', { ...router.settings, maxEntries: 2_000 }),
    everything: () => router.everything(),
    addForeignList: () => {
      router.configure('prefix-set "OPERATOR" { 192.0.2.0/24 }');
      return router.reload();
    },
    handEdits: EDITS.flatMap(([what, change]) => [edit(what, change, true), edit(what, change, false)]),
    kill: () => router.kill(),
    restart: () => {
      // bgpd by itself would come back with the lists: this one lost its disk.
      router.write(router.listFile, '');
      return router.restart();
    },
    stop: () => router.stop(),
  };
}

const EDITS: readonly (readonly [string, (text: string) => string])[] = [
  ['an entry is added', (text) => text.replace('BLACKHOLE" {', 'BLACKHOLE" {\n\t10.99.0.1/32')],
  ['an entry is taken out', (text) => text.replace('\t10.0.0.1/32\n', '')],
  ['an entry loses "or longer"', (text) => text.replace(' or-longer', '')],
  ['everything is in it', (text) => text.replace('10.0.0.1/32', '0.0.0.0/0 or-longer')],
  ['the set is emptied', (text) => text.replace(/\{\n[^}]*\}/, '{ }')],
  ['the id is deleted', (text) => text.replace(/prefix-set "[^"]*-id-.*\n/, '')],
  ['the list is deleted', () => ''],
  ['something else is defined', (text) => `${text}prefix-set "OPERATOR-ALSO" { }\n`],
];

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDriver } from '#drivers';
import { describeDriver } from '../../libs/drivers/conformance/describe-driver.js';
import type { HandEdit, RouterUnderTest } from '../../libs/drivers/conformance/router-under-test.js';
import { BirdRouter } from '../support/routers/bird.js';
import { describeWithBird } from './requirements.js';

describeWithBird('real BIRD', () => describeDriver('bird', startBird, { restarts: true }));

async function startBird(): Promise<RouterUnderTest> {
  const router = await BirdRouter.start();
  const { socket, directory, configFile } = router;
  const path = (name: string): string => join(directory, `${name}.conf`);
  /** Somebody edits the file; `loads`: and has BIRD read it. */
  const edit = (what: string, change: (text: string) => string, loads: boolean): HandEdit => ({
    what: `${what}${loads ? '' : ', not loaded'}`,
    make: (name) => {
      writeFileSync(path(name), change(readFileSync(path(name), 'utf8')));
      if (loads) router.birdc('configure');
    },
  });
  return {
    connect: () => createDriver('bird', { socket, directory, configFile, maxEntries: 2_000 }),
    everything: () => router.everything(),
    addForeignList: () => {
      writeFileSync(join(directory, 'operator.conf'), 'define OPERATOR = [ 192.0.2.0/24 ];\n');
      router.birdc('configure');
    },
    handEdits: [
      ...BIRD_EDITS.flatMap(([what, change]) => [edit(what, change, true), edit(what, change, false)]),
      {
        what: 'an edit is loaded, and taken back on disk only',
        make: (name) => {
          const text = readFileSync(path(name), 'utf8');
          writeFileSync(path(name), text.replace('10.0.0.1/32', '10.0.0.9/32'));
          router.birdc('configure');
          writeFileSync(path(name), text);
        },
      },
      {
        what: 'the list is deleted',
        make: (name) => {
          rmSync(path(name));
          router.birdc('configure');
        },
      },
    ],
    kill: () => router.kill(),
    restart: async () => {
      // BIRD by itself would come back with the lists: this one lost its disk.
      for (const file of ['conf', 'previous'])
        rmSync(path(`NetCTL-ACME-CORP-BLACKHOLE`).replace('conf', file), { force: true });
      await router.restart();
    },
    stop: () => router.stop(),
  };
}

const BIRD_EDITS: readonly (readonly [string, (text: string) => string])[] = [
  ['an entry is added', (text) => text.replace("-v4' = [", "-v4' = [\n  10.99.0.1/32,")],
  ['an entry is taken out', (text) => text.replace('  10.0.0.1/32,\n', '')],
  ['an entry loses "or longer"', (text) => text.replace('{24,32}', '')],
  ['everything is in it', (text) => text.replace('10.0.0.1/32', '0.0.0.0/0{0,32}')],
  ['a set is emptied', (text) => text.replace(/-v6' = \[[^\]]*\]/, "-v6' = [ ]")],
  ['a set is deleted', (text) => text.replace(/define '[^']*-v6' = \[[^\]]*\];\n/, '')],
  ['the id is deleted', (text) => text.replace(/define '[^']*-id'.*\n/, '')],
  ['a remark is added', (text) => `# do not touch\n${text}`],
  ['something else is defined', (text) => `${text}define OPERATOR_ALSO = 1;\n`],
];

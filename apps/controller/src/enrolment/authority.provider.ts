import { writeFileDurably } from '#runtime';
import type { FactoryProvider } from '@nestjs/common';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { CertificateAuthority, type CertificateAndKey } from './certificate-authority.js';

/** Loads the authority from `stateDir`/ca, and makes it there the first time. Replicas share that folder's content. */
export const authorityProvider: FactoryProvider<CertificateAuthority> = {
  provide: CertificateAuthority,
  inject: [CONFIG, CLOCK],
  useFactory: async (config: ControllerConfig, clock: Clock) => {
    const folder = join(config.stateDir, 'ca');
    return CertificateAuthority.load((await read(folder)) ?? (await create(folder, clock.now())));
  },
};

async function read(folder: string): Promise<CertificateAndKey | undefined> {
  try {
    const [certificatePem, keyPem] = await Promise.all([
      readFile(join(folder, 'ca.crt'), 'utf8'),
      readFile(join(folder, 'ca.key'), 'utf8'),
    ]);
    return { certificatePem, keyPem };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function create(folder: string, now: Date): Promise<CertificateAndKey> {
  const made = await CertificateAuthority.create(now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The key first: a certificate without its key would look complete to the next start.
  await writeFileDurably(join(folder, 'ca.key'), made.keyPem, 0o600);
  await writeFileDurably(join(folder, 'ca.crt'), made.certificatePem, 0o644);
  return made;
}

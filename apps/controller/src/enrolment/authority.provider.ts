import { writeFileDurably } from '#runtime';
import type { FactoryProvider } from '@nestjs/common';
import { mkdir, readFile } from 'node:fs/promises';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { stateFiles } from '../platform/config/state-files.js';
import { CertificateAuthority, type CertificateAndKey } from './certificate-authority.js';
import { AuthorityMissing } from './errors.js';

/** Loads the authority from `stateDir`/ca, and makes it there the first time. Replicas share that folder's content. */
export const authorityProvider: FactoryProvider<CertificateAuthority> = {
  provide: CertificateAuthority,
  inject: [CONFIG, CLOCK],
  useFactory: async ({ stateDir }: ControllerConfig, clock: Clock) =>
    CertificateAuthority.load((await read(stateDir)) ?? (await create(stateDir, clock.now()))),
};

/**
 * Loads the authority and never makes one: a command that was started on another state directory than the controller's would
 * hand out tokens of an authority that no controller has. Rejects with AuthorityMissing.
 */
export const existingAuthorityProvider: FactoryProvider<CertificateAuthority> = {
  provide: CertificateAuthority,
  inject: [CONFIG],
  useFactory: async ({ stateDir }: ControllerConfig) => {
    const found = await read(stateDir);
    if (found === undefined) throw new AuthorityMissing({ folder: stateFiles(stateDir).ca });
    return CertificateAuthority.load(found);
  },
};

async function read(stateDir: string): Promise<CertificateAndKey | undefined> {
  const { caCertificate, caKey } = stateFiles(stateDir);
  try {
    const [certificatePem, keyPem] = await Promise.all([readFile(caCertificate, 'utf8'), readFile(caKey, 'utf8')]);
    return { certificatePem, keyPem };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function create(stateDir: string, now: Date): Promise<CertificateAndKey> {
  const { ca, caCertificate, caKey } = stateFiles(stateDir);
  const made = await CertificateAuthority.create(now);
  await mkdir(ca, { recursive: true, mode: 0o700 });
  // The key first: a certificate without its key would look complete to the next start.
  await writeFileDurably(caKey, made.keyPem, 0o600);
  await writeFileDurably(caCertificate, made.certificatePem, 0o644);
  return made;
}

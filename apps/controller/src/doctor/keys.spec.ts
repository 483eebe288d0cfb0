import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CertificateAuthority, type CertificateAndKey } from '../enrolment/index.js';
import { controllerConfigSchema } from '../platform/config/config.js';
import { checkKeys } from './keys.js';

const MADE = new Date('2026-01-01T00:00:00Z');
const YEAR_MS = 365 * 86_400_000;
const KEY = 'a'.repeat(64);

describe('checkKeys', () => {
  let stateDir: string;
  let authority: CertificateAndKey;

  beforeEach(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'netctl-keys-'));
    authority = await CertificateAuthority.create(MADE);
    await mkdir(join(stateDir, 'ca'));
    await put('token.key', KEY);
    await put('ca/ca.key', authority.keyPem);
    await put('ca/ca.crt', authority.certificatePem);
  });
  afterEach(async () => rm(stateDir, { recursive: true }));

  async function put(name: string, content: string): Promise<void> {
    await writeFile(join(stateDir, name), content);
    await chmod(join(stateDir, name), 0o600);
  }

  /** Results and what they are about; paths without the state directory. */
  async function results(now = MADE, tokenKey?: string): Promise<string[]> {
    const findings = await checkKeys(controllerConfigSchema.parse({ stateDir, tokenKey }), now);
    for (const { result, remedy } of findings) expect(remedy === undefined).toBe(result === 'ok');
    return findings.map(
      ({ result, check, finding }) => `${result}: ${check}: ${finding.replaceAll(`${stateDir}/`, '')}`,
    );
  }

  it('finds everything in order', async () => {
    expect(await results()).toEqual([
      'ok: token key: token.key',
      'ok: CA key: ca/ca.key',
      'ok: CA certificate: valid until 2035-12-30T00:00:00+00:00',
    ]);
  });

  it('does not look for a token key that is configured', async () => {
    await rm(join(stateDir, 'token.key'));
    expect((await results(MADE, KEY))[0]).toBe('ok: token key: configured');
    expect((await results())[0]).toBe('problem: token key: there is no token.key');
  });

  it('sees keys that others may read', async () => {
    await chmod(join(stateDir, 'token.key'), 0o640);
    await chmod(join(stateDir, 'ca/ca.key'), 0o604);
    expect((await results()).slice(0, 2)).toEqual([
      'problem: token key: others than its owner may use token.key (mode 0640)',
      'problem: CA key: others than its owner may use ca/ca.key (mode 0604)',
    ]);
  });

  it('sees a token key that was cut off', async () => {
    await put('token.key', 'abc\n');
    expect((await results())[0]).toBe('problem: token key: token.key is damaged: it is too short');
  });

  it.each([
    ['before it is valid', -YEAR_MS, 'problem: CA certificate: valid from 2025-12-31T23:55:00+00:00 only'],
    ['in its last half year', 9.8 * YEAR_MS, 'warning: CA certificate: valid until 2035-12-30T00:00:00+00:00'],
    ['when it has expired', 11 * YEAR_MS, 'problem: CA certificate: expired at 2035-12-30T00:00:00+00:00'],
  ])('knows what the authority is worth %s', async (_name, later, result) => {
    expect((await results(new Date(MADE.getTime() + later)))[2]).toBe(result);
  });

  it("sees another authority's key, a damaged certificate and a missing one", async () => {
    await put('ca/ca.key', (await CertificateAuthority.create(MADE)).keyPem);
    expect((await results())[2]).toBe("problem: CA certificate: ca/ca.key is another certificate's key");
    await put('ca/ca.crt', 'no certificate');
    expect((await results())[2]).toContain('problem: CA certificate: ca/ca.crt cannot be read');
    await rm(join(stateDir, 'ca'), { recursive: true });
    expect((await results()).slice(1)).toEqual([
      'problem: CA key: there is no ca/ca.key',
      'problem: CA certificate: there is no ca/ca.crt',
    ]);
  });
});

import { X509Certificate, createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NetctlError } from '#domain';
import { writeFileDurably } from '#runtime';

/** The agent has no certificate yet: `netctl-agent enrol` gets it one, also while it runs. */
export class NotEnrolled extends NetctlError {
  override readonly code = 'not_enrolled';
  override readonly kind = 'unauthenticated';

  constructor() {
    super('This agent is not enrolled.');
  }
}

/** What the agent shows and whom it trusts, in PEM. */
export interface Identity {
  readonly key: Buffer;
  readonly certificate: Buffer;
  readonly ca: Buffer;
}

/** The agent's key, its certificate and the controller's CA, in the state directory. */
export class IdentityFiles {
  private readonly key: string;
  private readonly certificate: string;
  private readonly ca: string;

  constructor(private readonly directory: string) {
    this.key = join(directory, 'agent.key');
    this.certificate = join(directory, 'agent.crt');
    this.ca = join(directory, 'ca.crt');
  }

  /** Throws NotEnrolled where a file is missing. */
  async read(): Promise<Identity> {
    try {
      const [key, certificate, ca] = await Promise.all(
        [this.key, this.certificate, this.ca].map((path) => readFile(path)),
      );
      return { key: key!, certificate: certificate!, ca: ca! };
    } catch (error) {
      if (isMissing(error)) throw new NotEnrolled();
      throw error;
    }
  }

  /** The key in PEM, if there is one. */
  async readKey(): Promise<string | undefined> {
    try {
      return await readFile(this.key, 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async writeKey(pem: string): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await writeFileDurably(this.key, pem, 0o600);
  }

  /** The certificate last: with it the agent counts as enrolled. */
  async writeCertificate(certificatePem: string, caPem: string): Promise<void> {
    await writeFileDurably(this.ca, caPem, 0o600);
    await writeFileDurably(this.certificate, certificatePem, 0o600);
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** The certificates in a PEM text. Throws on one that cannot be read. */
export function certificatesIn(pem: string): X509Certificate[] {
  return (pem.match(CERTIFICATE) ?? []).map((text) => new X509Certificate(text));
}

/** SHA-256 of a certificate in DER. */
export function fingerprintOf(certificate: X509Certificate): Buffer {
  return createHash('sha256').update(certificate.raw).digest();
}

/** Why a certificate is not one for this key by one of these authorities; undefined: it is. */
export function faultOf(
  certificatePem: string,
  keyPem: string,
  authorities: readonly X509Certificate[],
): string | undefined {
  const [certificate] = certificatesIn(certificatePem);
  if (!certificate) return 'there is no certificate';
  const ours = createPublicKey(createPrivateKey(keyPem)).export({ type: 'spki', format: 'der' });
  const its = certificate.publicKey.export({ type: 'spki', format: 'der' });
  if (!ours.equals(its)) return 'the certificate is for another key';
  const issued = authorities.some((ca) => ca.ca && certificate.checkIssued(ca) && certificate.verify(ca.publicKey));
  return issued ? undefined : 'the certificate is by another authority';
}

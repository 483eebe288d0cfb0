import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { createHash, webcrypto } from 'node:crypto';

type CryptoKey = webcrypto.CryptoKey;

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const CA_DAYS = 3_650;
const AGENT_DAYS = 30;
const SERVER_DAYS = 365;
/** Clocks of routers may be behind; a certificate is valid a little before it is made. */
const BACKDATE_MS = 5 * 60_000;
/** Agents are named in the URI SAN of their certificate, and nowhere else. */
const AGENT_URI = /^spiffe:\/\/netctl\/agent\/([0-9a-f-]{36})$/;

export interface CertificateAndKey {
  readonly certificatePem: string;
  readonly keyPem: string;
}

/** The installation's own certificate authority: it vouches for the controllers and for the agents, and for nobody else. */
export class CertificateAuthority {
  private constructor(
    private readonly certificate: x509.X509Certificate,
    private readonly key: CryptoKey,
    readonly certificatePem: string,
  ) {}

  /** A new authority. The caller keeps certificate and key safe. */
  static async create(now: Date): Promise<CertificateAndKey> {
    const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      name: 'CN=NetCTL agent CA',
      keys: keys,
      signingAlgorithm: ALGORITHM,
      ...validity(now, CA_DAYS),
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    });
    return { certificatePem: pemOf(certificate), keyPem: await exportKey(keys.privateKey) };
  }

  static async load(pem: CertificateAndKey): Promise<CertificateAuthority> {
    const der = x509.PemConverter.decode(pem.keyPem)[0]!;
    const key = await webcrypto.subtle.importKey('pkcs8', der, ALGORITHM, false, ['sign']);
    return new CertificateAuthority(new x509.X509Certificate(pem.certificatePem), key, pem.certificatePem);
  }

  /** SHA-256 of the certificate in DER; what enrolment tokens pin. */
  get fingerprint(): Buffer {
    return createHash('sha256').update(Buffer.from(this.certificate.rawData)).digest();
  }

  /** A certificate for a controller's gRPC listeners, reachable under `names` (DNS names or IP addresses). */
  async issueServer(names: readonly string[], now: Date): Promise<CertificateAndKey> {
    const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const san = names.map((value): x509.JsonGeneralName => ({ type: /^[\d.]+$|:/.test(value) ? 'ip' : 'dns', value }));
    const certificate = await this.issue(keys.publicKey, 'CN=NetCTL controller', san, SERVER_DAYS, now);
    return { certificatePem: pemOf(certificate), keyPem: await exportKey(keys.privateKey) };
  }

  /** Signs the key of a request; everything else the request asks for is ignored. Throws on a request that does not verify. */
  async issueAgent(csr: Uint8Array, agentId: string, now: Date): Promise<string> {
    const request = new x509.Pkcs10CertificateRequest(new Uint8Array(csr));
    if (!(await request.verify())) throw new Error('the signature of the certificate request is wrong');
    const san: x509.JsonGeneralName[] = [{ type: 'url', value: `spiffe://netctl/agent/${agentId}` }];
    // The library's types are the browser's, which this project does not load.
    const key = (await request.publicKey.export()) as unknown as CryptoKey;
    return pemOf(await this.issue(key, 'CN=NetCTL agent', san, AGENT_DAYS, now));
  }

  private async issue(
    publicKey: CryptoKey,
    subject: string,
    san: x509.JsonGeneralName[],
    days: number,
    now: Date,
  ): Promise<x509.X509Certificate> {
    const usage = subject.endsWith('agent') ? x509.ExtendedKeyUsage.clientAuth : x509.ExtendedKeyUsage.serverAuth;
    return x509.X509CertificateGenerator.create({
      subject,
      issuer: this.certificate.subject,
      publicKey,
      signingKey: this.key,
      signingAlgorithm: ALGORITHM,
      ...validity(now, days),
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([usage]),
        new x509.SubjectAlternativeNameExtension(san),
        await x509.AuthorityKeyIdentifierExtension.create(this.certificate),
      ],
    });
  }
}

/** The agent that a verified certificate names, from its DER; undefined when it names none. */
export function agentIdOf(certificate: Uint8Array): string | undefined {
  const san = new x509.X509Certificate(new Uint8Array(certificate)).getExtension(x509.SubjectAlternativeNameExtension);
  const ids = (san?.names.items ?? []).flatMap((name) =>
    name.type === 'url' ? (AGENT_URI.exec(name.value)?.[1] ?? []) : [],
  );
  return ids.length === 1 ? ids[0] : undefined;
}

/** The key that a certificate request asks to be signed, as SubjectPublicKeyInfo in DER. */
export function publicKeyOf(csr: Uint8Array): Uint8Array {
  return new Uint8Array(new x509.Pkcs10CertificateRequest(new Uint8Array(csr)).publicKey.rawData);
}

/** With a final newline, so that certificates can be put one behind the other. */
function pemOf(certificate: x509.X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}

function validity(now: Date, days: number): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(now.getTime() - BACKDATE_MS), notAfter: new Date(now.getTime() + days * DAY_MS) };
}

async function exportKey(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

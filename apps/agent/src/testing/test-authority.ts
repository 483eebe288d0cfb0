import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { createHash, webcrypto } from 'node:crypto';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
type KeyPair = webcrypto.CryptoKeyPair;

/** A certificate and its key, in PEM. */
export interface KeyedCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority for a test. */
export class TestAuthority {
  private constructor(
    private readonly keys: KeyPair,
    private readonly certificate: x509.X509Certificate,
  ) {}

  static async create(): Promise<TestAuthority> {
    const keys = await newKeys();
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      name: 'CN=Test CA',
      keys,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      ],
      ...validFor(1),
    });
    return new TestAuthority(keys, certificate);
  }

  get pem(): string {
    return `${this.certificate.toString('pem')}\n`;
  }

  get fingerprint(): Buffer {
    return createHash('sha256').update(new Uint8Array(this.certificate.rawData)).digest();
  }

  /** The chain of a server on this machine, the authority's own certificate included. */
  async server(): Promise<KeyedCertificate> {
    const keys = await newKeys();
    const certificate = await this.issue(keys.publicKey, [
      { type: 'dns', value: 'localhost' },
      { type: 'ip', value: '127.0.0.1' },
    ]);
    const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
    return { certificate: certificate + this.pem, key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY') };
  }

  /** A certificate for whoever asks. */
  async agent(csr: Uint8Array, agentId: string, days = 1): Promise<string> {
    const request = new x509.Pkcs10CertificateRequest(new Uint8Array(csr));
    if (!(await request.verify())) throw new Error('the request is not signed by its key');
    return this.issue(request.publicKey, [{ type: 'url', value: `spiffe://netctl/agent/${agentId}` }], days);
  }

  private async issue(publicKey: x509.PublicKeyType, names: x509.JsonGeneralName[], days = 1): Promise<string> {
    const certificate = await x509.X509CertificateGenerator.create({
      subject: 'CN=Test',
      issuer: this.certificate.subject,
      publicKey,
      signingKey: this.keys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions: [new x509.SubjectAlternativeNameExtension(names)],
      ...validFor(days),
    });
    return `${certificate.toString('pem')}\n`;
  }
}

async function newKeys(): Promise<KeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function validFor(days: number): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now - 60_000), notAfter: new Date(now + days * 86_400_000) };
}

// @peculiar/x509 needs the metadata of its decorators.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { generateKeyPairSync, webcrypto, createPrivateKey, createPublicKey } from 'node:crypto';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A new private key (EC P-256) in PEM. It never leaves this machine. */
export function newKeyPem(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** A request (PKCS#10, DER) for a certificate for the key. Who the agent is, the controller decides. */
export async function certificateRequest(keyPem: string): Promise<Uint8Array> {
  const key = createPrivateKey(keyPem);
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const keys = {
    privateKey: await webcrypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, true, ['sign']),
    publicKey: await webcrypto.subtle.importKey('spki', spki, ALGORITHM, true, ['verify']),
  };
  const request = { name: 'CN=netctl-agent', keys, signingAlgorithm: ALGORITHM };
  return new Uint8Array((await x509.Pkcs10CertificateRequestGenerator.create(request)).rawData);
}

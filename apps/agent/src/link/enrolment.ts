import type { X509Certificate } from 'node:crypto';
import { NetctlError } from '#domain';
import { enrolmentService, parseEnrolmentToken, type EnrollResponse } from '#protocol';
import { serverOnlyChannel, type Peer } from './channel.js';
import { certificatesIn, faultOf, fingerprintOf, type IdentityFiles } from './identity.js';
import { certificateRequest, newKeyPem } from './key-request.js';
import { chainOf } from './server-chain.js';
import { unaryCall } from './unary-call.js';

const DEADLINE_MS = 30_000;

/** The agent could not be enrolled; nothing was kept but its key, with which it can be tried again. */
class EnrolmentFailed extends NetctlError {
  override readonly code = 'enrolment_failed';
  override readonly kind = 'invalid';
}

/**
 * Gets the agent its first certificate and answers its id. Only a controller whose chain has the CA that the token names is spoken to. A
 * key that is there already is used again, so that an answer that was lost can be asked for again.
 */
export async function enrol(peer: Peer, token: string, identity: IdentityFiles): Promise<string> {
  const parsed = parseEnrolmentToken(token);
  if (!parsed) throw new EnrolmentFailed('This is no enrolment token.');
  const ca = await pinnedAuthority(peer, parsed.caFingerprint);
  const keyPem = (await identity.readKey()) ?? newKeyPem();
  await identity.writeKey(keyPem);
  const answer = await ask(peer, ca, token, await certificateRequest(keyPem));
  check(answer, keyPem, parsed.caFingerprint);
  await identity.writeCertificate(answer.certificatePem, answer.caPem);
  return answer.agentId;
}

async function pinnedAuthority(peer: Peer, fingerprint: Uint8Array): Promise<X509Certificate> {
  const chain = await chainOf(peer, DEADLINE_MS);
  const ca = chain.find((certificate) => fingerprintOf(certificate).equals(fingerprint));
  if (!ca?.ca)
    throw new EnrolmentFailed(`The server at ${peer.address} does not belong to the CA that the token names.`);
  return ca;
}

async function ask(peer: Peer, ca: X509Certificate, token: string, csr: Uint8Array): Promise<EnrollResponse> {
  // That the server has the CA's certificate proves nothing yet: TLS checks here that it has a key that the CA vouches for.
  const client = serverOnlyChannel(peer, ca.toString());
  try {
    return await unaryCall(client, enrolmentService.enroll, { token, csr }, DEADLINE_MS);
  } finally {
    client.close();
  }
}

function check({ certificatePem, caPem }: EnrollResponse, keyPem: string, fingerprint: Uint8Array): void {
  const authorities = certificatesIn(caPem);
  if (!authorities.some((ca) => fingerprintOf(ca).equals(fingerprint))) {
    throw new EnrolmentFailed('The controller answered with another CA than the token names.');
  }
  const fault = faultOf(certificatePem, keyPem, authorities);
  if (fault) throw new EnrolmentFailed(`The controller answered with a certificate that is of no use: ${fault}.`);
}

import { formatEnrolmentToken, parseEnrolmentToken, type EnrollResponse, type RenewResponse } from '#protocol';
import { newId, sha256 } from '#runtime';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { NoSuch } from '../inventory/index.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { CertificateAuthority, publicKeyOf } from './certificate-authority.js';
import { EnrolmentStore } from './enrolment.store.js';
import { BadCertificateRequest, EnrolmentRefused } from './errors.js';

/** Long enough to walk over to the router, short enough not to lie about. */
const TOKEN_SECONDS = 24 * 3_600;

/** How an agent gets its certificate. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly store: EnrolmentStore,
    private readonly authority: CertificateAuthority,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** A one-time token for the agent of a router; shown once. It also tells the agent which CA to trust. */
  async createToken(router: string): Promise<string> {
    const secret = randomBytes(24).toString('base64url');
    const row = { id: newId(), router, secretHash: sha256(Buffer.from(secret)), validSeconds: TOKEN_SECONDS };
    if (!(await this.store.insertToken(row))) throw new NoSuch({ what: 'router', name: router });
    return formatEnrolmentToken({ secret, caFingerprint: this.authority.fingerprint });
  }

  /** Throws EnrolmentRefused or BadCertificateRequest. */
  async enroll(token: string, csr: Uint8Array): Promise<EnrollResponse> {
    const parsed = parseEnrolmentToken(token);
    if (parsed === undefined) throw new EnrolmentRefused();
    // Signed before the token is used up: a request that cannot be signed must not cost the operator the token.
    await this.sign(csr, newId());
    // By key, not by request: a request is signed anew each time, and ECDSA signatures never repeat.
    const agentId = await this.store.useToken(sha256(Buffer.from(parsed.secret)), sha256(publicKeyOf(csr)));
    if (agentId === undefined) throw new EnrolmentRefused();
    this.logger.info('agent enrolled', { agentId });
    return { agentId, certificatePem: await this.sign(csr, agentId), caPem: this.authority.certificatePem };
  }

  /** For an agent that its present certificate has identified. */
  async renew(agentId: string, csr: Uint8Array): Promise<RenewResponse> {
    return { certificatePem: await this.sign(csr, agentId), caPem: this.authority.certificatePem };
  }

  private async sign(csr: Uint8Array, agentId: string): Promise<string> {
    try {
      return await this.authority.issueAgent(csr, agentId, this.clock.now());
    } catch (error) {
      throw new BadCertificateRequest(error);
    }
  }
}

import { agentService, type RenewResponse } from '#protocol';
import type { Clock, Logger } from '#runtime';
import { mutualChannel, type Peer } from './channel.js';
import { certificatesIn, faultOf, type IdentityFiles } from './identity.js';
import { certificateRequest } from './key-request.js';
import { unaryCall } from './unary-call.js';

const LOOK_MS = 3_600_000;
const RETRY_MS = 600_000;
const DEADLINE_MS = 30_000;

/** Asks for the next certificate. Rejects when there is none. */
export type AskForCertificate = (csr: Uint8Array) => Promise<RenewResponse>;

/** Replaces the agent's certificate once half of its life is over. The stream that is open goes on; the next one has the new one. */
export class Renewal {
  private readonly stopped = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly identity: IdentityFiles,
    private readonly ask: AskForCertificate,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const waitMs = await this.look().catch((error: unknown) => {
        this.logger.warn('certificate not renewed', { reason: (error as Error).message });
        return RETRY_MS;
      });
      await this.clock.sleep(waitMs, this.stopped.signal).catch(() => undefined);
    }
  }

  /** Answers when to look again, in ms. */
  private async look(): Promise<number> {
    const { certificate, key } = await this.identity.read();
    const [current] = certificatesIn(certificate.toString());
    if (!current) throw new Error('agent.crt holds no certificate');
    const from = Date.parse(current.validFrom);
    const half = from + (Date.parse(current.validTo) - from) / 2;
    if (this.clock.now().getTime() < half) return LOOK_MS;

    const answer = await this.ask(await certificateRequest(key.toString()));
    const fault = faultOf(answer.certificatePem, key.toString(), certificatesIn(answer.caPem));
    if (fault) throw new Error(fault);
    const [next] = certificatesIn(answer.certificatePem);
    if (next!.subjectAltName !== current.subjectAltName) throw new Error('the certificate names another agent');
    await this.identity.writeCertificate(answer.certificatePem, answer.caPem);
    this.logger.info('certificate renewed', { validTo: next!.validTo });
    return LOOK_MS;
  }
}

/** Asks the controller, as the agent that the present certificate names. */
export function askOverGrpc(peer: Peer, identity: IdentityFiles): AskForCertificate {
  return async (csr) => {
    const client = mutualChannel(peer, await identity.read());
    try {
      return await unaryCall(client, agentService.renew, { csr }, DEADLINE_MS);
    } finally {
      client.close();
    }
  };
}

import { NetctlError } from '#domain';
import { agentService, enrolmentService, MalformedMessage, type EnrollRequest, type RenewRequest } from '#protocol';
import * as grpc from '@grpc/grpc-js';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { agentIdOf, CertificateAuthority, EnrolmentService } from '../enrolment/index.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { DispatchStore } from './dispatch.store.js';
import { serveStream, type AgentStream } from './session-stream.js';
import { Sessions } from './sessions.js';

/** grpc-js has keepalive and limits off by default. */
const OPTIONS: grpc.ServerOptions = {
  'grpc.enable_channelz': 0,
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 20_000,
  'grpc.max_receive_message_length': 1024 * 1024,
  'grpc.max_send_message_length': 1024 * 1024,
};
const SHUTDOWN_MS = 3_000;

const GRPC_STATUS: Record<NetctlError['kind'], grpc.status> = {
  invalid: grpc.status.INVALID_ARGUMENT,
  unauthenticated: grpc.status.UNAUTHENTICATED,
  forbidden: grpc.status.PERMISSION_DENIED,
  not_found: grpc.status.NOT_FOUND,
  conflict: grpc.status.FAILED_PRECONDITION,
  limit: grpc.status.RESOURCE_EXHAUSTED,
  unavailable: grpc.status.UNAVAILABLE,
};

type UnaryCall<Request> = grpc.ServerUnaryCall<Request, unknown>;

/** The two gRPC listeners (ADR 3 and 4): agents with certificates, and enrolment for those that have none yet. */
@Injectable()
export class GrpcServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly servers: grpc.Server[] = [];
  /** Where agents and newcomers are listened for; what the system chose when the configuration says 0. */
  readonly ports = { agents: 0, enrolment: 0 };

  constructor(
    private readonly sessions: Sessions,
    private readonly store: DispatchStore,
    private readonly enrolment: EnrolmentService,
    private readonly authority: CertificateAuthority,
    @Inject(CONFIG) private readonly config: ControllerConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { certificatePem, keyPem } = await this.authority.issueServer(this.config.agentNames, this.clock.now());
    const ca = this.authority.certificatePem;
    // With the CA in the chain an agent that only knows its fingerprint can check it.
    const identity = { cert_chain: Buffer.from(certificatePem + ca), private_key: Buffer.from(keyPem) };
    const agents = new grpc.Server(OPTIONS);
    agents.addService(agentService, {
      session: (stream: AgentStream) => void this.session(stream),
      renew: this.unary(async ({ csr }: RenewRequest, call) => this.enrolment.renew(identified(call), csr)),
    });
    const newcomers = new grpc.Server(OPTIONS);
    newcomers.addService(enrolmentService, {
      enroll: this.unary(async ({ token, csr }: EnrollRequest) => this.enrolment.enroll(token, csr)),
    });
    this.ports.agents = await this.listen(
      agents,
      this.config.agentGrpc,
      grpc.ServerCredentials.createSsl(Buffer.from(ca), [identity], true),
    );
    this.ports.enrolment = await this.listen(
      newcomers,
      this.config.enrolmentGrpc,
      grpc.ServerCredentials.createSsl(null, [identity], false),
    );
  }

  /** Open streams are ended first: tryShutdown waits for them for ever. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.sessions.drain();
    await Promise.all(this.servers.map(async (server) => shutDown(server)));
  }

  private async listen(
    server: grpc.Server,
    on: { host: string; port: number },
    credentials: grpc.ServerCredentials,
  ): Promise<number> {
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`${on.host}:${on.port}`, credentials, (error, bound) => {
        if (error) reject(new CannotListen(`Cannot listen for agents on ${on.host}:${on.port}: ${error.message}`));
        else resolve(bound);
      });
    });
    this.servers.push(server);
    this.logger.info('listening for agents', { host: on.host, port });
    return port;
  }

  private async session(stream: AgentStream): Promise<void> {
    try {
      await serveStream(stream, identified(stream), this.sessions, this.store, this.clock);
      stream.end();
    } catch (error) {
      if (stream.destroyed || stream.cancelled) return;
      stream.emit('error', this.serviceError(error));
    }
  }

  private unary<Request, Response>(handle: (request: Request, call: UnaryCall<Request>) => Promise<Response>) {
    return (call: UnaryCall<Request>, callback: grpc.sendUnaryData<Response>): void => {
      handle(call.request, call).then(
        (response) => callback(null, response),
        (error: unknown) => callback(this.serviceError(error)),
      );
    };
  }

  /** The one place where errors become gRPC statuses. */
  private serviceError(error: unknown): Partial<grpc.ServiceError> {
    if (error instanceof NetctlError) return { code: GRPC_STATUS[error.kind], details: error.message };
    if (error instanceof MalformedMessage) return { code: grpc.status.INVALID_ARGUMENT, details: error.message };
    const known = (error as { status?: unknown }).status;
    if (typeof known === 'number') return { code: known, details: (error as Error).message };
    this.logger.error('agent call failed', { stack: error instanceof Error ? error.stack : String(error) });
    return { code: grpc.status.INTERNAL, details: 'Internal error' };
  }
}

/** A port for agents is taken or not ours to use. */
export class CannotListen extends Error {}

/** The agent is who its certificate says, whatever it says itself. */
function identified(call: { getAuthContext(): { sslPeerCertificate?: { raw: Buffer } } }): string {
  const certificate = call.getAuthContext().sslPeerCertificate;
  const agentId = certificate === undefined ? undefined : agentIdOf(certificate.raw);
  if (agentId === undefined)
    throw Object.assign(new Error('the certificate names no agent'), { status: grpc.status.UNAUTHENTICATED });
  return agentId;
}

async function shutDown(server: grpc.Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      server.forceShutdown();
      resolve();
    }, SHUTDOWN_MS);
    server.tryShutdown(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

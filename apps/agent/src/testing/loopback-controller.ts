import {
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServiceError,
  type UntypedHandleCall,
} from '@grpc/grpc-js';
import {
  agentService,
  encodeControllerMessage,
  enrolmentService,
  readAgentMessage,
  type AgentMessage,
  type EnrollRequest,
  type EnrollResponse,
  type RenewRequest,
  type SessionRequest,
} from '#protocol';
import type { KeyedCertificate, TestAuthority } from './test-authority.js';

export interface LoopbackOptions {
  readonly authority: TestAuthority;
  readonly server?: KeyedCertificate;
  readonly signer?: TestAuthority;
}

type Stream = ServerDuplexStream<SessionRequest, Buffer>;

/** A controller in miniature on real sockets with real TLS: welcomes agents, enrols them, keeps what they say. */
export class LoopbackController {
  readonly heard: AgentMessage[] = [];
  readonly tokens: string[] = [];
  /** Whom the certificates name that are asked for. */
  agentId = 'agent-1';
  address = '';
  enrolAddress = '';
  /** Names in the certificate of whoever opened a session. */
  readonly identities: (string | undefined)[] = [];
  streams: Stream[] = [];
  private readonly servers: Server[] = [];
  private waiting: { matches: (message: AgentMessage) => boolean; resolve: (message: AgentMessage) => void }[] = [];

  private constructor(private readonly authority: TestAuthority) {}

  /** Starts on free ports. `server` is what it shows, `signer` who signs for agents, if they are not the authority's. */
  static async start({ authority, server, signer = authority }: LoopbackOptions): Promise<LoopbackController> {
    const controller = new LoopbackController(signer);
    const { certificate, key } = server ?? (await authority.server());
    const pair = { cert_chain: Buffer.from(certificate), private_key: Buffer.from(key) };
    const root = Buffer.from(authority.pem);
    controller.address = await controller.listen(
      ServerCredentials.createSsl(root, [pair], true),
      agentService,
      controller.agentHandlers(),
    );
    controller.enrolAddress = await controller.listen(
      ServerCredentials.createSsl(null, [pair], false),
      enrolmentService,
      controller.enrolmentHandlers(),
    );
    return controller;
  }

  /** The first message, of what was said or will be, that matches. */
  heardOne(matches: (message: AgentMessage) => boolean): Promise<AgentMessage> {
    const known = this.heard.find(matches);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => this.waiting.push({ matches, resolve }));
  }

  /** Writes what is encoded already to the newest stream. */
  write(...messages: Buffer[]): void {
    for (const message of messages) this.streams.at(-1)!.write(message);
  }

  stop(): void {
    for (const server of this.servers) server.forceShutdown();
  }

  private agentHandlers(): Record<string, UntypedHandleCall> {
    const session = (stream: Stream) => {
      this.streams.push(stream);
      this.identities.push(stream.getAuthContext().sslPeerCertificate?.subjectaltname);
      stream.on('error', () => undefined);
      stream.on('end', () => stream.end());
      stream.on('data', (request: SessionRequest) => this.hear(readAgentMessage(request), stream));
    };
    const renew = (call: { request: RenewRequest }, answer: (error: null, value: unknown) => void) =>
      void this.authority
        .agent(call.request.csr, this.agentId)
        .then((certificatePem) => answer(null, { certificatePem, caPem: this.authority.pem }));
    return { session: session as UntypedHandleCall, renew: renew as UntypedHandleCall };
  }

  private enrolmentHandlers(): Record<string, UntypedHandleCall> {
    const enroll = (
      { request }: { request: EnrollRequest },
      answer: (error: Partial<ServiceError> | null, value?: EnrollResponse) => void,
    ) => {
      this.tokens.push(request.token);
      void this.authority
        .agent(request.csr, this.agentId)
        .then((certificatePem) => answer(null, { agentId: this.agentId, certificatePem, caPem: this.authority.pem }));
    };
    return { enroll: enroll as UntypedHandleCall };
  }

  private hear(message: AgentMessage, stream: Stream): void {
    this.heard.push(message);
    if (message.type === 'hello') {
      const routers = message.routers.map(({ router }) => ({
        router,
        regionId: 'region-1',
        entryMatch: 'orlonger' as const,
      }));
      const sessionEpoch = this.streams.length;
      stream.write(encodeControllerMessage({ type: 'welcome', sessionEpoch, heartbeatSeconds: 1, routers }));
    }
    for (const { resolve } of this.waiting.filter(({ matches }) => matches(message))) resolve(message);
    this.waiting = this.waiting.filter(({ matches }) => !matches(message));
  }

  private async listen(
    credentials: ServerCredentials,
    service: Parameters<Server['addService']>[0],
    handlers: Record<string, UntypedHandleCall>,
  ): Promise<string> {
    const server = new Server({ 'grpc.enable_channelz': 0 });
    this.servers.push(server);
    server.addService(service, handlers);
    return new Promise((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', credentials, (error, port) =>
        error ? reject(error) : resolve(`127.0.0.1:${port}`),
      );
    });
  }
}

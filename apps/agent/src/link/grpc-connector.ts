import type { ClientDuplexStream, StatusObject } from '@grpc/grpc-js';
import {
  agentService,
  encodeAgentMessage,
  MalformedMessage,
  readControllerMessage,
  type ControllerMessage,
  type SessionResponse,
} from '#protocol';
import { mutualChannel, type Peer } from './channel.js';
import type { Connection, ConnectionEvents, Connector } from './connector.js';
import type { IdentityFiles } from './identity.js';

const { path, requestSerialize, responseDeserialize } = agentService.session;

/** Streams over gRPC with mutual TLS. Each has a channel of its own, with the certificate as it is on the disk by then. */
export class GrpcConnector implements Connector {
  constructor(
    private readonly peer: Peer,
    private readonly identity: IdentityFiles,
  ) {}

  async open(events: ConnectionEvents): Promise<Connection> {
    const client = mutualChannel(this.peer, await this.identity.read());
    const call = client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize);
    listen(call, events);
    return {
      send: (message) => call.write(encodeAgentMessage(message)),
      close: () => {
        call.cancel();
        client.close();
      },
    };
  }
}

function listen(call: ClientDuplexStream<Buffer, SessionResponse>, events: ConnectionEvents): void {
  call.on('data', (response: SessionResponse) => {
    const message = read(response, events);
    if (message) events.message(message);
  });
  call.on('drain', () => events.drained());
  // The same is said by `status`, which also comes when there is no error.
  call.on('error', () => undefined);
  call.on('status', ({ code, details }: StatusObject) => events.closed(`${code} ${details}`));
}

function read(response: SessionResponse, events: ConnectionEvents): ControllerMessage | undefined {
  try {
    return readControllerMessage(response);
  } catch (error) {
    if (!(error instanceof MalformedMessage)) throw error;
    events.malformed(error);
    return undefined;
  }
}

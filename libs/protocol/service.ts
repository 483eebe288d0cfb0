import type { MethodDefinition } from '@grpc/grpc-js';
import type { EnrollRequest, EnrollResponse, RenewRequest, RenewResponse } from './mapping/enrolment.js';
import { wire } from './wire.js';

/** What an agent reads off the stream; `readControllerMessage` makes sense of it. */
export type SessionResponse = wire.SessionResponse;
/** What a controller reads off the stream; `readAgentMessage` makes sense of it. */
export type SessionRequest = wire.SessionRequest;

interface Codec<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(bytes: Uint8Array): T;
}

/** Session messages are written as Buffers that are encoded already, so that one encoding serves many streams. */
const encoded = (bytes: Buffer): Buffer => bytes;

function unary<Request, Response>(path: string, request: Codec<Request>, response: Codec<Response>) {
  return {
    path,
    requestStream: false,
    responseStream: false,
    requestSerialize: (message: Request) => request.encode(message).finish() as Buffer,
    requestDeserialize: (bytes: Buffer) => request.decode(bytes),
    responseSerialize: (message: Response) => response.encode(message).finish() as Buffer,
    responseDeserialize: (bytes: Buffer) => response.decode(bytes),
  } satisfies MethodDefinition<Request, Response>;
}

/** For a listener without client certificates. */
export const enrolmentService = {
  enroll: unary<EnrollRequest, EnrollResponse>(
    '/netctl.agent.v1.EnrolmentService/Enroll',
    wire.EnrollRequest,
    wire.EnrollResponse,
  ),
};

/** For a listener with mutual TLS only. */
export const agentService = {
  session: {
    path: '/netctl.agent.v1.AgentService/Session',
    requestStream: true,
    responseStream: true,
    requestSerialize: encoded,
    requestDeserialize: (bytes: Buffer): SessionRequest => wire.SessionRequest.decode(bytes),
    responseSerialize: encoded,
    responseDeserialize: (bytes: Buffer): SessionResponse => wire.SessionResponse.decode(bytes),
  },
  renew: unary<RenewRequest, RenewResponse>(
    '/netctl.agent.v1.AgentService/Renew',
    wire.RenewRequest,
    wire.RenewResponse,
  ),
};

import type { Client } from '@grpc/grpc-js';

interface Method<Request, Response> {
  readonly path: string;
  readonly requestSerialize: (request: Request) => Buffer;
  readonly responseDeserialize: (bytes: Buffer) => Response;
}

/** Calls and waits. Rejects with grpc-js's ServiceError; `deadlineMs` is from now on. */
export function unaryCall<Request, Response>(
  client: Client,
  { path, requestSerialize, responseDeserialize }: Method<Request, Response>,
  request: Request,
  deadlineMs: number,
): Promise<Response> {
  const deadline = Date.now() + deadlineMs;
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, { deadline }, (error, response) => {
      if (error) reject(error);
      else resolve(response!);
    });
  });
}

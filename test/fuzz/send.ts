import { Agent, request as httpRequest } from 'node:http';
import { bytesOf, type FuzzAnswer, type FuzzRequest } from './request.js';
import type { World } from './world.js';

const agent = new Agent({ keepAlive: true });
const WHOLE_MS = 30_000;

/** Sends a request as it is: fetch would mend it. */
export async function send(request: FuzzRequest, { baseUrl, tokens, ids }: World): Promise<FuzzAnswer> {
  const { hostname, port, pathname } = new URL(baseUrl);
  const path = pathname + request.path.replace(/\{[a-z]+-[a-z]+\}/g, (name) => ids.get(name) ?? name);
  const body = bytesOf(request.body);
  const headers: Record<string, string> = Object.fromEntries(
    request.headers.map(([name, value]) => [name, value.trim()]),
  );
  const token = tokens.get(request.caller);
  if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
  if (request.caller === 'garbled') headers['Authorization'] = `Bearer ${tokens.get('acme')!.toUpperCase()}`;
  if (body !== undefined) headers['Content-Length'] = String(body.length);
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { agent, hostname, port, path, method: request.method, headers, timeout: WHOLE_MS },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${WHOLE_MS} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

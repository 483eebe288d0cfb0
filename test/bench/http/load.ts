import { Agent, request } from 'node:http';

export interface Shot {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string;
  readonly body?: string;
}

/** Sends `shots` over `connections` kept-alive connections, each one request at a time. Answers seconds; throws on any status but 200. */
export async function fire(port: number, shots: readonly Shot[], connections: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let shot = shots[next++]; shot !== undefined; shot = shots[next++]) await send(agent, port, shot);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  return seconds;
}

async function send(agent: Agent, port: number, shot: Shot): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${shot.token}`,
      ...(shot.body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(shot.body) }),
    };
    const call = request(
      { host: '127.0.0.1', port, agent, method: shot.method, path: shot.path, headers },
      (response) => {
        response.resume().once('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`${shot.method} ${shot.path}: ${response.statusCode}`));
        });
      },
    );
    call.once('error', reject).end(shot.body);
  });
}

import { connect, type Socket } from 'node:net';

/** An answer as it came over the wire. Names of headers in lower case. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * Sends bytes as they are to `port` of this machine and reads one answer, interim ones (1xx) skipped. What is sent may come in
 * pieces; `pauseMs` passes between them. Rejects when the connection ends without an answer.
 */
export async function sendRaw(port: number, pieces: readonly (string | Buffer)[], pauseMs = 0): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  try {
    const bodyless = String(pieces[0]).startsWith('HEAD ');
    const answer = readAnswer(socket, bodyless);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      // The other side may have answered and closed before everything is sent.
      if (socket.writable) socket.write(piece);
    }
    return await answer;
  } finally {
    socket.destroy();
  }
}

async function readAnswer(socket: Socket, bodyless: boolean): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let received = '';
    const look = (ended: boolean): void => {
      const answer = parseAnswer(received, ended || bodyless);
      if (answer !== undefined) resolve(answer);
      else if (ended) reject(new Error(`the connection ended without an answer: ${JSON.stringify(received)}`));
    };
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      look(false);
    });
    socket.on('end', () => look(true));
    // A reset after the answer is no loss.
    socket.on('error', () => look(true));
  });
}

/** The first final answer in `text`, or undefined while it is not complete. */
function parseAnswer(text: string, ended: boolean): RawAnswer | undefined {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const [statusLine = '', ...lines] = text.slice(0, headEnd).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1]);
  const rest = text.slice(headEnd + 4);
  if (status < 200) return parseAnswer(rest, ended);
  const headers = new Map(lines.map((line) => splitHeader(line)));
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (headers.get('transfer-encoding') === 'chunked') {
    return rest.endsWith('0\r\n\r\n') ? { status, headers, body: dechunk(rest) } : undefined;
  }
  if (rest.length >= length || ended) return { status, headers, body: rest };
  return undefined;
}

function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

function dechunk(text: string): string {
  let body = '';
  for (let at = 0; ;) {
    const lineEnd = text.indexOf('\r\n', at);
    const size = Number.parseInt(text.slice(at, lineEnd), 16);
    if (!(size > 0)) return body;
    body += text.slice(lineEnd + 2, lineEnd + 2 + size);
    at = lineEnd + 2 + size + 2;
  }
}

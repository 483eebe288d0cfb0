import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { BodyTooLarge, UnreadableBody } from './unreadable-body.js';

/** A4/5: as sent and after decompression. */
export const BODY_LIMIT = 1024 * 1024;

const inflateZlib = promisify(inflate);
const inflateBare = promisify(inflateRaw);
const INCOMPLETE = 'The request body is incomplete.';

type Decompress = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const DECOMPRESS: ReadonlyMap<string, Decompress> = new Map<string, Decompress>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', inflateEither],
  ['br', promisify(brotliDecompress)],
]);

/**
 * Collects and decompresses a request's body. Decompressing stops at the limit: a bomb costs no more than an honest body.
 * Throws BodyTooLarge, or UnreadableBody when the encoding is unknown, the data are broken or the client went away.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const encoding = (request.headers['content-encoding'] ?? '').trim().toLowerCase();
  const decompress = DECOMPRESS.get(encoding);
  if (decompress === undefined && encoding !== '' && encoding !== 'identity')
    throw new UnreadableBody('The request body must be encoded as gzip, deflate or br, or not at all.');
  const sent = await collect(request);
  if (decompress === undefined || sent.length === 0) return sent;
  try {
    return await decompress(sent, { maxOutputLength: BODY_LIMIT });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new BodyTooLarge();
    throw new UnreadableBody(`The request body must be valid ${encoding} data.`);
  }
}

/** Most clients mean the zlib format, as RFC 9110 does; some send the bare stream. The first byte tells them apart. */
async function inflateEither(bytes: Buffer, options: { maxOutputLength: number }): Promise<Buffer> {
  const isZlib = (bytes[0]! & 0x0f) === 8;
  return isZlib ? inflateZlib(bytes, options) : inflateBare(bytes, options);
}

async function collect(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length']) > BODY_LIMIT) throw new BodyTooLarge();
  // Nothing would ever be heard of it again.
  if (request.destroyed) throw new UnreadableBody(INCOMPLETE);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (error: Error | undefined): void => {
      request.off('data', onData).off('end', onEnd).off('error', onGone).off('close', onGone);
      if (error === undefined) resolve(Buffer.concat(chunks, length));
      else reject(error);
    };
    const onData = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > BODY_LIMIT) settle(new BodyTooLarge());
      else chunks.push(chunk);
    };
    const onEnd = (): void => settle(undefined);
    const onGone = (): void => settle(new UnreadableBody(INCOMPLETE));
    request.on('data', onData).on('end', onEnd).on('error', onGone).on('close', onGone);
  });
}

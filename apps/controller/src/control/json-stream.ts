import { Readable } from 'node:stream';

/** Items that are turned into text before the event loop gets its turn: a millisecond or two of work. */
const ITEMS_PER_TURN = 500;

/** A piece of JSON text, or items that become the elements of an array. */
export type JsonPart = string | Iterable<unknown>;

/** Streams `parts` one after the other, so that listing a /16 neither blocks the event loop nor fills the memory. */
export function jsonStream(parts: readonly JsonPart[]): Readable {
  return Readable.from(chunks(parts), { objectMode: false });
}

async function* chunks(parts: readonly JsonPart[]): AsyncGenerator<string> {
  for (const part of parts) {
    if (typeof part === 'string') yield part;
    else yield* arrayChunks(part);
  }
}

async function* arrayChunks(items: Iterable<unknown>): AsyncGenerator<string> {
  let chunk = '[';
  let count = 0;
  for (const item of items) {
    if (count > 0) chunk += ',';
    chunk += JSON.stringify(item);
    if (++count % ITEMS_PER_TURN === 0) {
      yield chunk;
      chunk = '';
      await new Promise(setImmediate);
    }
  }
  yield `${chunk}]`;
}

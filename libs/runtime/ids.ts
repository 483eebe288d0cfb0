import { randomBytes } from 'node:crypto';

/** The counter starts below half of its 32 bits, so that one millisecond has room for two thousand million more ids. */
const COUNTER_START = 2 ** 31;
const COUNTER_END = 2 ** 32;

/**
 * A source of UUIDv7 (RFC 9562 section 6.2, method 1): 48 bits of milliseconds, a 32-bit counter that starts at random in each
 * millisecond, 42 random bits. Each id sorts after the one before, also when the clock goes back.
 */
export function idSource(nowMs: () => number): () => string {
  let ms = 0;
  let counter = 0;
  return () => {
    const random = randomBytes(10);
    const now = nowMs();
    if (now > ms) {
      ms = now;
      counter = random.readUInt32BE(6) % COUNTER_START;
    } else if (++counter === COUNTER_END) {
      ms += 1;
      counter = 0;
    }
    return format(ms, counter, random);
  };
}

function format(ms: number, counter: number, random: Buffer): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | (counter >>> 20), 6);
  bytes[8] = 0x80 | ((counter >>> 14) & 0x3f);
  bytes[9] = (counter >>> 6) & 0xff;
  bytes[10] = ((counter & 0x3f) << 2) | (random[5]! & 0x03);
  random.copy(bytes, 11, 0, 5);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A new UUIDv7 in lower case. Ids of one process sort in the order in which they were made. */
export const newId: () => string = idSource(Date.now);

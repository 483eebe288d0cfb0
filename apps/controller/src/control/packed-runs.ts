import { addressBits, unpackAddress, type Family, type Run } from '#domain';

const SEQ_BYTES = 8;
const STATUS_BYTES = 1;

/**
 * Runs as the database packs them into one value: first, last, sequence number, status. A subnet may have tens of thousands;
 * as rows they would block the event loop while they arrive, so they become objects one by one as they are listed.
 */
export class PackedRuns implements Iterable<Run> {
  private readonly addressBytes: number;
  private readonly runBytes: number;

  constructor(
    private readonly bytes: Buffer,
    family: Family,
  ) {
    this.addressBytes = addressBits(family) / 8;
    this.runBytes = 2 * this.addressBytes + SEQ_BYTES + STATUS_BYTES;
  }

  *[Symbol.iterator](): Generator<Run> {
    for (let at = 0; at < this.bytes.length; at += this.runBytes) {
      const lastAt = at + this.addressBytes;
      const seqAt = lastAt + this.addressBytes;
      yield {
        first: unpackAddress(this.bytes.subarray(at, lastAt)),
        last: unpackAddress(this.bytes.subarray(lastAt, seqAt)),
        changeSeq: Number(this.bytes.readBigInt64BE(seqAt)),
        status: this.bytes[seqAt + SEQ_BYTES] === 1 ? 'disabled' : 'enabled',
      };
    }
  }
}

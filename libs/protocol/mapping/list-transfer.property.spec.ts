import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cidrAround, prefixList, unpackAddress, type PrefixList } from '#domain';
import { agentService } from '../service.js';
import { readControllerMessage } from './controller-message.js';
import { encodeList } from './encode-list.js';
import { ListAssembler, type ReceivedList } from './list-assembler.js';
import type { ListVersion } from './list-version.js';
import { MalformedMessage } from './malformed-message.js';

const name = 'NetCTL-ACME-CORP-BLACKHOLE';

const cidr = (bytes: number, longest: number) =>
  fc
    .tuple(fc.uint8Array({ minLength: bytes, maxLength: bytes }), fc.integer({ min: 8, max: longest }))
    .map(([address, length]) => cidrAround(unpackAddress(address), length));

const lists: fc.Arbitrary<PrefixList> = fc
  .tuple(fc.array(cidr(4, 32), { maxLength: 40 }), fc.array(cidr(16, 128), { maxLength: 40 }))
  .map(([v4, v6]) => prefixList(name, [...v4, ...v6]));

const versions: fc.Arbitrary<ListVersion> = fc.record({
  listId: fc.uuid(),
  regionId: fc.uuid(),
  name: fc.constant(name),
  incarnation: fc.maxSafeNat(),
  generation: fc.maxSafeNat(),
});

function receive(assembler: ListAssembler, bytes: Buffer): ReceivedList | undefined {
  const message = readControllerMessage(agentService.session.responseDeserialize(bytes));
  return message.type === 'listPart' ? assembler.add(message) : undefined;
}

describe('a list on its way from controller to agent', () => {
  it('arrives as it was sent', () => {
    fc.assert(
      fc.property(versions, lists, (version, list) => {
        const assembler = new ListAssembler();
        const received = encodeList(version, list).map((bytes) => receive(assembler, bytes));
        expect(received.at(-1)).toMatchObject({ version, list });
        expect(received.slice(0, -1).every((part) => part === undefined)).toBe(true);
      }),
    );
  });

  it('is refused, or unharmed in name and entries, whatever byte is changed', () => {
    fc.assert(
      fc.property(versions, lists, fc.nat(), fc.integer({ min: 1, max: 255 }), (version, list, position, change) => {
        const bytes = Buffer.from(encodeList(version, list)[0]!);
        const at = position % bytes.length;
        bytes[at] = bytes[at]! ^ change;
        const received = receiveOrRefuse(bytes);
        // What the digest covers cannot change unseen; ids and numbers are TLS's to protect.
        if (received !== 'refused') expect(received?.list ?? list).toEqual(list);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when it was cut off', () => {
    fc.assert(
      fc.property(versions, lists, fc.nat(), (version, list, position) => {
        const bytes = encodeList(version, list)[0]!;
        const cut = receiveOrRefuse(bytes.subarray(0, position % bytes.length));
        expect(cut === 'refused' || cut === undefined).toBe(true);
      }),
    );
  });
});

function receiveOrRefuse(bytes: Buffer): ReceivedList | undefined | 'refused' {
  let decoded;
  try {
    decoded = agentService.session.responseDeserialize(bytes);
  } catch {
    return 'refused'; // not protobuf any more: gRPC ends the stream
  }
  try {
    const message = readControllerMessage(decoded);
    return message.type === 'listPart' ? new ListAssembler().add(message) : undefined;
  } catch (error) {
    if (!(error instanceof MalformedMessage)) throw error;
    return 'refused';
  }
}

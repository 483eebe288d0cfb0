import { describe, expect, it } from 'vitest';
import { cidrAround, prefixList, unpackAddress, type PrefixList } from '#domain';
import { agentService } from '../service.js';
import { readControllerMessage } from './controller-message.js';
import { CHUNK_BYTES, encodeList } from './encode-list.js';
import { ListAssembler, MAX_CHUNKS, type ListPart } from './list-assembler.js';
import type { ListVersion } from './list-version.js';
import { MalformedMessage } from './malformed-message.js';

const name = 'NetCTL-ACME-CORP-BLACKHOLE';
const version: ListVersion = { listId: 'list-1', regionId: 'region-1', name, incarnation: 1, generation: 7 };

/** As many IPv4 and as many IPv6 hosts. */
function hosts(count: number): PrefixList {
  const numbers = Array.from({ length: count }, (_, index) => [index >> 16, (index >> 8) & 0xff, index & 0xff]);
  return prefixList(name, [
    ...numbers.map((bytes) => cidrAround(unpackAddress(Uint8Array.of(10, ...bytes)), 32)),
    ...numbers.map((bytes) => cidrAround(unpackAddress(Uint8Array.of(0x20, 1, ...new Uint8Array(11), ...bytes)), 128)),
  ]);
}

const large = hosts(60_000);

function parts(of: ListVersion = version, list = large): ListPart[] {
  return encodeList(of, list).map((bytes) => {
    const message = readControllerMessage(agentService.session.responseDeserialize(bytes));
    if (message.type !== 'listPart') throw new Error(`${message.type} is no part of a list`);
    return message;
  });
}

function add(assembler: ListAssembler, sequence: readonly ListPart[]) {
  return sequence.map((part) => assembler.add(part)).at(-1);
}

describe('ListAssembler', () => {
  it('puts a list of several chunks together, none of them above the limit', () => {
    const encoded = encodeList(version, large);
    expect(encoded.length).toBeGreaterThan(2);
    expect(encoded.every((bytes) => bytes.length <= CHUNK_BYTES)).toBe(true);
    expect(add(new ListAssembler(), parts())).toMatchObject({ version, list: large });
  });

  it('takes an empty list as one that matches nothing', () => {
    const empty = prefixList(name, []);
    expect(add(new ListAssembler(), parts(version, empty))).toMatchObject({ version, list: empty });
  });

  const newer = parts({ ...version, generation: 8 });
  const wrongOrders: [string, ListPart[]][] = [
    ['the first chunk is missing', parts().slice(1, 2)],
    ['one in the middle is missing', [parts()[0]!, parts()[2]!]],
    ['one comes twice', [parts()[0]!, parts()[1]!, parts()[1]!]],
    ['the chunks are of two generations', [parts()[0]!, newer[1]!]],
    ['the chunks are of two lists', [parts()[0]!, parts({ ...version, listId: 'list-2' })[1]!]],
    ['the digests differ', [parts()[0]!, { ...parts()[1]!, digest: new Uint8Array(32) }]],
  ];
  it.each(wrongOrders)('refuses when %s', (_, sequence) => {
    expect(() => add(new ListAssembler(), sequence)).toThrow(MalformedMessage);
  });

  it('forgets what had arrived when a chunk does not fit', () => {
    const assembler = new ListAssembler();
    const [first, second, ...rest] = parts();
    assembler.add(first!);
    expect(() => assembler.add(newer[1]!)).toThrow(MalformedMessage);
    expect(() => add(assembler, [second!, ...rest])).toThrow(MalformedMessage);
  });

  it('lets a newer list take the place of an unfinished one', () => {
    expect(add(new ListAssembler(), [parts()[0]!, ...newer])?.version.generation).toBe(8);
  });

  it('says that the digest does not fit, and for which list', () => {
    const [part] = parts(version, hosts(1));
    const error = refusal(() => new ListAssembler().add({ ...part!, digest: new Uint8Array(32) }));
    expect(error).toMatchObject({ conflict: true, version });
  });

  it.each([
    ['host bits', Uint8Array.of(24, 10, 0, 0, 1)],
    ['a cut-off entry', Uint8Array.of(24, 10, 0, 0)],
    ['wrong order', Uint8Array.of(32, 10, 0, 0, 2, 32, 10, 0, 0, 1)],
  ])('refuses %s', (_, v4) => {
    const content = { v4, v6: new Uint8Array(), chunkIndex: 0, chunkCount: 1 };
    const error = refusal(() => new ListAssembler().add({ version, digest: new Uint8Array(32), content }));
    expect(error).toMatchObject({ conflict: false, version });
  });

  it.each([
    [0, 0],
    [1, 1],
    [0, MAX_CHUNKS + 1],
  ])('refuses chunk %i of %i', (chunkIndex, chunkCount) => {
    const content = { v4: Uint8Array.of(32, 10, 0, 0, 1), v6: new Uint8Array(), chunkIndex, chunkCount };
    expect(() => new ListAssembler().add({ version, digest: new Uint8Array(32), content })).toThrow(MalformedMessage);
  });
});

function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

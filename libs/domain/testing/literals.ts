import { type AddressRange, type Cidr, cidrRange, parseAddress, parseCidr, rangeBetween } from '../index.js';

// Short ways to write values in tests. A misspelt one throws, so that no test passes by accident.

/** Ranges written as `10.0.0.1`, `10.0.0.1-10.0.0.9` or `10.0.0.0/24`. */
export function readRanges(texts: readonly string[]): AddressRange[] {
  return texts.map((text) => {
    const [first = '', last = first] = text.split('-');
    const range = text.includes('/') ? cidrRange(readCidr(text)) : readRange(first, last);
    if (!range) throw new Error(`not a range: ${text}`);
    return range;
  });
}

/** Blocks written as `10.0.0.0/24`. */
export function readCidrs(texts: readonly string[]): Cidr[] {
  return texts.map(readCidr);
}

function readRange(first: string, last: string): AddressRange | undefined {
  const [from, to] = [parseAddress(first), parseAddress(last)];
  return from && to && rangeBetween(from, to);
}

function readCidr(text: string): Cidr {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`not a block: ${text}`);
  return cidr;
}

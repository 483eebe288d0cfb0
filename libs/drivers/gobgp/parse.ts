import { formatAddress, parseAddress, parseCidr } from '#domain';
import { DriverError } from '../driver-error.js';
import type { OwnPath, PathAttributes, SetMember } from './model.js';
import { wire } from './wire.js';

/** gobgpd's way of saying that a path came from no neighbour. */
const LOCAL = '<nil>';

/** The members of a set. Throws DriverError 'unsupported' for what is no prefix. */
export function parseSet(set: wire.DefinedSet.$Shape): SetMember[] {
  return (set.prefixes ?? []).map(({ ipPrefix, maskLengthMin, maskLengthMax }) => {
    // gobgpd prints ::ffff:10.1.0.5 in capitals of its own.
    const prefix = parseCidr((ipPrefix ?? '').toLowerCase());
    if (!prefix) throw notUnderstood(`the prefix ${ipPrefix}`);
    return { prefix, min: maskLengthMin ?? 0, max: maskLengthMax ?? 0 };
  });
}

/** The paths to a destination that some API client has put there under a number. */
export function parseDestination({ prefix, paths }: wire.Destination.$Shape): OwnPath[] {
  const own = (paths ?? []).filter(({ neighborIp, identifier }) => neighborIp === LOCAL && identifier);
  if (own.length === 0) return [];
  const destination = parseCidr((prefix ?? '').toLowerCase());
  if (!destination) throw notUnderstood(`the destination ${prefix}`);
  return own.map(({ identifier, pattrs }) => ({
    prefix: destination,
    number: identifier!,
    attributes: attributesOf(pattrs ?? []),
  }));
}

function attributesOf(pattrs: readonly wire.Any.$Shape[]): PathAttributes | undefined {
  const found = new Map(
    pattrs.map(({ typeUrl, value }) => [(typeUrl ?? '').split('.').pop(), value ?? new Uint8Array()]),
  );
  const v4 = found.get('NextHopAttribute');
  const v6 = found.get('MpReachNLRIAttribute');
  const nextHop = parseAddress(
    (v4 ? wire.NextHopAttribute.decode(v4).nextHop : v6 && wire.MpReachNLRIAttribute.decode(v6).nextHops[0]) ?? '',
  );
  const communities = found.get('CommunitiesAttribute');
  const preference = found.get('LocalPrefAttribute');
  // Origin, next hop, local preference and communities: a path with less or more is not as we made it.
  if (pattrs.length !== (communities ? 4 : 3) || !nextHop || !preference || !found.has('OriginAttribute'))
    return undefined;
  return {
    communities: communities ? wire.CommunitiesAttribute.decode(communities).communities : [],
    nextHop: formatAddress(nextHop),
    localPreference: wire.LocalPrefAttribute.decode(preference).localPref,
  };
}

function notUnderstood(what: string): DriverError {
  return new DriverError('unsupported', `gobgpd answered what this driver does not understand: ${what}`);
}

import { type Cidr, type EntryMatch, type Family, formatAddress, formatCidr, parseAddress } from '#domain';
import { sha256 } from '#runtime';
import type { WantedList } from '../driver.js';
import { isLonger } from '../findings.js';
import { FAMILIES, type PathAttributes, type SetMember } from './model.js';
import type { GobgpSettings } from './settings.js';
import { wire } from './wire.js';

const TYPE_PREFIX = 'type.googleapis.com/apipb.';

/** An entry as a member of a set. */
export function memberOf(entry: Cidr, match: EntryMatch): SetMember {
  const bits = entry.network.family === 4 ? 32 : 128;
  return { prefix: entry, min: entry.length, max: isLonger(entry, match) ? bits : entry.length };
}

/** The members of both sets of a list. */
export function membersOf({ list, entryMatch }: WantedList): Record<'v4' | 'v6', SetMember[]> {
  const [v4, v6] = FAMILIES.map(({ key }) => list[key].map((entry) => memberOf(entry, entryMatch)));
  return { v4: v4!, v6: v6! };
}

/**
 * The path identifier of a list's paths: 32 bits of a hash of its name, never 0, which is everybody else's. It keeps them
 * apart from other paths for the same prefixes, and tells whose they are when gobgpd is asked later on.
 */
export function pathNumber(name: string): number {
  return Buffer.from(sha256(Buffer.from(name))).readUInt32BE(0) || 1;
}

/** What all paths of a family say. */
export function attributesOf(settings: GobgpSettings, family: Family): PathAttributes {
  const nextHop = parseAddress(family === 4 ? settings.nextHopV4 : settings.nextHopV6)!;
  return {
    communities: settings.communities.map((text) => {
      const [high, low] = text.split(':').map(Number);
      return high! * 65_536 + low!;
    }),
    nextHop: formatAddress(nextHop),
    localPreference: settings.localPreference,
  };
}

export function wireSet(name: string, members: readonly SetMember[]): wire.DefinedSet {
  return wire.DefinedSet.create({
    definedType: wire.DefinedType.PREFIX,
    name,
    prefixes: members.map(({ prefix, min, max }) => ({
      ipPrefix: formatCidr(prefix),
      maskLengthMin: min,
      maskLengthMax: max,
    })),
  });
}

/** A path for gobgpd to announce, or to withdraw. */
export function wirePath(prefix: Cidr, number: number, attributes: PathAttributes, isWithdraw: boolean): wire.Path {
  const family = wireFamily(prefix.network.family);
  const nlri = any('IPAddressPrefix', wire.IPAddressPrefix, {
    prefixLen: prefix.length,
    prefix: formatAddress(prefix.network),
  });
  const nextHop =
    prefix.network.family === 4
      ? any('NextHopAttribute', wire.NextHopAttribute, { nextHop: attributes.nextHop })
      : any('MpReachNLRIAttribute', wire.MpReachNLRIAttribute, {
          family,
          nextHops: [attributes.nextHop],
          nlris: [nlri],
        });
  const pattrs = [
    any('OriginAttribute', wire.OriginAttribute, { origin: 0 }),
    nextHop,
    any('LocalPrefAttribute', wire.LocalPrefAttribute, { localPref: attributes.localPreference }),
    any('CommunitiesAttribute', wire.CommunitiesAttribute, { communities: [...attributes.communities] }),
  ];
  return wire.Path.create({ nlri, pattrs, family, identifier: number, isWithdraw });
}

export function wireFamily(family: Family): { afi: wire.Family.Afi; safi: wire.Family.Safi } {
  const afi = family === 4 ? wire.Family.Afi.AFI_IP : wire.Family.Afi.AFI_IP6;
  return { afi, safi: wire.Family.Safi.SAFI_UNICAST };
}

function any<T>(name: string, type: { encode(message: T): { finish(): Uint8Array } }, message: T): wire.Any.$Shape {
  return { typeUrl: `${TYPE_PREFIX}${name}`, value: type.encode(message).finish() };
}

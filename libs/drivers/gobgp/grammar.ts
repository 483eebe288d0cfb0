import { formatAddress, formatCidr, isListName, parseAddress, parseCidr } from '#domain';
import { DriverError } from '../driver-error.js';
import { wire } from './wire.js';

// What may be asked of gobgpd. Messages are built elsewhere from typed values; this is a second opinion that shares no
// code with the building, because GoBGP takes any name for a set and a /33 for a path.

const SET_NAME = /^(?<name>[A-Za-z0-9-]{1,63})-(?<key>v4|v6)$/;

/** Returns the set, or throws DriverError 'unsupported' when it is none of ours or has a member that cannot be. */
export function checkSet(set: wire.DefinedSet): wire.DefinedSet {
  const groups = SET_NAME.exec(set.name)?.groups;
  const family = groups?.['key'] === 'v4' ? 4 : 6;
  const good =
    groups !== undefined &&
    isListName(groups['name']!) &&
    set.definedType === wire.DefinedType.PREFIX &&
    set.prefixes.every((member) => isMember(member, family));
  if (good) return set;
  throw new DriverError('unsupported', `refused to change a set outside the grammar: ${JSON.stringify(set.name)}`);
}

/** The same for members that go: they may be anything that a set can have. */
export function checkSetName(name: string): string {
  if (isListName(SET_NAME.exec(name)?.groups?.['name'] ?? '')) return name;
  throw new DriverError('unsupported', `refused to change a set outside the grammar: ${JSON.stringify(name)}`);
}

/** Returns the path, or throws DriverError 'unsupported' when it is not one that a list of ours may have. */
export function checkPath(path: wire.Path): wire.Path {
  const { prefix, prefixLen } = wire.IPAddressPrefix.decode(path.nlri!.value!);
  const address = parseAddress(prefix);
  const cidr = parseCidr(`${prefix}/${prefixLen}`);
  const canonical =
    address && formatAddress(address) === prefix && cidr && formatCidr(cidr) === `${prefix}/${prefixLen}`;
  if (canonical && path.identifier > 0) return path;
  throw new DriverError('unsupported', `refused to announce a path outside the grammar: ${prefix}/${prefixLen}`);
}

function isMember({ ipPrefix, maskLengthMin, maskLengthMax }: wire.Prefix.$Shape, family: 4 | 6): boolean {
  const prefix = parseCidr(ipPrefix ?? '');
  if (!prefix || formatCidr(prefix) !== ipPrefix || prefix.network.family !== family) return false;
  const longest = family === 4 ? 32 : 128;
  return maskLengthMin === prefix.length && (maskLengthMax === prefix.length || maskLengthMax === longest);
}

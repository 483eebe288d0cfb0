import { type Cidr, compareCidrs, formatCidr } from '#domain';
import type { OwnPath, PathAttributes, PrefixSet, SetMember } from './model.js';

/** What a set lacks and has too much of. */
export interface SetDifference {
  readonly absent: boolean;
  readonly missing: readonly SetMember[];
  readonly surplus: readonly SetMember[];
  /** Members of the other family: nothing can be added as long as they are there. They are among the surplus, too. */
  readonly otherFamily: readonly SetMember[];
}

/** What gobgpd's table lacks of a list's paths, and has too much of. */
export interface PathDifference {
  readonly missing: readonly Cidr[];
  readonly surplus: readonly Cidr[];
}

/** Compares members as numbers. Copies of a wanted member are no difference: one removal takes all copies. */
export function setDifference(family: 4 | 6, wanted: readonly SetMember[], observed: PrefixSet): SetDifference {
  const there = new Map((observed ?? []).map((member) => [memberText(member), member]));
  const should = new Map(wanted.map((member) => [memberText(member), member]));
  const surplus = [...there].filter(([text]) => !should.has(text)).map(([, member]) => member);
  return {
    absent: observed === undefined,
    missing: [...should].filter(([text]) => !there.has(text)).map(([, member]) => member),
    surplus,
    otherFamily: surplus.filter(({ prefix }) => prefix.network.family !== family),
  };
}

/** A path with other attributes than ours is missing: adding it anew puts it right. */
export function pathDifference(
  wanted: readonly Cidr[],
  attributes: PathAttributes,
  observed: readonly OwnPath[],
): PathDifference {
  const there = new Map(observed.map((path) => [formatCidr(path.prefix), path]));
  const should = new Set(wanted.map(formatCidr));
  const isRight = (entry: Cidr): boolean => {
    const found = there.get(formatCidr(entry))?.attributes;
    return found !== undefined && attributesText(found) === attributesText(attributes);
  };
  return {
    missing: wanted.filter((entry) => !isRight(entry)),
    surplus: [...there.values()]
      .map(({ prefix }) => prefix)
      .filter((prefix) => !should.has(formatCidr(prefix)))
      .sort(compareCidrs),
  };
}

/** A member in GoBGP's words: `10.0.0.0/24 24..32`. */
export function memberText({ prefix, min, max }: SetMember): string {
  return `${formatCidr(prefix)} ${min}..${max}`;
}

function attributesText({ communities, nextHop, localPreference }: PathAttributes): string {
  return [nextHop, localPreference, ...[...communities].sort((a, b) => a - b)].join(' ');
}

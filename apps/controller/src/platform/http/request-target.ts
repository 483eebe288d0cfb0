const ABSOLUTE_FORM = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;
const ENCODED_UNRESERVED = /%(?:2[DE]|3[0-9]|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])/gi;

/**
 * One spelling for what the router takes for the same path, so that nobody gets around a rule about paths by writing
 * `/%6fperator` or `http://x/operator`: the origin form, with unreserved characters as themselves (RFC 3986, 6.2.2.2). A path
 * that cannot be decoded is kept as text, so that it is an unknown path like any other.
 */
export function canonicalTarget(target: string): string {
  const origin = target.startsWith('/') ? target : originForm(target);
  const end = origin.search(/[?#]/);
  const path = end < 0 ? origin : origin.slice(0, end);
  if (!path.includes('%')) return origin;
  const rest = end < 0 ? '' : origin.slice(end);
  const canonical = isDecodable(path)
    ? path.replace(ENCODED_UNRESERVED, (escape) => decodeURIComponent(escape))
    : path.replaceAll('%', '%25');
  return canonical + rest;
}

function originForm(target: string): string {
  const rest = target.replace(ABSOLUTE_FORM, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

import { parseAddress } from '#domain';
import { isPublicAddress } from './public-address.js';

/** What the operator allows besides https to public addresses (A71). */
export interface TargetPolicy {
  readonly allowHttp: boolean;
  readonly allowPrivate: boolean;
}

const MAX_LENGTH = 2_048;
const LOWEST_FREE_PORT = 1_024;
/** Names that mean something on somebody's own network only. What else resolves to the inside is refused when it is dialled. */
const INSIDE_NAME = /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/**
 * What is wrong with a webhook URL (A71), as ends of the sentence "The webhook URL …"; nothing wrong: empty. Spellings of
 * addresses (`127.1`, octal, full-width digits) are judged by the address that they stand for.
 */
export function problemsOfTarget(text: string, policy: TargetPolicy): string[] {
  if (text.length > MAX_LENGTH) return [`must not be longer than ${MAX_LENGTH} characters`];
  // URL parsers drop or turn these silently, so that a person reads another host than the one that is dialled.
  if (/[\s\p{Cc}\\]/u.test(text)) return ['must not contain spaces, control characters or backslashes'];
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) {
    return ['must be an absolute URL such as https://hooks.example.com/netctl'];
  }
  const url = new URL(text);
  const problems: string[] = [];
  if (url.protocol !== 'https:' && !policy.allowHttp) problems.push('must use https');
  if (url.username !== '' || url.password !== '') problems.push('must not contain a user name or password');
  if (url.hash !== '' || text.endsWith('#')) problems.push('must not contain a fragment');
  if (!isUsualPort(url)) problems.push(`must use the usual port or one from ${LOWEST_FREE_PORT}`);
  if (!policy.allowPrivate && !mayBePublic(hostOf(url))) problems.push('must name a public host');
  return problems;
}

/** The host as it is resolved and dialled: an address without brackets, or a name without its final dot. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

function mayBePublic(host: string): boolean {
  if (parseAddress(host) !== undefined) return isPublicAddress(host);
  return host.includes('.') && !INSIDE_NAME.test(host);
}

/** Below 1024 live mail, name and login services, which must not be talked to in our name. */
function isUsualPort({ port }: URL): boolean {
  return port === '' || Number(port) >= LOWEST_FREE_PORT;
}

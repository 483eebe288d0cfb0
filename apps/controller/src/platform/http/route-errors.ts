import { NetctlError } from '#domain';

/** A9: names the path as Laravel does, without the leading slash and the query. */
export class RouteNotFound extends NetctlError {
  readonly code = 'route_not_found';
  readonly kind = 'not_found';

  constructor(url: string) {
    super(`The route ${routeName(url)} could not be found.`);
  }
}

/** A12: the path exists, for other methods. `allow` goes into the header of that name. */
export class MethodNotAllowed extends Error {
  readonly allow: string;

  constructor(method: string, url: string, allowed: readonly string[]) {
    const allow = allowed.join(', ');
    super(`The ${method} method is not supported for route ${routeName(url)}. Supported methods: ${allow}.`);
    this.allow = allow;
  }
}

/** Without regular expressions: on a path of 60,000 slashes those that look for trailing ones take seconds. */
function routeName(url: string): string {
  const query = url.search(/[?#]/);
  let end = query < 0 ? url.length : query;
  let start = 0;
  while (start < end && url[start] === '/') start++;
  while (end > start && url[end - 1] === '/') end--;
  return url.slice(start, end) || '/';
}

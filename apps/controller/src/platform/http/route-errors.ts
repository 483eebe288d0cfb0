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

function routeName(url: string): string {
  return (
    url
      .replace(/[?#].*$/, '')
      .replace(/^\/+/, '')
      .replace(/\/+$/, '') || '/'
  );
}

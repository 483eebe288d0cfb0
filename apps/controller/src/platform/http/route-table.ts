/** A registered path and its methods, as they are written in the code: `/api/v1/subnets/:id`. */
export interface Route {
  readonly url: string;
  readonly methods: readonly string[];
}

/** Which paths exist for which methods: what the router knows and does not tell. */
export class RouteTable {
  private readonly known = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  add(methods: readonly string[], url: string): void {
    const entry = this.known.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const method of methods) entry.methods.add(method);
    this.known.set(url, entry);
  }

  /** Everything registered, in the order of registration. */
  all(): Route[] {
    return [...this.known].map(([url, { methods }]) => ({ url, methods: [...methods].toSorted() }));
  }

  /**
   * A12: the methods for which a path exists when it does not for `method`; `matched` is the route that the router found. A path
   * that is written out goes before one with a parameter: `GET ips/enable` does not ask for an address called "enable".
   */
  otherMethods(method: string, target: string, matched: string | undefined): string[] | undefined {
    if (matched !== undefined && !matched.includes(':')) return undefined;
    const path = pathOf(target);
    const found = this.known.get(path) ?? (matched === undefined ? this.matching(path) : undefined);
    return found === undefined || found.methods.has(method) ? undefined : [...found.methods].toSorted();
  }

  private matching(path: string): { methods: Set<string> } | undefined {
    return [...this.known.values()].find(({ pattern }) => pattern.test(path));
  }
}

function patternOf(url: string): RegExp {
  const source = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

/** The path without the query and one trailing slash. */
function pathOf(target: string): string {
  const query = target.search(/[?#]/);
  const path = query < 0 ? target : target.slice(0, query);
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

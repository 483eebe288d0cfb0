import { Operations, type Call } from './generated/operations.js';
import { NetctlApiError } from './netctl-api-error.js';

export interface NetctlClientOptions {
  /** For example https://netctl.test/api/v1 */
  readonly baseUrl: string;
  readonly token: string;
  /** For the whole of a request. Synchronous changes may take more than 30 seconds, hence 60 unless given. */
  readonly timeoutMs?: number;
  /** Instead of the global one: for tests, proxies and the like. */
  readonly fetch?: typeof globalThis.fetch;
}

/** How far the rate limit was used up, as of the newest answer. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
}

const TIMEOUT_MS = 60_000;

/**
 * The customer API of NetCTL. Methods answer bodies as they came and throw NetctlApiError when the server refuses; what fetch
 * throws when there is no answer passes through. Nothing is repeated by itself.
 */
export class NetctlClient extends Operations {
  /** Undefined before the first answer. */
  rateLimit: RateLimit | undefined;
  private readonly baseUrl: string;

  constructor(private readonly options: NetctlClientOptions) {
    super();
    this.baseUrl = options.baseUrl.replace(/\/+$/, '');
  }

  protected override async call<T>({ method, path, query = {}, headers = {}, body }: Call): Promise<T> {
    const { fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS, token } = this.options;
    const response = await fetch(`${this.baseUrl}${path}${queryString(query)}`, {
      method,
      headers: {
        ...present(headers),
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // The token is for this server only.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    this.rateLimit = rateLimitOf(response.headers) ?? this.rateLimit;
    const answer = parse(await response.text());
    if (response.ok) return answer as T;
    throw new NetctlApiError(response.status, answer, numberIn(response.headers, 'retry-after'));
  }
}

function present(values: Readonly<Record<string, string | number | undefined>>): Record<string, string> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

function queryString(query: Readonly<Record<string, string | number | undefined>>): string {
  const text = new URLSearchParams(present(query)).toString();
  return text === '' ? '' : `?${text}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not the API's own answer; whoever reads the error sees it as it came.
    return text;
  }
}

function rateLimitOf(headers: Headers): RateLimit | undefined {
  const limit = numberIn(headers, 'x-ratelimit-limit');
  const remaining = numberIn(headers, 'x-ratelimit-remaining');
  return limit === undefined || remaining === undefined ? undefined : { limit, remaining };
}

function numberIn(headers: Headers, name: string): number | undefined {
  const text = headers.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

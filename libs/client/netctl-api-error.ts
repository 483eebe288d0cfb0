/** The API has refused or failed: any answer that is not 2xx. */
export class NetctlApiError extends Error {
  override readonly name = 'NetctlApiError';

  constructor(
    readonly status: number,
    /** Parsed; the text itself if it is not JSON, as proxies send. */
    readonly body: unknown,
    /** Seconds after which to try again, if the server says so (429, 503). Every request may be repeated safely. */
    readonly retryAfter: number | undefined,
  ) {
    super(messageOf(body) ?? `The server answered ${status}.`);
  }

  /** What is wrong, by field; empty when no field is to blame. */
  get errors(): Readonly<Record<string, readonly string[]>> {
    const { errors } = (typeof this.body === 'object' && this.body !== null ? this.body : {}) as {
      errors?: Record<string, string[]>;
    };
    return errors ?? {};
  }
}

function messageOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('message' in body)) return undefined;
  return typeof body.message === 'string' ? body.message : undefined;
}

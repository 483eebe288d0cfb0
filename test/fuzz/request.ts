/** Whose token, if any, and how it is written. */
export type Caller = 'acme' | 'initech' | 'slow' | 'nobody' | 'garbled';

/** One request as data, so that it can be kept in a file and sent again. */
export interface FuzzRequest {
  readonly method: string;
  /** Path of the document that is meant, such as `/subnets/{subnet_id}`; null: none. */
  readonly template: string | null;
  /** Below the base path, encoded; `{own-commit}` and the like stand for ids that are different in each run. */
  readonly path: string;
  readonly caller: Caller;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: FuzzBody;
}

export type FuzzBody =
  | { readonly kind: 'none' }
  /** `valid`: made to be what the document allows. */
  | { readonly kind: 'text'; readonly text: string; readonly valid: boolean }
  /** A large one, written shortly: `fill` so many times in place of the question mark. */
  | { readonly kind: 'filled'; readonly text: string; readonly fill: string; readonly times: number }
  | { readonly kind: 'bytes'; readonly base64: string };

/** What came back. */
export interface FuzzAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export function bytesOf(body: FuzzBody): Buffer | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'text':
      return Buffer.from(body.text, 'utf8');
    case 'filled':
      return Buffer.from(
        body.text.replace('?', () => body.fill.repeat(body.times)),
        'utf8',
      );
    case 'bytes':
      return Buffer.from(body.base64, 'base64');
  }
}

import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { PAGE_SCRIPT } from './script.js';

interface Sent {
  readonly url: string;
  readonly init: { method: string; headers: Record<string, string>; body?: string; credentials: string };
}

type Listener = (event: { preventDefault(): void }) => void;

/** As much of a page as the script touches: the token, and one form with its inputs. */
class FakePage {
  readonly sent: Sent[] = [];
  readonly token = { value: '' };
  readonly result = { hidden: true, textContent: '' };
  prevented = 0;
  private readonly submit: Listener[] = [];
  private readonly listenOn = (_type: string, listener: Listener): void => void this.submit.push(listener);

  constructor(
    dataset: { method: string; path: string },
    inputs: readonly { name: string; value: string }[],
    private readonly answer: () => Response,
  ) {
    const form = {
      dataset,
      addEventListener: this.listenOn,
      querySelectorAll: () => inputs,
      querySelector: () => this.result,
    };
    const access = { addEventListener: this.listenOn };
    runInNewContext(PAGE_SCRIPT, {
      document: {
        getElementById: (id: string) => (id === 'token' ? this.token : access),
        querySelectorAll: () => [form],
      },
      fetch: async (url: string, init: Sent['init']) => {
        this.sent.push({ url, init });
        return Promise.resolve(this.answer());
      },
      URLSearchParams,
      encodeURIComponent,
    });
  }

  /** As if "Send" were pressed; resolves when the answer is shown. */
  async send(): Promise<string> {
    for (const listener of this.submit) listener({ preventDefault: () => (this.prevented += 1) });
    while (!/^\d{3} |Error/.test(this.result.textContent)) await new Promise(setImmediate);
    return this.result.textContent;
  }
}

describe('the script of the page', () => {
  it('sends what was typed, with the token in its header and nowhere else', async () => {
    const page = new FakePage(
      { method: 'POST', path: '/api/v1/subnets/{subnet_id}/x' },
      [
        { name: 'path:subnet_id', value: 'a/b?' },
        { name: 'query:limit', value: '5' },
        { name: 'query:cursor', value: '' },
        { name: 'header:Idempotency-Key', value: 'k' },
        { name: 'body', value: '{"ip":"10.1.0.5"}' },
      ],
      () => new Response('{}'),
    );
    page.token.value = ' nctl_secret ';

    await page.send();

    expect(page.sent).toEqual([
      {
        url: '/api/v1/subnets/a%2Fb%3F/x?limit=5',
        init: {
          method: 'POST',
          headers: {
            Authorization: 'Bearer nctl_secret',
            'Idempotency-Key': 'k',
            'Content-Type': 'application/json',
          },
          body: '{"ip":"10.1.0.5"}',
          credentials: 'omit',
          cache: 'no-store',
        },
      },
    ]);
    expect(page.prevented).toBe(2);
    expect(PAGE_SCRIPT).not.toMatch(/localStorage|sessionStorage|cookie|innerHTML|eval/);
  });

  it('shows status, headers and the body as it came', async () => {
    const answer = new Response('{"data":18446744073709551616}', {
      status: 429,
      statusText: 'Too Many Requests',
      headers: { 'retry-after': '45' },
    });
    const page = new FakePage({ method: 'GET', path: '/api/v1/subnets' }, [], () => answer);

    const shown = await page.send();

    expect(shown).toContain('429 Too Many Requests\n');
    expect(shown).toContain('retry-after: 45\n');
    expect(shown).toContain('\n\n{"data":18446744073709551616}');
    expect(page.sent[0]!.init.headers).toEqual({});
  });

  it('shows why there is no answer', async () => {
    const page = new FakePage({ method: 'GET', path: '/api/v1/subnets' }, [], () => {
      throw new Error('refused');
    });

    expect(await page.send()).toBe('Error: refused');
  });
});

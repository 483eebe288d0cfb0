import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerApi } from '../../apps/controller/src/openapi/index.js';
import { startTestController, type TestController } from '../support/controller/test-controller.js';

describe('the description of the API is that of the server', () => {
  let controller: TestController;

  beforeAll(async () => {
    controller = await startTestController();
  });
  afterAll(async () => controller?.stop());

  it('names every route below /api/v1, and none that is not there', () => {
    const documented = Object.entries(customerApi.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const base = customerApi.servers[0]!.url;
    const served = controller.controller.routes
      .all()
      .filter(({ url }) => url.startsWith(base))
      .flatMap(({ url, methods }) => methods.map((method) => `${method} ${url.slice(base.length)}`))
      .filter((route) => !route.startsWith('HEAD '));
    const anonymous = (route: string): string => route.replace(/\{\w+\}|:\w+/g, '*');

    expect(served.map(anonymous).toSorted()).toEqual(documented.map(anonymous).toSorted());
  });

  it('is served without a token', async () => {
    const response = await fetch(`${controller.baseUrl}/openapi.json`);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(customerApi)));
  });

  it('sends the figures of the rate limit with it and does not count it (N8)', async () => {
    const first = await fetch(`${controller.baseUrl}/openapi.json`);
    const second = await fetch(`${controller.baseUrl}/docs`);

    expect(first.headers.get('x-ratelimit-limit')).toBe('60');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('60');
    expect(second.headers.get('x-ratelimit-remaining')).toBe('60');
  });

  it.each(['docs', 'docs/', 'docs/page.css', 'docs/page.js'])('serves %s without a token', async (path) => {
    const response = await fetch(`${controller.baseUrl}/${path}`);

    expect(response.status).toBe(200);
    expect(await response.text()).not.toBe('');
  });

  it('lets the page run its own script only', async () => {
    const response = await fetch(`${controller.baseUrl}/docs`);
    const policy = response.headers.get('content-security-policy')?.split('; ');
    const html = await response.text();

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
    expect(html).not.toMatch(/https?:\/\//);
  });

  it.each(['docs/page.html', 'docs/..%2fsubnets', 'openapi.json/x'])('needs a token for %s', async (path) => {
    expect((await fetch(`${controller.baseUrl}/${path}`)).status).toBe(401);
  });

  it('needs a token for other methods, as every path does', async () => {
    expect((await fetch(`${controller.baseUrl}/docs`, { method: 'POST' })).status).toBe(401);
  });
});

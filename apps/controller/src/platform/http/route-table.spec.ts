import { beforeEach, describe, expect, it } from 'vitest';
import { RouteTable } from './route-table.js';

let routes: RouteTable;
beforeEach(() => {
  routes = new RouteTable();
  routes.add(['POST'], '/api/v1/ips/enable');
  routes.add(['GET'], '/api/v1/ips/:ip');
  routes.add(['HEAD'], '/api/v1/ips/:ip');
  routes.add(['GET'], '/api/v1/subnets/:id/pending');
});

describe('A12 methods of a path that was asked for with another one', () => {
  it.each([
    ['GET', '/api/v1/ips/enable', '/api/v1/ips/:ip', ['POST']],
    ['GET', '/api/v1/ips/enable/?x=/y', '/api/v1/ips/:ip', ['POST']],
    ['PUT', '/api/v1/ips/enable', undefined, ['POST']],
    ['PUT', '/api/v1/ips/10.1.0.5', undefined, ['GET', 'HEAD']],
    ['POST', '/api/v1/subnets/1/pending#x', undefined, ['GET']],
    ['POST', '/api/v1/ips/enable', '/api/v1/ips/enable', undefined],
    ['GET', '/api/v1/ips/10.1.0.5', '/api/v1/ips/:ip', undefined],
    ['GET', '/api/v1/subnets', undefined, undefined],
    ['GET', '/api/v1/subnets/1/2/pending', undefined, undefined],
    ['GET', '/', undefined, undefined],
  ])('%s %s, which the router takes for %s: %j', (method, target, matched, expected) => {
    expect(routes.otherMethods(method, target, matched)).toEqual(expected);
  });
});

it('knows every route once, with its methods', () => {
  expect(routes.all()).toEqual([
    { url: '/api/v1/ips/enable', methods: ['POST'] },
    { url: '/api/v1/ips/:ip', methods: ['GET', 'HEAD'] },
    { url: '/api/v1/subnets/:id/pending', methods: ['GET'] },
  ]);
});

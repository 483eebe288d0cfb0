import { expect, it } from 'vitest';
import { canonicalTarget } from './request-target.js';

it.each([
  ['/api/v1/subnets', '/api/v1/subnets'],
  ['/api/v1/subnets?x=%6f', '/api/v1/subnets?x=%6f'],
  ['/%6fperator/v1/ready', '/operator/v1/ready'],
  ['/%6Fperator/v1/ready', '/operator/v1/ready'],
  ['/api/v1/subnets/%31%32', '/api/v1/subnets/12'],
  ['/%2D%2E%5F%7E%30%39%41%5A%61%7A', '/-._~09AZaz'],
  ['/a%2Fb%3Fc%20d%25e%40', '/a%2Fb%3Fc%20d%25e%40'],
  ['/%256f', '/%256f'],
  ['/%zz/%41', '/%25zz/%2541'],
  ['/%', '/%25'],
  ['/%ff', '/%25ff'],
  ['/%c3%a9', '/%c3%a9'],
  ['/%00', '/%00'],
  ['http://netctl.test/operator/v1/ready', '/operator/v1/ready'],
  ['HTTPS://user@netctl.test:1/%6fperator?x', '/operator?x'],
  ['http://netctl.test', '/'],
  ['http://netctl.test?x', '/?x'],
  ['*', '/*'],
  ['operator/v1/ready', '/operator/v1/ready'],
  ['', '/'],
])('%s is %s', (target, canonical) => {
  expect(canonicalTarget(target)).toBe(canonical);
});

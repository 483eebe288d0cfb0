import fc from 'fast-check';

/** The subnets of the world: those of one customer meet in every way with the blocks and ranges that are asked for. */
export const SUBNETS = {
  acme: ['10.1.0.0/24', '10.2.0.0/30', '10.2.0.4/31', '10.2.0.6/32', '2001:db8:1::/120', '2001:db8:2::/126'],
  /** More than 65,536 addresses: only some are listed. Asked for seldom, since the answers are long. */
  acmeLarge: '2001:db8:ffff::/64',
  initech: ['10.9.0.0/24', '2001:db8:9::/120'],
  slow: ['10.8.0.0/28'],
} as const;

const own = fc.oneof(
  fc.integer({ min: 0, max: 255 }).map((host) => `10.1.0.${host}`),
  fc.integer({ min: 0, max: 7 }).map((host) => `10.2.0.${host}`),
  fc.integer({ min: 0, max: 255 }).map((host) => `2001:db8:1::${host.toString(16)}`),
  fc.integer({ min: 0, max: 3 }).map((host) => `2001:DB8:2:0:0:0:0:${host}`),
);
const foreign = fc.oneof(
  fc.integer({ min: 0, max: 255 }).map((host) => `10.9.0.${host}`),
  fc.integer({ min: 0, max: 15 }).map((host) => `10.8.0.${host}`),
);

/** Valid ones: own, foreign and unknown. */
export const address = fc.oneof(
  { weight: 6, arbitrary: own },
  { weight: 1, arbitrary: foreign },
  { weight: 1, arbitrary: fc.oneof(fc.ipV4(), fc.ipV6()) },
  { weight: 1, arbitrary: fc.constantFrom('::', '::ffff:10.1.0.5', '0.0.0.0', '255.255.255.255', '::10.1.0.5') },
);

/** Valid ones, from everything there is to a single address, with and without host bits. */
export const cidr = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('0.0.0.0/0', '::/0', '10.0.0.0/8', '2001:db8::/32', ...SUBNETS.acme) },
  {
    weight: 4,
    arbitrary: address.chain((text) =>
      fc.integer({ min: 0, max: text.includes(':') ? 128 : 32 }).map((length) => `${text}/${length}`),
    ),
  },
);

/** What looks like an address and is none, or none of ours. */
export const oddAddress = fc.oneof(
  fc.constantFrom('10.1.0.05', '10.1.5', '10.1.0.256', '0x0a010005', '10.1.0.5 ', '10.1.0.5/24', 'fe80::1%eth0'),
  fc.constantFrom(
    '1::2::3',
    '10.1.0.5\u0000',
    '١٠.١.٠.٥',
    '2001:db8:1::g',
    '[2001:db8:1::1]',
    'localhost',
    '010.1.0.5',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

import { expect, it } from 'vitest';
import { timeText } from './time-text.js';

it('A68: is in UTC, with an offset and without a fraction', () => {
  expect(timeText(new Date('2026-04-13T18:30:00.999+02:00'))).toBe('2026-04-13T16:30:00+00:00');
});

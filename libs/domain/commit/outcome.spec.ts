import { describe, expect, it } from 'vitest';
import { type CommitStatus, outcomeOf, overallStatus, type RouterOutcome } from './outcome.js';

describe('the status of a commit', () => {
  it.each<[RouterOutcome[], CommitStatus]>([
    [['verified'], 'success'],
    [['verified', 'verified', 'verified'], 'success'],
    [['failed'], 'failed'],
    [['failed', 'failed'], 'failed'],
    [['verified', 'failed'], 'partial_failure'],
    [['failed', 'failed', 'verified'], 'partial_failure'],
    [[], 'failed'],
  ])('of routers %j is %s', (routers, status) => {
    expect(outcomeOf(routers)).toBe(status);
  });
});

describe('the overall status (A58-61)', () => {
  it.each<[CommitStatus[], CommitStatus]>([
    [[], 'success'],
    [['success'], 'success'],
    [['success', 'success'], 'success'],
    [['failed'], 'failed'],
    [['failed', 'failed'], 'failed'],
    [['partial_failure'], 'partial_failure'],
    [['success', 'failed'], 'partial_failure'],
    [['failed', 'success'], 'partial_failure'],
    [['success', 'partial_failure'], 'partial_failure'],
    [['failed', 'partial_failure'], 'partial_failure'],
  ])('of %j is %s', (statuses, status) => {
    expect(overallStatus(statuses)).toBe(status);
  });
});

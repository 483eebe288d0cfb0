import { readFileSync } from 'node:fs';

// Reads vitest's JSON report and prints "<passed> <failed>". Names what was skipped on stderr: that counts as failed.

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let passed = 0;
let failed = 0;
for (const file of report.testResults) {
  const rest = file.assertionResults.filter(({ status }) => status !== 'passed');
  passed += file.assertionResults.length - rest.length;
  failed += rest.length;
  for (const { status, fullName } of rest.filter(({ status }) => status !== 'failed')) {
    console.error(`FAILED: ${status}, not run: ${file.name}: ${fullName}`);
  }
  // A file that could not be loaded, or whose set-up failed, has no failed test to show for it.
  if (file.status === 'failed' && rest.length === 0) failed += 1;
}
if (passed + failed === 0) failed = 1;
console.log(`${passed} ${failed}`);

import type { Check } from './check.js';
import { decisionRecords } from './decision-records.js';
import { docLinks } from './doc-links.js';
import { glossary } from './glossary.js';
import { machinePaths } from './machine-paths.js';

// Checks of the project's own texts, for which there is no tool: node dist/scripts/checks/main.js, in the project's folder.

const CHECKS: Readonly<Record<string, Check>> = {
  'links in documents': docLinks,
  glossary,
  'decision records': decisionRecords,
  'no paths of one machine': machinePaths,
};

for (const [name, check] of Object.entries(CHECKS)) {
  const findings = await check(process.cwd());
  if (findings.length === 0) {
    console.log(`ok: ${name}`);
    continue;
  }
  console.error(`FAILED: ${name}\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
  process.exitCode = 1;
}

import { readFileSync } from 'node:fs';

/** The block of docs/drivers/<system>.md that the operator copies into the router: what runs here is what is documented. */
export function documentedPolicy(system: string): string {
  const text = readFileSync(new URL(`../../docs/drivers/${system}.md`, import.meta.url), 'utf8');
  const block = new RegExp(`^\`\`\`${system}\\n(?<policy>[^]*?)^\`\`\`$`, 'm').exec(text)?.groups?.['policy'];
  if (block === undefined) throw new Error(`docs/drivers/${system}.md has no block for the router`);
  return block;
}

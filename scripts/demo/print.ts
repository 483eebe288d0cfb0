/** One line of what is going on. */
export function printStep(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Lines to paste into a terminal while the demo is up. */
export function printCurlLines(
  customer: { name: string; token: string; subnets: { id: number }[] },
  stateFile: string,
): void {
  const curl = `curl -sS -H "Authorization: Bearer ${customer.token}"`;
  const base = 'http://127.0.0.1:8080/api/v1';
  const post = `${curl} -H "Content-Type: application/json"`;
  process.stdout.write(`
Try it as ${customer.name}:

  ${curl} ${base}/subnets
  ${post} -d '{"ip": "10.1.0.5"}' ${base}/ips/disable
  ${curl} ${base}/subnets/${customer.subnets[0]?.id ?? 1}/pending
  ${post} -d '{"ip": "10.1.0.5", "synchronous": true}' ${base}/ips/enable

All tokens, subnets and commands that show the routers' lists: ${stateFile}
`);
}

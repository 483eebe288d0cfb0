/** JSON with BigInts as numbers, exact however large (A28): JSON.stringify refuses them, and Number would round. */
export function exactJson(value: unknown): string {
  switch (typeof value) {
    case 'bigint':
      return value.toString();
    case 'object':
      if (value === null || value instanceof Date) return JSON.stringify(value);
      if (Array.isArray(value)) return `[${value.map(exactJson).join(',')}]`;
      return `{${Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => `${JSON.stringify(key)}:${exactJson(member)}`)
        .join(',')}}`;
    default:
      return JSON.stringify(value);
  }
}

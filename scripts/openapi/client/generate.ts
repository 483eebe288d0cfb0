import { format, resolveConfig } from 'prettier';
import type { OpenApiDocument } from '../../../apps/controller/src/openapi/document/types.js';
import { methodsOf } from './operations.js';
import { comment, typeOf } from './schema-types.js';

const HEAD =
  '// Generated from docs/openapi/customer-v1.json by scripts/openapi/client. Do not edit: npm run generate:client\n\n';

/** The generated part of the customers' client: file names and contents, laid out as the rest of the project. */
export async function generateClient(document: OpenApiDocument): Promise<ReadonlyMap<string, string>> {
  const config = await resolveConfig('libs/client/index.ts');
  const layOut = async (text: string): Promise<string> => format(HEAD + text, { ...config, parser: 'typescript' });
  return new Map([
    ['schemas.ts', await layOut(schemas(document))],
    ['operations.ts', await layOut(operations(document))],
  ]);
}

function schemas({ components }: OpenApiDocument): string {
  return Object.entries(components.schemas)
    .map(([name, schema]) => `${comment(schema.description)}export type ${name} = ${typeOf(schema)};`)
    .join('\n\n');
}

function operations(document: OpenApiDocument): string {
  return `import type * as api from './schemas.js';

/** One request; what is undefined is left out. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** Below /api/v1, encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: object;
}

/** The operations of the customer API. */
export abstract class Operations {
  /** Sends a request and answers the body of a successful answer. */
  protected abstract call<T>(call: Call): Promise<T>;

  ${methodsOf(document).join('\n\n')}
}
`;
}

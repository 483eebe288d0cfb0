import type {
  OpenApiDocument,
  Operation,
  Parameter,
  Reference,
  Response,
} from '../../../apps/controller/src/openapi/document/types.js';
import { comment, typeOf } from './schema-types.js';

/** Stands for the module of the schemas in the generated code. */
const PREFIX = 'api.';

/** The methods of the client: one per operation that answers JSON, in the order of the document. */
export function methodsOf(document: OpenApiDocument): string[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const answer = answerType(operation, document);
      return answer === undefined ? [] : [renderMethod({ document, path, method, operation, answer })];
    }),
  );
}

interface Subject {
  readonly document: OpenApiDocument;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
  readonly answer: string;
}

function answerType({ responses }: Operation, { components }: OpenApiDocument): string | undefined {
  const { content } = resolve<Response>(responses['200']!, components.responses);
  const schema = content?.['application/json']?.schema;
  return schema === undefined ? undefined : typeOf(schema, PREFIX);
}

function renderMethod({ document, path, method, operation, answer }: Subject): string {
  const parameters = (operation.parameters ?? []).map((each) => resolve(each, document.components.parameters));
  const inPath = parameters.filter((each) => each.in === 'path');
  const inQuery = parameters.filter((each) => each.in === 'query');
  const inHeader = parameters.filter((each) => each.in === 'header');
  const body = operation.requestBody?.content['application/json']?.schema;
  const signature = [
    ...inPath.map((each) => `${camel(each.name)}: ${typeOf(each.schema, PREFIX)}`),
    ...(body === undefined ? [] : [`body: ${typeOf(body, PREFIX)}`]),
    ...(inQuery.length === 0 ? [] : [`query: { ${options(inQuery, (name) => name)} } = {}`]),
    ...(inHeader.length === 0 ? [] : [`options: { ${options(inHeader, camel)} } = {}`]),
  ];
  const url = path.replace(/\{(\w+)\}/g, (_match, name: string) => `\${encodeURIComponent(${camel(name)})}`);
  const call = [
    `method: '${method.toUpperCase()}'`,
    `path: ${inPath.length === 0 ? `'${url}'` : `\`${url}\``}`,
    ...(inQuery.length === 0 ? [] : ['query']),
    ...(inHeader.length === 0 ? [] : [`headers: { ${inHeader.map(headerOf).join(', ')} }`]),
    ...(body === undefined ? [] : ['body']),
  ];
  const words = comment(`${operation.summary}.\n\n${operation.description}`);
  return `${words}async ${operation.operationId}(${signature.join(', ')}): Promise<${answer}> {
    return this.call<${answer}>({ ${call.join(', ')} });
  }`;
}

function options(parameters: readonly Parameter[], nameOf: (name: string) => string): string {
  return parameters
    .map(
      (each) =>
        `${comment(each.description)}readonly ${nameOf(each.name)}?: ${typeOf(each.schema, PREFIX)} | undefined`,
    )
    .join(';\n');
}

function headerOf({ name }: Parameter): string {
  return `'${name}': options.${camel(name)}`;
}

function camel(name: string): string {
  const [first, ...others] = name.toLowerCase().split(/[_-]/);
  return [first, ...others.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

function resolve<T extends object>(from: T | Reference, among: Readonly<Record<string, T>>): T {
  return '$ref' in from ? among[from.$ref.replace(/^.*\//, '')]! : from;
}

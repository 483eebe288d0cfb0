import type {
  Content,
  Example,
  Header,
  OpenApiDocument,
  Operation,
  Parameter,
  Reference,
  Response,
  Schema,
} from '../document/types.js';

/** Where page.css and page.js of this folder are served. */
export const PAGE = '/api/v1/docs';

/** The whole page: it can be read without its script, which only sends requests. */
export function renderPage(document: OpenApiDocument): string {
  const { info, tags, paths, components } = document;
  const base = document.servers[0]!.url;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  );
  const sections = tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    const articles = own.map(({ method, path, operation }) =>
      renderOperation(document, operation, method, base + path),
    );
    return `<section><h2>${escape(name)}</h2>${prose(description)}${articles.join('')}</section>`;
  });
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<details id="schema-${escape(name)}"><summary>${escape(name)}</summary>${code(schema)}</details>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(info.title)}</title>
<link rel="stylesheet" href="${PAGE}/page.css">
<script src="${PAGE}/page.js" defer></script>
</head>
<body>
<header>
<h1>${escape(info.title)} <small>${escape(info.version)}</small></h1>
${prose(info.description)}
<p>For programs: <a href="${base}/openapi.json">openapi.json</a></p>
<form id="access" autocomplete="off"><label>Token <input id="token" type="password" autocomplete="off" spellcheck="false" placeholder="nctl_…"></label> <span>kept until you leave the page, sent only to this server</span></form>
</header>
<main>
${sections.join('\n')}
<section><h2>Schemas</h2>${schemas.join('\n')}</section>
</main>
</body>
</html>
`;
}

function renderOperation(document: OpenApiDocument, operation: Operation, method: string, path: string): string {
  const { operationId, summary, description, requestBody, responses } = operation;
  const parameters = (operation.parameters ?? []).map((each) => resolve(each, document.components.parameters));
  const answers = Object.entries(responses).map(([status, each]) =>
    renderAnswer(document, status, resolve(each, document.components.responses)),
  );
  return `<article id="${escape(operationId)}">
<h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${escape(path)}</code> ${escape(summary)}</h3>
${prose(description)}
${requestBody === undefined ? '' : `<h4>Body</h4>${renderContent(requestBody.content)}`}
<h4>Answers</h4>${answers.join('')}
${renderForm(operation, parameters, method, path)}
</article>`;
}

function renderAnswer(document: OpenApiDocument, status: string, response: Response): string {
  const headers = Object.entries(response.headers ?? {}).map(([name, each]) => {
    const header = resolve<Header>(each, document.components.headers);
    return `<dt><code>${escape(name)}</code></dt><dd>${escape(header.description)}</dd>`;
  });
  return `<details><summary><b>${escape(status)}</b> ${inline(response.description)}</summary>
${headers.length === 0 ? '' : `<dl>${headers.join('')}</dl>`}${renderContent(response.content ?? {})}</details>`;
}

function renderContent(content: Content): string {
  return Object.entries(content)
    .map(([type, { schema, examples = {} }]) => {
      const shown = Object.values(examples).map(renderExample);
      return `<p><code>${escape(type)}</code> ${schemaName(schema)}</p>${shown.join('')}`;
    })
    .join('');
}

function renderExample({ summary, value }: Example): string {
  return `<figure><figcaption>${escape(summary ?? 'Example')}</figcaption>${code(value)}</figure>`;
}

function schemaName({ $ref, type }: Schema): string {
  if ($ref === undefined) return escape(String(type ?? ''));
  const name = escape(nameOf($ref));
  return `<a href="#schema-${name}">${name}</a>`;
}

/** What the script sends: the names of the inputs say where each value goes. */
function renderForm(operation: Operation, parameters: readonly Parameter[], method: string, path: string): string {
  const inputs = parameters.map(
    (each) =>
      `<label><code>${escape(each.name)}</code> <input name="${each.in}:${escape(each.name)}" value="${each.in === 'path' ? escape(String(each.example ?? '')) : ''}" autocomplete="off"> ${inline(each.description)}</label>`,
  );
  const body = operation.requestBody?.content['application/json'];
  const example = Object.values(body?.examples ?? {})[0];
  const textarea =
    body === undefined
      ? ''
      : `<textarea name="body" rows="6" spellcheck="false">${escape(JSON.stringify(example?.value ?? {}, null, 2))}</textarea>`;
  return `<form class="try" data-method="${method.toUpperCase()}" data-path="${escape(path)}">${inputs.join('')}${textarea}
<button>Send</button><pre class="result" hidden></pre></form>`;
}

function resolve<T extends object>(from: T | Reference, among: Readonly<Record<string, T>>): T {
  return '$ref' in from ? among[nameOf(from.$ref)]! : from;
}

function nameOf(ref: string): string {
  return ref.replace(/^.*\//, '');
}

function prose(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${inline(paragraph)}</p>`)
    .join('');
}

/** Of Markdown we only use `code`. */
function inline(text: string): string {
  return escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function code(value: unknown): string {
  return `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * The page's script, for browsers. The token lives in its input and nowhere else: no storage, no cookie, no URL. What the
 * server answers is shown as text, never as HTML.
 */
export const PAGE_SCRIPT = String.raw`'use strict';
const token = document.getElementById('token');
document.getElementById('access').addEventListener('submit', (event) => event.preventDefault());

for (const form of document.querySelectorAll('form.try')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form).catch((error) => show(form, String(error)));
  });
}

async function send(form) {
  const { method, path } = form.dataset;
  const headers = {};
  if (token.value.trim() !== '') headers.Authorization = 'Bearer ' + token.value.trim();
  const query = new URLSearchParams();
  let url = path;
  let body;
  for (const { name, value } of form.querySelectorAll('input, textarea')) {
    const [where, key] = name.split(':');
    if (where === 'path') url = url.replace('{' + key + '}', encodeURIComponent(value));
    else if (where === 'body') body = value;
    else if (value !== '' && where === 'query') query.set(key, value);
    else if (value !== '' && where === 'header') headers[key] = value;
  }
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (query.size > 0) url += '?' + query;
  show(form, method + ' ' + url + ' …');
  const response = await fetch(url, { method, headers, body, credentials: 'omit', cache: 'no-store' });
  const shownHeaders = [...response.headers].map(([name, value]) => name + ': ' + value);
  show(form, [response.status + ' ' + response.statusText, ...shownHeaders, '', await readable(response)].join('\n'));
}

// Not parsed and printed anew: numbers beyond 2^53 would be rounded.
async function readable(response) {
  const text = await response.text();
  const limit = 200000;
  return text.length > limit ? text.slice(0, limit) + '\n… ' + (text.length - limit) + ' more characters' : text;
}

function show(form, text) {
  const result = form.querySelector('.result');
  result.hidden = false;
  result.textContent = text;
}
`;

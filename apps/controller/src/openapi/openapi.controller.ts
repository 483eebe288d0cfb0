import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../platform/http/public.js';
import { customerApi } from './document.js';
import { PAGE_CSS } from './page/css.js';
import { renderPage } from './page/html.js';
import { PAGE_SCRIPT } from './page/script.js';

/** Nothing but this server's own files and answers; no inline script or style, no frame, no form that leaves the page. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const DOCUMENT = JSON.stringify(customerApi);
const PAGE = renderPage(customerApi);

/** The API as it describes itself, to programs and to people. Everybody may read it. */
@Controller('api/v1')
export class OpenApiController {
  @Get('openapi.json')
  @Public()
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  document(): string {
    return DOCUMENT;
  }

  @Get('docs')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', CONTENT_SECURITY_POLICY)
  @Header('x-content-type-options', 'nosniff')
  @Header('referrer-policy', 'no-referrer')
  @Header('cache-control', 'no-cache')
  page(): string {
    return PAGE;
  }

  @Get('docs/page.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-cache')
  style(): string {
    return PAGE_CSS;
  }

  @Get('docs/page.js')
  @Public()
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-cache')
  script(): string {
    return PAGE_SCRIPT;
  }
}

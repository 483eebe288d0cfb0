export const PAGE_CSS = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1 small, figcaption, form span { font-size: 0.8rem; font-weight: normal; opacity: 0.75; }
h2 { border-bottom: 1px solid; margin-top: 3rem; }
h3 { margin: 2rem 0 0.5rem; }
h4 { margin: 1rem 0 0.25rem; }
code, pre, textarea, input { font: 0.85rem/1.4 ui-monospace, monospace; }
pre { background: #8881; border-radius: 4px; margin: 0.25rem 0; max-height: 30rem; overflow: auto; padding: 0.5rem; }
figure { margin: 0.5rem 0; }
summary { cursor: pointer; }
dd { margin-left: 1.5rem; }
.method { border-radius: 4px; color: #fff; padding: 0.1rem 0.4rem; }
.get { background: #1769aa; }
.post { background: #2e7d32; }
#access { background: Canvas; border-bottom: 1px solid; padding: 0.5rem 0; position: sticky; top: 0; }
#token { width: 24rem; max-width: 90%; }
.try { border-left: 3px solid #8884; margin: 1rem 0; padding-left: 1rem; }
.try label { display: block; }
.try textarea { box-sizing: border-box; display: block; margin: 0.5rem 0; width: 100%; }
`;

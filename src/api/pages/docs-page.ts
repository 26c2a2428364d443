/** The API documentation page and its start script, in the product's colours; loads no external resources. */

const LOADING = `
:root { color-scheme: light dark; }
body { margin: 0; font-family: system-ui, sans-serif; }
#docs:empty::before { content: "Quittance API"; display: block; padding: 4rem 1.5rem; color: #176658; font-size: 1.5rem; }
@media (prefers-color-scheme: dark) { body { background: #12161c; } #docs:empty::before { color: #6fc2ae; } }
`;

export const writeDocsPage = (basePath: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quittance API</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%23176658'/%3E%3Cpath d='M9 17l5 5 9-11' fill='none' stroke='white' stroke-width='3.5'/%3E%3C/svg%3E">
<style>${LOADING}</style>
</head>
<body>
<div id="docs"></div>
<noscript>The documentation needs JavaScript; the contract itself is at <a href="${basePath}/openapi.json">${basePath}/openapi.json</a>.</noscript>
<script src="${basePath}/docs/scalar.js"></script>
<script src="${basePath}/docs/start.js"></script>
</body>
</html>
`;

const STYLE = `
.light-mode { --scalar-color-accent: #176658; --scalar-background-accent: #17665814; --scalar-link-color: #176658; }
.dark-mode { --scalar-color-accent: #6fc2ae; --scalar-background-accent: #6fc2ae1f; --scalar-link-color: #6fc2ae; --scalar-background-1: #12161c; --scalar-background-2: #191f28; --scalar-background-3: #222a35; }
:root { --scalar-font: system-ui, -apple-system, "Segoe UI", sans-serif; --scalar-font-code: ui-monospace, "SF Mono", Menlo, Consolas, monospace; --scalar-radius: 8px; }
.scalar-app .markdown pre code.hljs, .scalar-app .markdown pre code.hljs * { white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 1000px) { .scalar-app span.whitespace-nowrap.text-sm.flex-1 { max-width: calc(100vw - 6rem); overflow: hidden; text-overflow: ellipsis; } }
.scalar-app .introduction-section .badge { margin-bottom: 0.5rem; }
a[href="https://www.scalar.com"] { display: none; }
`;

export const startDocs = (basePath: string): string => {
  const settings = {
    url: `${basePath}/openapi.json`,
    theme: 'default',
    customCss: STYLE,
    withDefaultFonts: false,
    telemetry: false,
    hideClientButton: true,
    showDeveloperTools: 'never',
    agent: { disabled: true },
    mcp: { disabled: true },
    defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
    authentication: { preferredSecurityScheme: 'apiKey' },
    documentDownloadType: 'json',
  };
  return `Scalar.createApiReference('#docs', ${JSON.stringify(settings)});\n`;
};

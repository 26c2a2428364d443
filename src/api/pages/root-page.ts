/** The page at the server's root: what runs here and where to go. Contains no account data and no secrets. */

export interface About {
  readonly version: string;
  /** The kind of database without its address: the page is public. */
  readonly database: 'embedded PostgreSQL' | 'PostgreSQL';
  /** How mail is sent, without the server's address. */
  readonly mail: 'sent through a mail server' | 'written to files, not sent';
  readonly publicUrl: string;
  readonly pendingMigrations: () => Promise<readonly string[]>;
}

/** The current state shown on the page. */
export interface RootFacts {
  /** Number of accounts without the data an invoice must contain; null when the database does not answer. */
  readonly incompleteAccounts: number | null;
  /** Whether any account has an API key; null when the database does not answer. */
  readonly keys: 'missing' | 'unused' | 'used' | null;
}

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5c6675; --line: #dde2e9; --page: #f6f7f9; --card: #fff; --accent: #176658; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --soft: #9aa5b5; --line: #2c3542; --page: #12161c; --card: #191f28; --accent: #6fc2ae; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { margin: 0; font-size: 1.9rem; letter-spacing: -0.02em; }
p.lead { color: var(--soft); margin: 0.25rem 0 2rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.25rem; margin: 0 0 1rem; }
h2 { font-size: 1rem; margin: 0 0 0.6rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.35rem 1.25rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
a { color: var(--accent); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.6rem 0 0; padding: 0.75rem 0.9rem; background: var(--page); border: 1px solid var(--line); border-radius: 8px; font-size: 0.85rem; }
`;

const invoicing = ({ incompleteAccounts: count }: RootFacts): string => {
  if (count === null) return 'The database is currently unavailable.';
  if (count === 0) return 'All accounts can issue invoices.';
  return count === 1
    ? 'One account lacks seller details that every invoice must show (name, address, tax number) and cannot issue invoices; its shipments are not billed until then. Its owner can set them with PATCH /v1/account.'
    : `${count} accounts lack seller details that every invoice must show (name, address, tax number) and cannot issue invoices; their shipments are not billed until then. Their owners can set them with PATCH /v1/account.`;
};

/** A sentence about the state of the first key. */
function keyWords({ keys }: RootFacts): string {
  const make = 'Create one on the server; it is shown only once:';
  switch (keys) {
    case 'missing':
      return `An account on this server has no API key yet. The server shows the first key when it is started in a terminal, and never writes it to a log. ${make}`;
    case 'unused':
      return 'No API key has been used yet. The first one was shown when it was created, or was set as QUITTANCE_API_KEY. If it is lost, create another on the server:';
    case 'used':
      return 'API keys are in use. Each was shown once, when it was created. If yours is lost, create another on the server:';
    case null:
      return `An API key is shown only once, when it is created. ${make}`;
  }
}

export function writeRootPage(about: About, facts: RootFacts, basePath: string): string {
  const rows = [
    ['Version', about.version],
    ['Database', about.database],
    ['Mail', about.mail],
    ['Invoices', invoicing(facts)],
  ];
  const base = escapeHtml(basePath);
  const url = about.publicUrl.replace(/\/$/, '');
  const example = `curl ${url}/v1/account -H "Authorization: Bearer $QUITTANCE_API_KEY"`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quittance</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Quittance</h1>
<p class="lead">Turns order events into invoices, exactly once, and follows each invoice until it is settled.</p>
<section aria-labelledby="runs">
<h2 id="runs">What is running here</h2>
<dl>
${rows.map(([name = '', value = '']) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}
</dl>
</section>
<section aria-labelledby="go">
<h2 id="go">Links</h2>
<dl>
<dt><a href="${base}/docs">${base}/docs</a></dt><dd>API reference, where requests can be tried</dd>
<dt><a href="${base}/openapi.json">${base}/openapi.json</a></dt><dd>The OpenAPI 3.1 description, for code generators</dd>
<dt><a href="${base}/readyz">${base}/readyz</a></dt><dd>Whether the database, migrations and job queue are healthy</dd>
<dt><a href="${base}/metrics">${base}/metrics</a></dt><dd>Metrics for Prometheus</dd>
</dl>
</section>
<section aria-labelledby="key">
<h2 id="key">Your API key</h2>
<p>${escapeHtml(keyWords(facts))}</p>
<pre>npm run cli -- key create --role owner --label me</pre>
<p>Then:</p>
<pre>${escapeHtml(example)}</pre>
</section>
</main>
</body>
</html>
`;
}

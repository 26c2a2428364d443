/** Parses SMTP_URL. An unknown option or scheme is refused with a message that says how to fix it; the password is never repeated. */
import { ok, refuse } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps). */
  readonly implicitTls: boolean;
  /** Fail when the server does not offer STARTTLS. */
  readonly requireTls: boolean;
  readonly checkCertificate: boolean;
  readonly signIn?: { readonly user: string; readonly password: string };
  /** Host name sent in EHLO. */
  readonly heloName?: string;
}

const OPTIONS = ['require_tls', 'check_certificate', 'helo_name'];
const HERE = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
const FORM = 'smtp://user:password@host:587 or smtps://user:password@host:465, with user and password percent-encoded';

/**
 * `smtp://` uses STARTTLS when offered; with a user it requires it, unless the server is local or `?require_tls=false` is given.
 * `?check_certificate=false` accepts any certificate.
 */
export function parseSmtpUrl(text: string): Result<SmtpServer> {
  const invalid = (words: string) => refuse('smtp_url_invalid', `SMTP_URL ${words}. It has the form ${FORM}.`);
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return invalid('is not a URL');
  }
  const implicitTls = url.protocol === 'smtps:';
  if (!implicitTls && url.protocol !== 'smtp:') return invalid(`starts with "${url.protocol}"`);
  if (url.hostname === '') return invalid('names no host');
  if (url.pathname !== '' && url.pathname !== '/') return invalid('has a path');
  for (const [name, value] of url.searchParams) {
    if (!OPTIONS.includes(name)) return invalid(`has the unknown option "${name}" (known: ${OPTIONS.join(', ')})`);
    if (name !== 'helo_name' && value !== 'true' && value !== 'false')
      return invalid(`needs true or false for "${name}"`);
    if (name === 'helo_name' && !/^[A-Za-z0-9.[\]:-]+$/.test(value))
      return invalid('has a helo_name that is not a host name');
  }
  const user = decoded(url.username);
  const password = decoded(url.password);
  if (user === null || password === null) return invalid('has a user or password that is not percent-encoded');
  const requireTls = url.searchParams.get('require_tls');
  const heloName = url.searchParams.get('helo_name');
  return ok({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (implicitTls ? 465 : 587) : Number(url.port),
    implicitTls,
    requireTls: !implicitTls && (requireTls === null ? user !== '' && !HERE.has(url.hostname) : requireTls === 'true'),
    checkCertificate: url.searchParams.get('check_certificate') !== 'false',
    ...(user === '' ? {} : { signIn: { user, password } }),
    ...(heloName === null ? {} : { heloName }),
  });
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

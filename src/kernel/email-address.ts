/**
 * Validates e-mail addresses (RFC 5321 section 4.1.2, RFC 5322, RFC 6531 for non-ASCII): one rule for API, imports, events, configuration
 * and sending. A quoted local part and an address literal are refused: both are obsolete in practice, and mail software disagrees on them.
 */

/** A path of 256 octets with its angle brackets. */
export const MAX_EMAIL_LENGTH = 254;
const MAX_LOCAL_OCTETS = 64;
const MAX_DOMAIN_LENGTH = 253;
const MAX_LABEL = 63;

/** Dot-atom: RFC 5322's atext, and any visible non-ASCII character. */
const LOCAL = /^(?!\.)(?!.*\.(?:\.|$))[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\u00a1-\u{10ffff}-]+$/u;
const BEYOND = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const DOMAIN_CHARACTERS = /^[A-Za-z0-9.\u00a1-\u{10ffff}-]+$/u;

/** `local`: the domain may be a single label, as in a private network: for senders that the operator configures. */
export const isEmailAddress = (text: string, reach: 'public' | 'local' = 'public'): boolean =>
  emailProblem(text, reach) === null;

/** Why a text is not an e-mail address, as a sentence; null when it is one. */
export function emailProblem(text: string, reach: 'public' | 'local' = 'public'): string | null {
  if (text === '') return 'An e-mail address is required.';
  if (text.length > MAX_EMAIL_LENGTH) return TOO_LONG;
  if (/^"[^"]*"@/.test(text)) return QUOTED;
  if (/[<>]/.test(text)) return 'Give only the address, without a name or angle brackets.';
  if (/[,;]/.test(text)) return 'This field takes a single e-mail address, without "," or ";".';
  if (BEYOND.test(text)) return blankOrInvisible(text);
  const at = text.lastIndexOf('@');
  if (at < 0) return 'An e-mail address must contain "@".';
  return (
    localProblem(text.slice(0, at)) ??
    domainProblem(text.slice(at + 1), reach) ??
    (octetsIn(text) > MAX_EMAIL_LENGTH ? TOO_LONG : null)
  );
}

const TOO_LONG = `An e-mail address must not be longer than ${MAX_EMAIL_LENGTH} bytes.`;
const QUOTED = 'A quoted part before the "@" is not supported, because mail programs interpret it differently.';

const blankOrInvisible = (text: string): string =>
  /\p{Z}/u.test(text)
    ? 'An e-mail address must not contain spaces.'
    : 'An e-mail address must not contain invisible or control characters.';

function localProblem(local: string): string | null {
  if (local === '') return 'The part before the "@" is missing.';
  if (local.startsWith('"')) return QUOTED;
  if (local.includes('@')) return 'An e-mail address must contain only one "@".';
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..'))
    return 'The part before the "@" must not begin or end with a dot or contain two dots in a row.';
  if (octetsIn(local) > MAX_LOCAL_OCTETS)
    return `The part before the "@" must not be longer than ${MAX_LOCAL_OCTETS} bytes.`;
  if (LOCAL.test(local)) return null;
  const wrong = [...local].find((each) => !LOCAL.test(each) && each !== '.') ?? '';
  return `"${wrong}" is not allowed before the "@" of an e-mail address.`;
}

/** At least two labels, of which the last is not a number. */
function domainProblem(domain: string, reach: 'public' | 'local'): string | null {
  if (domain === '') return 'The domain after the "@" is missing.';
  if (domain.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(domain))
    return 'The domain after the "@" must be a name, not an IP address.';
  if (domain.length > MAX_DOMAIN_LENGTH)
    return `The domain after the "@" must not be longer than ${MAX_DOMAIN_LENGTH} characters.`;
  if (domain.endsWith('.')) return 'The domain after the "@" must not end with a dot.';
  if (!DOMAIN_CHARACTERS.test(domain)) {
    const wrong = [...domain].find((each) => !DOMAIN_CHARACTERS.test(each)) ?? '';
    return `"${wrong}" is not allowed in the domain after the "@".`;
  }
  const ascii = asciiDomain(domain);
  if (ascii === null) return 'The domain after the "@" is not a valid domain name.';
  const labels = ascii.split('.');
  if (ascii.length > MAX_DOMAIN_LENGTH || labels.some((label) => label.length > MAX_LABEL))
    return `The domain after the "@" must not be longer than ${MAX_DOMAIN_LENGTH} characters, nor ${MAX_LABEL} between two dots.`;
  if (labels.includes('')) return 'The domain after the "@" must not begin with a dot or contain two dots in a row.';
  if (!labels.every((label) => LABEL.test(label))) return 'No part of the domain may begin or end with a hyphen.';
  return reach === 'local' && !/^\d+$/.test(ascii) ? null : endProblem(labels);
}

function endProblem(labels: readonly string[]): string | null {
  const last = labels.at(-1) ?? '';
  if (labels.length < 2) return 'The domain after the "@" must contain a dot, as in example.com.';
  return last.length < 2 || /^\d+$/.test(last) ? `The domain after the "@" must not end in ".${last}".` : null;
}

/** The ASCII form of an internationalised domain (UTS 46), or null. */
function asciiDomain(domain: string): string | null {
  if (/^[A-Za-z0-9.-]+$/.test(domain)) return domain.toLowerCase();
  const url = URL.parse(`http://${domain}/`);
  return url === null ? null : url.hostname;
}

const encoder = new TextEncoder();
const octetsIn = (text: string): number => encoder.encode(text).length;

/** MAIL_FROM may be "Name <address>"; only the address is used, since the name is that of each seller. */
export const addressIn = (mailFrom: string): string => /<([^<>]+)>$/.exec(mailFrom)?.[1] ?? mailFrom;

/**
 * What an e-mail address is (RFC 5321 section 4.1.2, RFC 5322, RFC 6531 for non-ASCII): one rule for API, imports, events, configuration
 * and sending. A quoted local part and an address literal are refused: both are obsolete in practice, and mail software disagrees on them.
 */

/** A path of 256 octets with its angle brackets. */
export const MAX_EMAIL_LENGTH = 254;
const MAX_LOCAL_OCTETS = 64;
const MAX_DOMAIN_LENGTH = 253;

/** Dot-atom: RFC 5322's atext, and any letter beyond ASCII that can be seen. */
const LOCAL = /^(?!\.)(?!.*\.(?:\.|$))[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\u00a1-\u{10ffff}-]+$/u;
const BEYOND = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const DOMAIN_CHARACTERS = /^[A-Za-z0-9.\u00a1-\u{10ffff}-]+$/u;

/** `local`: the domain may be one name without a dot, as in one's own network: for senders that the operator chooses. */
export function isEmailAddress(text: string, reach: 'public' | 'local' = 'public'): boolean {
  if (text.length > MAX_EMAIL_LENGTH || BEYOND.test(text)) return false;
  const at = text.lastIndexOf('@');
  return (
    at > 0 &&
    isLocalPart(text.slice(0, at)) &&
    isDomain(text.slice(at + 1), reach) &&
    octetsIn(text) <= MAX_EMAIL_LENGTH
  );
}

const isLocalPart = (local: string): boolean => LOCAL.test(local) && octetsIn(local) <= MAX_LOCAL_OCTETS;

/** Two labels at least, the last of them no number. */
function isDomain(domain: string, reach: 'public' | 'local'): boolean {
  if (!DOMAIN_CHARACTERS.test(domain)) return false;
  const ascii = asciiDomain(domain);
  if (ascii === null || ascii.length > MAX_DOMAIN_LENGTH) return false;
  const labels = ascii.split('.');
  const last = labels.at(-1) ?? '';
  const isLong = reach === 'local' || (labels.length > 1 && last.length > 1);
  return isLong && !/^\d+$/.test(last) && labels.every((label) => LABEL.test(label));
}

/** An internationalised domain as DNS knows it (UTS 46), or null. */
function asciiDomain(domain: string): string | null {
  if (/^[A-Za-z0-9.-]+$/.test(domain)) return domain.toLowerCase();
  const url = URL.parse(`http://${domain}/`);
  return url === null ? null : url.hostname;
}

const encoder = new TextEncoder();
const octetsIn = (text: string): number => encoder.encode(text).length;

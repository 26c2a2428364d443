/**
 * Validates a mail's header block like a strict receiver, by RFC 5322, 2047 and 5321. The test server refuses every mail with a violation.
 */

const FIELD = /^([!-9;-~]+):(.*)$/s;
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/** RFC 5322 3.3, without the obsolete forms. */
const DATE = new RegExp(`^${DAY}, (\\d{1,2}) ${MONTH} (\\d{4}) ([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)? [+-]\\d{4}$`);
const MESSAGE_ID = /^<[^\s<>@]+@[^\s<>@]+>$/;
const ENCODED_WORD = /=\?[^?\s]*\?[bBqQ]\?[^?\s]*\?=/g;
const LONGEST_LINE = 998;
const LONGEST_ENCODED_WORD = 75;
/** RFC 5322 3.6: required, or at most once. */
const ONCE = ['date', 'from', 'message-id', 'to', 'subject', 'mime-version', 'content-type', 'reply-to', 'sender'];
const REQUIRED = ['date', 'from', 'to', 'message-id', 'subject', 'mime-version'];

/** Returns the violations as sentences; empty for a valid mail. `allowsUtf8`: the session used SMTPUTF8. */
export function headerFaults(raw: Uint8Array, allowsUtf8 = false): string[] {
  const text = Buffer.from(raw).toString('latin1');
  const faults: string[] = [];
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) faults.push('a line that does not end in CRLF');
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return [...faults, 'no empty line after the header'];
  const head = text.slice(0, end);
  if (!allowsUtf8 && /[^\t\r\n -~]/.test(head)) faults.push('a character that is not printable ASCII');
  if (head.split('\r\n').some((line) => line.length > LONGEST_LINE)) faults.push('a line longer than 998 octets');
  if (/\r\n[\t ]+(?=\r\n|$)/.test(head)) faults.push('a folded line with nothing but blanks');
  const fields = head
    .replaceAll(/\r\n(?=[\t ])/g, '')
    .split('\r\n')
    .map((line) => FIELD.exec(line));
  if (fields.some((field) => field === null)) faults.push('a line that is no field');
  const byName = Map.groupBy(
    fields.flatMap((field) =>
      field === null ? [] : [{ name: (field[1] ?? '').toLowerCase(), value: (field[2] ?? '').trim() }],
    ),
    ({ name }) => name,
  );
  for (const name of REQUIRED) if (!byName.has(name)) faults.push(`no ${name}`);
  for (const name of ONCE) if ((byName.get(name)?.length ?? 0) > 1) faults.push(`${name} more than once`);
  const valueOf = (name: string): string => byName.get(name)?.[0]?.value ?? '';
  if (!DATE.test(valueOf('date')) || Number.isNaN(Date.parse(valueOf('date'))))
    faults.push(`a date that is none of RFC 5322: ${valueOf('date')}`);
  if (!MESSAGE_ID.test(valueOf('message-id'))) faults.push(`a malformed message-id: ${valueOf('message-id')}`);
  if (valueOf('mime-version') !== '1.0') faults.push('a mime-version that is not 1.0');
  for (const name of ['from', 'to', 'reply-to'])
    if (byName.has(name) && !isMailboxList(valueOf(name), allowsUtf8))
      faults.push(`malformed addresses in ${name}: ${valueOf(name)}`);
  for (const [word] of head.matchAll(ENCODED_WORD))
    if (word.length > LONGEST_ENCODED_WORD) faults.push(`an encoded word longer than 75 characters: ${word}`);
  return faults;
}

const ATOM = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~-]+`;
const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;
const PHRASE = `(?:(?:${ATOM}|${QUOTED}|=\\?[^?\\s]+\\?[bBqQ]\\?[^?\\s]*\\?=)(?:\\s+|(?=<)))*`;
const DOMAIN = String.raw`[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?`;

function isMailboxList(value: string, allowsUtf8: boolean): boolean {
  const local = allowsUtf8 ? `(?:${QUOTED}|[^\\s<>"(),:;@\\[\\]]+)` : `(?:${QUOTED}|${ATOM}(?:\\.${ATOM})*)`;
  const domain = allowsUtf8 ? String.raw`[^\s<>"(),:;@\[\]]+` : DOMAIN;
  const mailbox = `(?:${PHRASE}<${local}@${domain}>|${local}@${domain})`;
  return new RegExp(`^${mailbox}(?:,\\s*${mailbox})*$`).test(value);
}

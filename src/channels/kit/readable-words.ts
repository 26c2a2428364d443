/** Makes text from outside safe to store and display: removes characters that could break a row, a header or a terminal. */

const LONGEST = 1000;
/** Control characters (C0, DEL, C1), line and paragraph separators, and bidirectional formatting characters. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** Returns one line of at most 1,000 characters. */
export function readableWords(text: string): string {
  const line = text.toWellFormed().replace(UNSAFE, ' ').replace(/ {2,}/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).toWellFormed()}…`;
}

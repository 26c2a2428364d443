/** The one test for "this is exactly one mail address". Anything that could become two recipients or a header line is refused. */

const MAILBOX = /^[^\s\p{Cc}<>()[\],;:\\"@]{1,64}@[^\s\p{Cc}<>()[\],;:\\"@]{1,253}$/u;

export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    text.isWellFormed() &&
    MAILBOX.test(text) &&
    !text.includes('..') &&
    !/\.@|@\.|^\.|\.$/.test(text)
  );
}

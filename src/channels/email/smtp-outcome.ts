/**
 * Maps errors of the mail library to outcomes. The library names the step only for an answered command ("RCPT TO"); a lost connection is
 * always "CONN", so the caller passes how much of the message was sent. A mail that may have been accepted is never reported as refused.
 */
import type { SendOutcome } from '#channels/kit/channel.ts';
import { readableWords } from '#channels/kit/readable-words.ts';
import { Fault } from '#kernel/fault.ts';

/** How much of the message was sent after the server's 354: nothing, some of it, or all including the final dot. */
export type Progress = 'not_begun' | 'under_way' | 'handed_over';

/** The fields of nodemailer's error that are used: codes, never messages. */
export interface SmtpFailure {
  readonly message: string;
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly originalCode?: string | undefined;
}

/** The same failure without echoed credentials. */
export const cleanFailure = (failure: SmtpFailure, clean: (answer: string) => string): SmtpFailure => ({
  message: clean(failure.message),
  code: failure.code,
  command: failure.command,
  response: failure.response === undefined ? undefined : clean(failure.response),
  responseCode: failure.responseCode,
  originalCode: failure.originalCode,
});

/** The library's codes for failures without a server response. */
const NO_ANSWER: Readonly<Record<string, string>> = {
  ECONNECTION: 'The mail server closed the connection before it took the message.',
  ESOCKET: 'The connection to the mail server failed.',
  ETIMEDOUT: 'The mail server did not answer in time.',
  EDNS: 'The name of the mail server could not be found.',
  ETLS: 'No secure connection to the mail server could be made (see require_tls and check_certificate of SMTP_URL).',
  EPROTOCOL: 'The mail server does not speak SMTP.',
  EAUTH: 'The mail server did not let us sign in; check the user and password in SMTP_URL.',
  ENOAUTH: 'The mail server wants a sign-in, and SMTP_URL names no user.',
  EABORT: 'Sending took too long and was given up before the message was handed over.',
};

const SIGN_IN = 'The mail server refused our sign-in; check the user and password in SMTP_URL.';

export function classifyFailure(failure: SmtpFailure, progress: Progress): SendOutcome {
  const answered = failure.responseCode ?? 0;
  if (answered >= 400 && answered < 600) return classifyAnswer(failure, progress, answered);
  if (progress === 'handed_over') {
    return {
      kind: 'unknown',
      reason: inWords('The whole message was handed over, but the mail server never said whether it took it.', failure),
    };
  }
  const code = failure.originalCode ?? failure.code ?? '';
  // Without a response these two are the library's own check of the message: too large for the server, or an address it does not support.
  if (failure.code === 'EMESSAGE' || failure.code === 'EENVELOPE')
    return { kind: 'permanent', reason: readableWords(failure.message), code };
  const words = NO_ANSWER[failure.code ?? ''];
  if (words === undefined)
    throw new Fault('mail_not_sent', 'later', { detail: readableWords(failure.message), cause: failure });
  return { kind: 'temporary', reason: inWords(words, failure), code };
}

/** RFC 5321: 4yz is temporary, 5yz permanent; but 5yz about our configuration or the session is temporary, since an operator can fix it. */
function classifyAnswer(failure: SmtpFailure, progress: Progress, answered: number): SendOutcome {
  const code = String(answered);
  const response = readableWords(failure.response ?? failure.message);
  const temporary = (reason: string): SendOutcome => ({ kind: 'temporary', reason: readableWords(reason), code });
  if (failure.code === 'EAUTH') return temporary(`${SIGN_IN} It said: ${response}`);
  if (answered === 530)
    return temporary(`The mail server wants a sign-in or a secure connection; check SMTP_URL. It said: ${response}`);
  // 503, "bad sequence of commands", is about the session; on a new connection the same message may be accepted.
  if (answered < 500 || answered === 503) return temporary(response);
  const aboutTheMail = progress !== 'not_begun' || ['MAIL FROM', 'RCPT TO', 'DATA'].includes(failure.command ?? '');
  return aboutTheMail
    ? { kind: 'permanent', reason: response, code }
    : temporary(`The mail server refused the conversation. It said: ${response}`);
}

function inWords(words: string, failure: SmtpFailure): string {
  return readableWords(`${words} (${failure.message})`);
}

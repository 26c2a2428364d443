/**
 * Talks to a mail server as the sender does, up to the sender's address, and sends nothing: for `doctor`, and to learn whether the
 * server can carry an address that is not ASCII (SMTPUTF8, RFC 6531), which the library does not ask.
 */
import { domainToASCII } from 'node:url';
import SmtpConnection, {
  type SMTPConnectionCustomAuthContext,
  type SMTPConnectionOptions,
} from 'nodemailer/lib/smtp-connection';
import type { SignIn } from './clean-answer.ts';

export interface SmtpTrial {
  readonly options: SMTPConnectionOptions;
  readonly signIn?: SignIn;
  /** Tried as the envelope's sender; left out: only the server's extensions are asked. */
  readonly sender?: string;
}

/** The library lets a sign-in method of ours speak to the server; this one is no sign-in. */
const TRIAL = 'X-TRIAL';

/** The extensions the server offers, in capitals. @throws the library's error (an `SmtpFailure`) when a mail could not leave. */
export async function trySmtpServer({ options, signIn, sender }: SmtpTrial): Promise<readonly string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
  const connection = new SmtpConnection({
    ...options,
    customAuth: {
      [TRIAL]: async (context: SMTPConnectionCustomAuthContext) => {
        if (sender !== undefined) await offerSender(context, sender);
        resolve(context.extensions.map((each) => each.toUpperCase()));
      },
    },
  });
  const trial = () => connection.login({ method: TRIAL, user: '', pass: '' }, (error) => error && reject(error));
  connection.on('error', reject);
  connection.once('end', () => reject(Object.assign(new Error('The connection was closed.'), { code: 'ECONNECTION' })));
  connection.connect((error) => {
    if (error) reject(error);
    else if (signIn === undefined) trial();
    else
      connection.login({ user: signIn.user, pass: signIn.password }, (refused) =>
        refused ? reject(refused) : trial(),
      );
  });
  try {
    return await promise;
  } finally {
    connection.quit();
    connection.close();
  }
}

async function offerSender(context: SMTPConnectionCustomAuthContext, sender: string): Promise<void> {
  const at = sender.lastIndexOf('@');
  const answer = await context.sendCommand(`MAIL FROM:<${sender.slice(0, at)}@${domainToASCII(sender.slice(at + 1))}>`);
  if (answer.status >= 200 && answer.status < 300) return;
  throw Object.assign(new Error(answer.response), {
    code: 'EENVELOPE',
    command: 'MAIL FROM',
    response: answer.response,
    responseCode: answer.status,
  });
}

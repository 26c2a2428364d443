/**
 * An SMTP session up to MAIL FROM that sends nothing: for `doctor`, and to find out whether the server supports non-ASCII addresses
 * (SMTPUTF8, RFC 6531), which the library does not check.
 */
import { domainToASCII } from 'node:url';
import SmtpConnection, {
  type SMTPConnectionCustomAuthContext,
  type SMTPConnectionOptions,
} from 'nodemailer/lib/smtp-connection';
import type { SendOutcome } from '#channels/kit/channel.ts';
import { readableWords } from '#channels/kit/readable-words.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { SignIn } from './clean-answer.ts';
import { internationalAddress } from './mail-fields.ts';
import { classifyFailure, cleanFailure, type SmtpFailure } from './smtp-outcome.ts';

export interface SmtpTrial {
  readonly options: SMTPConnectionOptions;
  readonly signIn?: SignIn;
  /** Removes echoed credentials from a response. */
  readonly clean: (answer: string) => string;
}

/** Null when a mail of this sender could be sent now, else the reason why not. */
export async function whyNothingLeaves(sender: string, trial: SmtpTrial): Promise<string | null> {
  try {
    await trySmtpServer(trial, sender);
    return null;
  } catch (error) {
    const outcome = outcomeOf(error, trial);
    return 'reason' in outcome ? outcome.reason : null;
  }
}

/** Refuses a non-ASCII address for a server without SMTPUTF8: some accept the mail and lose it. Null: the mail can be sent. */
export async function refuseUncarried(mail: OutboundMail, trial: SmtpTrial): Promise<SendOutcome | null> {
  const address = internationalAddress(mail);
  if (address === null) return null;
  try {
    if ((await trySmtpServer(trial)).includes('SMTPUTF8')) return null;
  } catch (error) {
    return outcomeOf(error, trial);
  }
  const reason =
    `The address "${readableWords(address)}" has characters before its @ that only a mail server with the extension SMTPUTF8 carries, ` +
    'and the one of SMTP_URL does not offer it. Use an address in plain ASCII, or another mail server.';
  return { kind: 'permanent', reason, code: 'smtputf8_not_offered' };
}

function outcomeOf(error: unknown, { clean }: SmtpTrial): SendOutcome {
  if (!(error instanceof Error)) throw error;
  return classifyFailure(cleanFailure(error satisfies SmtpFailure, clean), 'not_begun');
}

/** The library lets a custom authentication method send commands; this one does not authenticate. */
const TRIAL = 'X-TRIAL';

/** Returns the server's extensions in capitals; tries `sender` in MAIL FROM. @throws The library's error (an `SmtpFailure`). */
async function trySmtpServer({ options, signIn }: SmtpTrial, sender?: string): Promise<readonly string[]> {
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

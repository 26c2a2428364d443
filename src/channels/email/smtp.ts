/**
 * Mail through an SMTP server, over a small pool of connections. Never sends the same message twice by itself: the library's re-queueing
 * is off, so that retries are decided by the transmission.
 */
import { createPrivateKey } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import DkimSigner from 'nodemailer/lib/dkim';
import type { Channel, SendOutcome } from '#channels/kit/channel.ts';
import { readableWords } from '#channels/kit/readable-words.ts';
import { Fault } from '#kernel/fault.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import { answerCleaner } from './clean-answer.ts';
import { messageIdOf, NO_REACHING_OUT, toMailFields, unsendableBecause } from './mail-fields.ts';
import { classifyFailure, cleanFailure } from './smtp-outcome.ts';
import { refuseUncarried, whyNothingLeaves } from './smtp-trial.ts';
import type { Progress } from './smtp-outcome.ts';
import type { SmtpServer } from './smtp-url.ts';

export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
}

export interface SmtpLimits {
  readonly maxConnections: number;
  /** Some servers end a session after 100 messages; we reconnect before. */
  readonly maxMessagesPerConnection: number;
  readonly connectTimeoutMs: number;
  readonly greetingTimeoutMs: number;
  /** Socket timeout. RFC 5321 4.5.3.2.6 requires ten minutes after the data: a shorter one leads to transmissions of unknown outcome. */
  readonly silenceTimeoutMs: number;
  /** Limit of a whole send, for a server that keeps the socket active. */
  readonly wholeTimeoutMs: number;
}

export const SMTP_LIMITS: SmtpLimits = {
  maxConnections: 3,
  maxMessagesPerConnection: 90,
  connectTimeoutMs: 30_000,
  greetingTimeoutMs: 30_000,
  silenceTimeoutMs: 600_000,
  wholeTimeoutMs: 720_000,
};

export interface SmtpOptions {
  readonly server: SmtpServer;
  readonly dkim?: DkimKey;
  /** Domain of the Message-ID; default: the sender's domain. */
  readonly messageIdDomain?: string;
  readonly limits?: Partial<SmtpLimits>;
}

export function openSmtpChannel(options: SmtpOptions): Channel<OutboundMail> {
  const { server } = options;
  const limits = { ...SMTP_LIMITS, ...options.limits };
  const transport = createTransport(transportOptions(server, limits));
  const lastStages: LastStages = new WeakMap();
  appendLastStage(transport, lastStages, options.dkim === undefined ? null : signerFor(options.dkim));
  const clean = answerCleaner(server.signIn);
  const trial = {
    options: serverOptions(server, limits),
    clean,
    ...(server.signIn === undefined ? {} : { signIn: server.signIn }),
  };
  const underWay = new Set<Promise<SendOutcome>>();
  let closing = false;

  async function send(mail: OutboundMail): Promise<SendOutcome> {
    const unsendable = unsendableBecause(mail);
    if (unsendable !== null) return { kind: 'permanent', reason: unsendable, code: 'address_invalid' };
    const uncarried = await refuseUncarried(mail, trial);
    if (uncarried !== null) return uncarried;
    const messageId = messageIdOf(mail, options.messageIdDomain);
    const signal = AbortSignal.timeout(limits.wholeTimeoutMs);
    try {
      const info = await transport.sendMail({ ...toMailFields(mail, messageId), signal });
      return {
        kind: 'accepted',
        receipt: { messageId, response: readableWords(clean(info.response)), acceptedRecipients: [...info.accepted] },
      };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const progress = progressOf(lastStages.get(signal));
      if (closing && progress !== 'handed_over')
        return { kind: 'temporary', reason: 'The server was stopped before this mail could leave.', code: 'stopped' };
      return classifyFailure(cleanFailure(error, clean), progress);
    }
  }

  return {
    name: 'email',
    check: (sender) => whyNothingLeaves(sender, trial),
    destination: `Mail leaves through ${server.implicitTls ? 'smtps' : 'smtp'}://${server.host}:${server.port}.`,
    lookUp: 'not-offered',
    async send(mail) {
      const sending = send(mail);
      underWay.add(sending);
      try {
        return await sending;
      } finally {
        underWay.delete(sending);
      }
    },
    async close(graceMs = 5_000) {
      closing = true;
      transport.close();
      const patience = new AbortController();
      await Promise.race([
        Promise.allSettled(underWay),
        wait(graceMs, null, { signal: patience.signal }).catch(() => null),
      ]);
      patience.abort();
      transport.close({ force: true });
    },
  };
}

function serverOptions(server: SmtpServer, limits: SmtpLimits) {
  return {
    host: server.host,
    port: server.port,
    secure: server.implicitTls,
    requireTLS: server.requireTls,
    tls: { rejectUnauthorized: server.checkCertificate },
    ...(server.heloName === undefined ? {} : { name: server.heloName }),
    connectionTimeout: limits.connectTimeoutMs,
    dnsTimeout: limits.connectTimeoutMs,
    greetingTimeout: limits.greetingTimeoutMs,
    socketTimeout: limits.silenceTimeoutMs,
    socketCloseTimeout: 1_000,
  };
}

function transportOptions(server: SmtpServer, limits: SmtpLimits) {
  return {
    ...NO_REACHING_OUT,
    ...serverOptions(server, limits),
    pool: true as const,
    ...(server.signIn === undefined ? {} : { auth: { user: server.signIn.user, pass: server.signIn.password } }),
    maxConnections: limits.maxConnections,
    maxMessages: Math.min(limits.maxMessagesPerConnection, 90),
    maxRequeues: 0,
    idleTimeout: 30_000,
  };
}

type PooledTransport = ReturnType<typeof createPooled>;
const createPooled = (options: ReturnType<typeof transportOptions>) => createTransport(options);
/** Keyed by the abort signal of a send, the only object of ours that the library passes through. */
type LastStages = WeakMap<AbortSignal, Readable>;

/**
 * The library does not report how much of a message was sent when a connection is lost, so the last stream before the socket is ours: it
 * is read only after the server's 354, and its end sends the final dot. Signing comes before it because it reads the whole message.
 */
function appendLastStage(transport: PooledTransport, lastStages: LastStages, signer: DkimSigner | null): void {
  transport.use('stream', (mail, done) => {
    const { signal } = mail.data;
    if (signer !== null) mail.message?.processFunc((input) => signer.sign(input));
    mail.message?.processFunc((input) => {
      const output = new PassThrough();
      if (signal !== undefined) lastStages.set(signal, output);
      input.once('error', (error) => output.destroy(error));
      return input.pipe(output);
    });
    done();
  });
}

function progressOf(lastStage: Readable | undefined): Progress {
  if (lastStage === undefined || !lastStage.readableDidRead) return 'not_begun';
  return lastStage.readableEnded ? 'handed_over' : 'under_way';
}

function signerFor(key: DkimKey): DkimSigner {
  try {
    createPrivateKey(key.privateKey);
  } catch (cause) {
    throw new Fault('dkim_key_unreadable', 'later', {
      detail: 'The DKIM private key is not a PEM private key.',
      cause,
    });
  }
  return new DkimSigner({ domainName: key.domain, keySelector: key.selector, privateKey: key.privateKey });
}

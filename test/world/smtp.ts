/**
 * A real SMTP server with configurable misbehaviour, for tests that send mail. Refuses a mail with an invalid header, and records every mail
 * it received, whether or not it answered.
 */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { headerFaults } from './strict-mail.ts';

export type SmtpStep = 'greeting' | 'mail' | 'recipient' | 'data';

export type SmtpBehaviour =
  | { readonly kind: 'accept' }
  /** Answers the step with a code and text; at `data`, after reading the whole message. */
  | { readonly kind: 'answer'; readonly at: SmtpStep; readonly code: number; readonly words: string }
  /** Stops answering at this step; at `data`, after reading the whole message. */
  | { readonly kind: 'hang'; readonly at: SmtpStep }
  /** Reads the whole message and accepts it after `until`. */
  | { readonly kind: 'wait'; readonly at: 'data'; readonly until: Promise<void> }
  /** Closes the connection at this step; `data_half_way`: at the first bytes of the message. */
  | { readonly kind: 'drop'; readonly at: SmtpStep | 'data_half_way' };

export const ACCEPT: SmtpBehaviour = { kind: 'accept' };

export interface ReceivedMail {
  readonly sender: string;
  readonly recipient: string;
  readonly raw: Buffer;
  readonly parsed: Email;
  readonly secure: boolean;
}

export interface SmtpWorld {
  /** In the format of SMTP_URL. */
  readonly url: string;
  readonly port: number;
  /** Mails this server accepted, in order. */
  readonly messages: readonly ReceivedMail[];
  /** Every completely received mail, whatever the answer. */
  readonly arrived: readonly ReceivedMail[];
  readonly connections: number;
  /** Maximum number of concurrent connections. */
  readonly mostConnections: number;
  setBehaviour(behaviour: SmtpBehaviour): void;
  /** For one recipient: these behaviours in order, then the last one permanently. */
  setBehaviourFor(recipient: string, ...behaviours: readonly [SmtpBehaviour, ...SmtpBehaviour[]]): void;
  /** Resolves when at least this many mails were accepted. */
  waitForMessages(count: number): Promise<readonly ReceivedMail[]>;
  /** Resolves when at least this many mails were completely received, answered or not. */
  waitForArrivals(count: number): Promise<readonly ReceivedMail[]>;
  stop(): Promise<void>;
}

export interface SmtpWorldOptions {
  readonly behaviour?: SmtpBehaviour;
  readonly signIn?: { readonly user: string; readonly password: string };
  /** `starttls` and `implicit` use a self-signed certificate. */
  readonly tls?: 'none' | 'starttls' | 'implicit';
  /** False: without SMTPUTF8, for ASCII addresses only. */
  readonly offersUtf8?: boolean;
  /** The port of an earlier server, to restart on. */
  readonly port?: number;
}

class SmtpAnswer extends Error {
  readonly responseCode: number;
  constructor(code: number, words: string) {
    super(words);
    this.responseCode = code;
  }
}

/** The server's records, with wake-up of waiting tests. */
class Memory {
  readonly messages: ReceivedMail[] = [];
  readonly arrived: ReceivedMail[] = [];
  readonly sockets = new Map<number, Socket>();
  connections = 0;
  mostConnections = 0;
  behaviour: SmtpBehaviour = ACCEPT;
  readonly #scripts = new Map<string, SmtpBehaviour[]>();
  readonly #waiting = new Set<() => void>();

  script(recipient: string, behaviours: readonly SmtpBehaviour[]): void {
    this.#scripts.set(recipient.toLowerCase(), [...behaviours]);
  }

  /** The behaviour for a recipient's mail; a script advances when its step is reached. */
  behaviourFor(recipient: string, step: SmtpStep): SmtpBehaviour {
    const script = this.#scripts.get(recipient.toLowerCase());
    const current = script?.[0];
    if (script === undefined || current === undefined) return this.behaviour;
    const over = current.kind === 'accept' || current.at === 'data_half_way' ? 'data' : current.at;
    if (over === step && script.length > 1) script.shift();
    return current;
  }

  wake(): void {
    for (const check of this.#waiting) check();
  }

  until(list: readonly ReceivedMail[], count: number): Promise<readonly ReceivedMail[]> {
    const { promise, resolve } = Promise.withResolvers<readonly ReceivedMail[]>();
    const examine = () => {
      if (list.length < count) return;
      this.#waiting.delete(examine);
      resolve(list);
    };
    this.#waiting.add(examine);
    examine();
    return promise;
  }

  cut(session: SMTPServerSession): void {
    this.sockets.get(session.remotePort)?.destroy();
  }
}

export async function startSmtp(options: SmtpWorldOptions = {}): Promise<SmtpWorld> {
  const memory = new Memory();
  memory.behaviour = options.behaviour ?? ACCEPT;
  const server = buildServer(memory, options);
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    memory.sockets.set(port, socket);
    memory.connections += 1;
    memory.mostConnections = Math.max(memory.mostConnections, memory.sockets.size);
    socket.on('error', () => undefined).once('close', () => memory.sockets.delete(port));
  });
  server.on('error', () => undefined);
  await once(server.listen(options.port ?? 0, '127.0.0.1'), 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const user =
    options.signIn === undefined
      ? ''
      : `${encodeURIComponent(options.signIn.user)}:${encodeURIComponent(options.signIn.password)}@`;
  return {
    url: `${options.tls === 'implicit' ? 'smtps' : 'smtp'}://${user}127.0.0.1:${port}`,
    port,
    messages: memory.messages,
    arrived: memory.arrived,
    get connections() {
      return memory.connections;
    },
    get mostConnections() {
      return memory.mostConnections;
    },
    setBehaviour: (behaviour) => void (memory.behaviour = behaviour),
    setBehaviourFor: (recipient, ...behaviours) => memory.script(recipient, behaviours),
    waitForMessages: (count) => memory.until(memory.messages, count),
    waitForArrivals: (count) => memory.until(memory.arrived, count),
    async stop() {
      const { promise: closed, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      for (const socket of memory.sockets.values()) socket.destroy();
      await closed;
    },
  };
}

function buildServer(memory: Memory, options: SmtpWorldOptions): SMTPServer {
  const tls = options.tls ?? 'none';
  return new SMTPServer({
    name: 'mail.test',
    secure: tls === 'implicit',
    disabledCommands: tls === 'starttls' ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    hideSMTPUTF8: options.offersUtf8 === false,
    allowInsecureAuth: true,
    authOptional: options.signIn === undefined,
    closeTimeout: 100,
    // Explicit, so that the built-in certificate causes no warning.
    logger: false,
    onAuth(auth, _session, callback) {
      const right =
        options.signIn !== undefined &&
        auth.username === options.signIn.user &&
        auth.password === options.signIn.password;
      if (right) callback(null, { user: auth.username });
      else
        callback(
          new SmtpAnswer(
            535,
            `5.7.8 Username and Password not accepted: ${auth.username ?? ''} ${auth.password ?? ''}`,
          ),
        );
    },
    onConnect: (session, callback) =>
      behave(memory, { session, behaviour: memory.behaviour, step: 'greeting' }, callback),
    onMailFrom: (_address, session, callback) =>
      behave(memory, { session, behaviour: memory.behaviour, step: 'mail' }, callback),
    onRcptTo: (address, session, callback) =>
      behave(
        memory,
        { session, behaviour: memory.behaviourFor(address.address, 'recipient'), step: 'recipient' },
        callback,
      ),
    // A mail interrupted by the sender's death was not received.
    onData: (stream, session, callback) =>
      void receive(memory, { stream, session }, callback).catch(() => memory.cut(session)),
  });
}

type Callback = (error?: Error | null, message?: string) => void;

function behave(
  memory: Memory,
  { session, behaviour, step }: { session: SMTPServerSession; behaviour: SmtpBehaviour; step: SmtpStep },
  callback: Callback,
): void {
  if (behaviour.kind === 'accept' || behaviour.kind === 'wait' || behaviour.at !== step) callback(null);
  else if (behaviour.kind === 'answer') callback(new SmtpAnswer(behaviour.code, behaviour.words));
  else if (behaviour.kind === 'drop') memory.cut(session);
}

async function receive(
  memory: Memory,
  { stream, session }: { stream: SMTPServerDataStream; session: SMTPServerSession },
  callback: Callback,
): Promise<void> {
  const recipient = session.envelope.rcptTo[0]?.address ?? '';
  const behaviour = memory.behaviourFor(recipient, 'data');
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    if (behaviour.kind === 'drop' && behaviour.at === 'data_half_way') return memory.cut(session);
  }
  const raw = Buffer.concat(chunks);
  const sender = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
  const mail: ReceivedMail = { sender, recipient, raw, parsed: await PostalMime.parse(raw), secure: session.secure };
  memory.arrived.push(mail);
  memory.wake();
  if (behaviour.kind === 'wait') await behaviour.until;
  const faults = headerFaults(raw, session.envelope.smtpUtf8 === true);
  if (faults.length > 0) return callback(new SmtpAnswer(550, `5.6.0 ${faults.join('; ')}`));
  const accepted = behaviour.kind === 'wait' || behaviour.kind === 'accept' || behaviour.at !== 'data';
  if (accepted) memory.messages.push(mail);
  if (accepted) callback(null, `2.0.0 queued as T${memory.messages.length}`);
  else behave(memory, { session, behaviour, step: 'data' }, callback);
  memory.wake();
}

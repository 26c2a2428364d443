/**
 * A mail server in its own process that accepts every mail and counts it by invoice: minimal SMTP, so that it uses little CPU itself.
 * Listens locally only, and reports to its parent process.
 */
import { createServer, type Socket } from 'node:net';

export interface SinkReport {
  /** Number of mails with an invoice number in the subject. */
  readonly mails: number;
  /** Their total size. */
  readonly bytes: number;
  readonly mostConnections: number;
  /** Mails per invoice number; only for the request `numbers`. */
  readonly byNumber: Readonly<Record<string, number>>;
}

const END = Buffer.from('\r\n.\r\n');
const NUMBER = /^Subject:.*?((?:INV|CN)-\d+)/m;
/** The subject is within these first bytes. */
const HEAD = 4_096;

const byNumber = new Map<string, number>();
let mails = 0;
let bytes = 0;
let open = 0;
let mostConnections = 0;

function take(mail: Buffer): void {
  const number = NUMBER.exec(mail.toString('latin1', 0, HEAD))?.[1];
  if (number === undefined) return;
  mails += 1;
  bytes += mail.length;
  byNumber.set(number, (byNumber.get(number) ?? 0) + 1);
}

function serve(socket: Socket): void {
  open += 1;
  mostConnections = Math.max(mostConnections, open);
  let pending: Buffer[] = [];
  let inData = false;
  const print = (line: string) => void socket.write(`${line}\r\n`);
  socket.setNoDelay(true);
  socket.on('error', () => undefined).on('close', () => (open -= 1));
  socket.on('data', (chunk: Buffer) => {
    pending.push(chunk);
    for (;;) {
      if (inData) {
        // The end may be split across two chunks; a mail is concatenated only once, when complete.
        const tail = Buffer.concat(pending.slice(-2));
        if (!tail.includes(END)) return;
        const all = Buffer.concat(pending);
        const end = all.indexOf(END);
        take(all.subarray(0, end));
        pending = [all.subarray(end + END.length)];
        inData = false;
        print('250 2.0.0 taken');
      }
      const text = Buffer.concat(pending);
      const end = text.indexOf('\r\n');
      if (end < 0) return;
      pending = [text.subarray(end + 2)];
      const command = text.toString('latin1', 0, end).slice(0, 4).toUpperCase();
      if (command === 'EHLO') socket.write('250-sink.bench\r\n250 SIZE 50000000\r\n');
      else if (command === 'DATA') {
        inData = true;
        print('354 go on');
        if (pending[0]?.length === 0) return;
      } else if (command === 'QUIT') {
        print('221 2.0.0 bye');
        socket.end();
        return;
      } else print('250 2.0.0 ok');
    }
  });
  print('220 sink.bench ESMTP');
}

const server = createServer(serve);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 });
});
process.on('message', (request) => {
  const report: SinkReport = {
    mails,
    bytes,
    mostConnections,
    byNumber: request === 'numbers' ? Object.fromEntries(byNumber) : {},
  };
  process.send?.(report);
});
process.on('disconnect', () => process.exit(0));

/** How failures of a mail server are reported: a real server over a real socket, one misbehaviour per test. */
import assert from 'node:assert/strict';
import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, describe, it } from 'node:test';
import type { TransmissionId } from '#kernel/id.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import { aMail, TRANSMISSION } from '#test/world/mail.ts';
import { startSmtp } from '#test/world/smtp.ts';
import type { SmtpBehaviour, SmtpWorld, SmtpWorldOptions } from '#test/world/smtp.ts';
import type { Channel, SendOutcome } from '#channels/kit/channel.ts';
import { openSmtpChannel } from './smtp.ts';
import type { SmtpOptions } from './smtp.ts';
import { parseSmtpUrl } from './smtp-url.ts';

const opened: { close(): Promise<void> }[] = [];
after(async () => {
  await Promise.all(opened.map((thing) => thing.close()));
});

function channelTo(url: string, options: Partial<SmtpOptions> = {}): Channel<OutboundMail> {
  const server = parseSmtpUrl(url);
  assert.ok(server.ok, 'the test has a valid SMTP_URL');
  const channel = openSmtpChannel({ server: server.value, ...options });
  opened.push({ close: () => channel.close(0) });
  return channel;
}

async function serverThat(behaviour: SmtpBehaviour, options: SmtpWorldOptions = {}): Promise<SmtpWorld> {
  const smtp = await startSmtp({ ...options, behaviour });
  opened.push({ close: () => smtp.stop() });
  return smtp;
}

/** Short timeouts for servers that do not answer. */
const IMPATIENT = { limits: { silenceTimeoutMs: 300, greetingTimeoutMs: 300 } };

async function outcomeOf(behaviour: SmtpBehaviour, mail: OutboundMail = aMail()): Promise<SendOutcome> {
  const smtp = await serverThat(behaviour);
  return channelTo(smtp.url, IMPATIENT).send(mail);
}

function refused(outcome: SendOutcome, kind: 'temporary' | 'permanent', code: string): string {
  assert.equal(outcome.kind, kind, JSON.stringify(outcome));
  assert.ok(outcome.kind === 'temporary' || outcome.kind === 'permanent');
  assert.equal(outcome.code, code);
  return outcome.reason;
}

const big = aMail({
  attachments: [{ fileName: 'big.pdf', mediaType: 'application/pdf', content: new Uint8Array(8_000_000).fill(65) }],
});

describe('a mail the server takes', () => {
  it('is accepted with the server’s words, the recipient and a Message-ID made of the transmission', async () => {
    const smtp = await serverThat({ kind: 'accept' });
    const outcome = await channelTo(smtp.url).send(aMail());
    assert.deepEqual(outcome, {
      kind: 'accepted',
      receipt: {
        messageId: `<${TRANSMISSION}@northwind.example>`,
        response: '250 2.0.0 queued as T1',
        acceptedRecipients: ['pagos@bolido.example'],
      },
    });
    const [mail] = smtp.messages;
    assert.equal(mail?.parsed.messageId, `<${TRANSMISSION}@northwind.example>`);
    assert.match(mail.raw.toString('latin1'), /^Date: Fri, 20 Nov 2026 09:30:00 \+0000\r$/m);
    assert.equal(mail.sender, 'invoices@northwind.example');
    assert.deepEqual(mail.parsed.to, [{ name: 'Bólido Comidas', address: 'pagos@bolido.example' }]);
    assert.equal(mail.parsed.headers.find((header) => header.key === 'auto-submitted')?.value, 'auto-generated');
  });

  it('carries the same Message-ID when it is sent once more', async () => {
    const smtp = await serverThat({ kind: 'answer', at: 'data', code: 451, words: 'later' });
    const channel = channelTo(smtp.url);
    assert.equal((await channel.send(aMail())).kind, 'temporary');
    smtp.setBehaviour({ kind: 'accept' });
    assert.equal((await channel.send(aMail())).kind, 'accepted');
    assert.equal(new Set(smtp.arrived.map((mail) => mail.parsed.messageId)).size, 1);
    assert.equal(smtp.arrived.length, 2);
  });

  it('shares few connections with the others and changes them before a server’s patience ends', async () => {
    const smtp = await serverThat({ kind: 'accept' });
    const channel = channelTo(smtp.url, { limits: { maxConnections: 2, maxMessagesPerConnection: 5 } });
    const ids = Array.from(
      { length: 20 },
      (_, index) => `019a9d5e-0c00-7000-8000-0000000001${String(index).padStart(2, '0')}` as TransmissionId,
    );
    const outcomes = await Promise.all(ids.map((transmissionId) => channel.send(aMail({ transmissionId }))));
    assert.deepEqual(new Set(outcomes.map((outcome) => outcome.kind)), new Set(['accepted']));
    assert.equal(new Set(smtp.messages.map((mail) => mail.parsed.messageId)).size, 20);
    assert.ok(smtp.mostConnections <= 2, `${smtp.mostConnections} connections at once`);
    assert.ok(smtp.connections >= 4, `${smtp.connections} connections for 20 mails, 5 each`);
  });

  it('is signed so that the recipient can check it came from the domain', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const smtp = await serverThat({ kind: 'accept' });
    const dkim = {
      domain: 'northwind.example',
      selector: 'q1',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    assert.equal((await channelTo(smtp.url, { dkim }).send(aMail())).kind, 'accepted');
    const { tags, signed, bodyHash } = readDkim(smtp.messages[0]?.raw.toString('latin1') ?? '');
    assert.equal(tags.get('d'), 'northwind.example');
    assert.equal(tags.get('s'), 'q1');
    assert.equal(tags.get('bh'), bodyHash);
    assert.ok(
      createVerify('RSA-SHA256')
        .update(signed)
        .verify(publicKey, tags.get('b') ?? '', 'base64'),
      'the signature is right',
    );
  });
});

describe('a mail the server refuses', () => {
  it('waits when the recipient is refused for now', async () => {
    const outcome = await outcomeOf({
      kind: 'answer',
      at: 'recipient',
      code: 451,
      words: '4.7.1 Greylisted, come back in 5 minutes',
    });
    assert.match(refused(outcome, 'temporary', '451'), /Greylisted, come back in 5 minutes/);
  });

  it('is given up when the recipient is unknown', async () => {
    const outcome = await outcomeOf({ kind: 'answer', at: 'recipient', code: 550, words: '5.1.1 User unknown' });
    assert.equal(refused(outcome, 'permanent', '550'), '550 5.1.1 User unknown');
  });

  it('waits when the message is refused for now after it was read', async () => {
    const outcome = await outcomeOf({ kind: 'answer', at: 'data', code: 452, words: '4.3.1 Disk full' });
    assert.match(refused(outcome, 'temporary', '452'), /Disk full/);
  });

  it('is given up when the message is refused after it was read', async () => {
    const outcome = await outcomeOf({ kind: 'answer', at: 'data', code: 550, words: '5.7.1 Looks like spam' });
    assert.match(refused(outcome, 'permanent', '550'), /Looks like spam/);
  });

  it('is given up when the sender is not allowed', async () => {
    const outcome = await outcomeOf({ kind: 'answer', at: 'mail', code: 553, words: '5.7.1 Not owned by you' });
    assert.match(refused(outcome, 'permanent', '553'), /Not owned by you/);
  });

  it('waits when the server closes shop with 421 instead of answering the data', async () => {
    const outcome = await outcomeOf({ kind: 'answer', at: 'data', code: 421, words: '4.3.2 Shutting down' });
    assert.match(refused(outcome, 'temporary', '421'), /Shutting down/);
  });

  it('waits when the server refuses the connection, which does not concern the mail', async () => {
    const outcome = await outcomeOf({
      kind: 'answer',
      at: 'greeting',
      code: 554,
      words: '5.7.1 Your address is blocked',
    });
    assert.match(refused(outcome, 'temporary', '554'), /Your address is blocked/);
  });

  it('does not spoil the next one on the same connection', async () => {
    const smtp = await serverThat({ kind: 'accept' });
    smtp.setBehaviourFor('nobody@bolido.example', {
      kind: 'answer',
      at: 'recipient',
      code: 550,
      words: 'no such user',
    });
    const channel = channelTo(smtp.url, { limits: { maxConnections: 1 } });
    assert.equal((await channel.send(aMail({ to: { address: 'nobody@bolido.example' } }))).kind, 'permanent');
    assert.equal((await channel.send(aMail())).kind, 'accepted');
    assert.equal(smtp.connections, 1);
  });
});

describe('a sign-in that fails', () => {
  const signIn = { user: 'quittance', password: 'right' };

  it('keeps the mail waiting and names SMTP_URL, without telling the password', async () => {
    const smtp = await serverThat({ kind: 'accept' }, { signIn });
    const outcome = await channelTo(smtp.url.replace(':right@', ':secret-but-wrong@')).send(aMail());
    const reason = refused(outcome, 'temporary', '535');
    assert.match(reason, /SMTP_URL/);
    assert.match(reason, /Username and Password not accepted/);
    assert.doesNotMatch(reason, /secret-but-wrong/);
  });

  it('keeps the mail waiting when no user is set at all', async () => {
    const smtp = await serverThat({ kind: 'accept' }, { signIn });
    const outcome = await channelTo(`smtp://127.0.0.1:${smtp.port}`).send(aMail());
    assert.match(refused(outcome, 'temporary', '530'), /SMTP_URL/);
  });

  it('passes with the right password', async () => {
    const smtp = await serverThat({ kind: 'accept' }, { signIn });
    assert.equal((await channelTo(smtp.url).send(aMail())).kind, 'accepted');
  });
});

describe('a secure connection', () => {
  it('is not given up for a plain one: a server without TLS keeps the mail waiting', async () => {
    const smtp = await serverThat({ kind: 'accept' });
    const implicit = await channelTo(`smtps://127.0.0.1:${smtp.port}`, IMPATIENT).send(aMail());
    assert.equal(implicit.kind, 'temporary', JSON.stringify(implicit));
    const upgraded = await channelTo(`${smtp.url}?require_tls=true`, IMPATIENT).send(aMail());
    assert.equal(upgraded.kind, 'temporary', JSON.stringify(upgraded));
    assert.equal(smtp.arrived.length, 0);
  });

  it('is refused with an untrusted certificate, unless the operator allows it', async () => {
    for (const tls of ['starttls', 'implicit'] as const) {
      const smtp = await serverThat({ kind: 'accept' }, { tls });
      const doubted = await channelTo(smtp.url).send(aMail());
      assert.equal(doubted.kind, 'temporary', JSON.stringify(doubted));
      assert.equal((await channelTo(`${smtp.url}?check_certificate=false`).send(aMail())).kind, 'accepted');
      assert.deepEqual(
        smtp.arrived.map((mail) => mail.secure),
        [true],
      );
    }
  });
});

describe('a server that is not there, or goes away', () => {
  it('keeps the mail queued when the port is closed', async () => {
    const smtp = await startSmtp();
    await smtp.stop();
    refused(await channelTo(smtp.url).send(aMail()), 'temporary', 'ECONNREFUSED');
  });

  it('keeps the mail waiting when the name cannot be found', async () => {
    const outcome = await channelTo('smtp://no-such-host.invalid').send(aMail());
    assert.equal(outcome.kind, 'temporary', JSON.stringify(outcome));
  });

  it('keeps the mail waiting when it never greets, or hangs up instead', async () => {
    refused(await outcomeOf({ kind: 'hang', at: 'greeting' }), 'temporary', 'ETIMEDOUT');
    refused(await outcomeOf({ kind: 'drop', at: 'greeting' }), 'temporary', 'ECONNECTION');
  });

  it('keeps the mail waiting when it falls silent or hangs up before the message', async () => {
    refused(await outcomeOf({ kind: 'hang', at: 'recipient' }), 'temporary', 'ETIMEDOUT');
    refused(await outcomeOf({ kind: 'drop', at: 'recipient' }), 'temporary', 'ECONNECTION');
  });

  it('keeps the mail waiting when it hangs up in the middle of the message', async () => {
    const outcome = await outcomeOf({ kind: 'drop', at: 'data_half_way' }, big);
    assert.equal(outcome.kind, 'temporary', JSON.stringify(outcome));
  });

  it('does not know when it falls silent after the whole message', async () => {
    const smtp = await serverThat({ kind: 'hang', at: 'data' });
    const outcome = await channelTo(smtp.url, IMPATIENT).send(aMail());
    assert.equal(outcome.kind, 'unknown', JSON.stringify(outcome));
    assert.equal(smtp.arrived.length, 1, 'the message did arrive, and was not handed over a second time');
  });

  it('is unknown when the server hangs up after the whole message, which is not sent a second time', async () => {
    const smtp = await serverThat({ kind: 'drop', at: 'data' });
    const channel = channelTo(smtp.url);
    const outcome = await channel.send(aMail());
    assert.equal(outcome.kind, 'unknown', JSON.stringify(outcome));
    smtp.setBehaviour({ kind: 'accept' });
    await channel.send(aMail({ transmissionId: '019a9d5e-0c00-7000-8000-000000000002' as TransmissionId }));
    assert.equal(smtp.arrived.filter((mail) => mail.parsed.messageId?.includes(TRANSMISSION)).length, 1);
  });

  it('does not know of a large or a signed message either', async () => {
    assert.equal((await outcomeOf({ kind: 'drop', at: 'data' }, big)).kind, 'unknown');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const dkim = {
      domain: 'northwind.example',
      selector: 'q1',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    const after = await serverThat({ kind: 'drop', at: 'data' });
    assert.equal((await channelTo(after.url, { dkim }).send(aMail())).kind, 'unknown');
    const before = await serverThat({ kind: 'drop', at: 'recipient' });
    assert.equal((await channelTo(before.url, { dkim }).send(aMail())).kind, 'temporary');
  });

  it('does not know when a mail on a used connection is cut after the whole message', async () => {
    const smtp = await serverThat({ kind: 'accept' });
    const channel = channelTo(smtp.url, { limits: { maxConnections: 1 } });
    await channel.send(aMail({ transmissionId: '019a9d5e-0c00-7000-8000-000000000003' as TransmissionId }));
    smtp.setBehaviour({ kind: 'drop', at: 'data' });
    assert.equal((await channel.send(aMail())).kind, 'unknown');
    assert.equal(smtp.arrived.length, 2);
  });

  it('is given up on when it talks for ever without coming to an end', async () => {
    const outcome = await sendToATalker('250-one more thing\r\n');
    refused(outcome, 'temporary', 'EABORT');
  });

  it('keeps the mail waiting when what answers is no mail server', async () => {
    const outcome = await sendToATalker('HTTP/1.1 400 Bad Request\r\n');
    assert.equal(outcome.kind, 'temporary', JSON.stringify(outcome));
  });

  it('leaves no doubt hidden when we stop while a message waits for its answer', async () => {
    const smtp = await serverThat({ kind: 'hang', at: 'data' });
    const channel = channelTo(smtp.url);
    const sending = channel.send(aMail());
    await smtp.waitForArrivals(1);
    await channel.close(0);
    assert.equal((await sending).kind, 'unknown');
  });

  it('keeps the mails waiting that stood in line when we stopped, and those that come after', async () => {
    const smtp = await serverThat({ kind: 'hang', at: 'data' });
    const channel = channelTo(smtp.url, { limits: { maxConnections: 1 } });
    const first = channel.send(aMail());
    await smtp.waitForArrivals(1);
    const inLine = channel.send(aMail({ to: { address: 'second@bolido.example' } }));
    await channel.close(0);
    assert.equal((await first).kind, 'unknown');
    refused(await inLine, 'temporary', 'stopped');
    refused(await channel.send(aMail()), 'temporary', 'stopped');
  });
});

async function sendToATalker(line: string): Promise<SendOutcome> {
  const server = createServer((socket) => {
    const talking = setInterval(() => socket.write(line), 20);
    socket.on('error', () => undefined).once('close', () => clearInterval(talking));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const channel = channelTo(`smtp://127.0.0.1:${address.port}`, { limits: { wholeTimeoutMs: 400 } });
  const outcome = await channel.send(aMail());
  await channel.close(0);
  server.close();
  return outcome;
}

/** RFC 6376, relaxed/relaxed: the tags, the signed text and the recomputed body hash. */
function readDkim(raw: string) {
  const headEnd = raw.indexOf('\r\n\r\n');
  const [head, body] = [raw.slice(0, headEnd), raw.slice(headEnd + 4)];
  const headers = head.split(/\r\n(?![ \t])/).map((line) => {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim();
    return { name: line.slice(0, line.indexOf(':')).trim().toLowerCase(), value };
  });
  const signature = headers.find((header) => header.name === 'dkim-signature')?.value ?? '';
  const tags = new Map(
    signature
      .split(';')
      .map(
        (tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).replace(/\s/g, '')] as const,
      ),
  );
  const rest = [...headers];
  const lines = (tags.get('h') ?? '')
    .toLowerCase()
    .split(':')
    .flatMap((name) => {
      const at = rest.findLastIndex((header) => header.name === name);
      return at < 0 ? [] : rest.splice(at, 1).map((header) => `${name}:${header.value}\r\n`);
    });
  const relaxed = body
    .replace(/[ \t]+(?=\r\n)/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/(\r\n)*$/, '\r\n');
  return {
    tags,
    signed: Buffer.from(`${lines.join('')}dkim-signature:${signature.replace(/(^|[;\s])b=[^;]*/, '$1b=')}`, 'latin1'),
    bodyHash: createHash('sha256').update(relaxed, 'latin1').digest('base64'),
  };
}

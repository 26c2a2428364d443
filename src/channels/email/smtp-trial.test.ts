/** The check of a mail server before anything is sent: a real server over a real socket. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { domainToASCII } from 'node:url';
import type { Channel, SendOutcome } from '#channels/kit/channel.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import { aMail } from '#test/world/mail.ts';
import { startSmtp, type SmtpBehaviour, type SmtpWorld, type SmtpWorldOptions } from '#test/world/smtp.ts';
import { openSmtpChannel, type SmtpOptions } from './smtp.ts';
import { parseSmtpUrl } from './smtp-url.ts';

const opened: (() => Promise<void>)[] = [];
after(async () => {
  await Promise.all(opened.map((close) => close()));
});

function channelTo(url: string, options: Partial<SmtpOptions> = {}): Channel<OutboundMail> {
  const server = parseSmtpUrl(url);
  assert.ok(server.ok, 'the test has a valid SMTP_URL');
  const channel = openSmtpChannel({ server: server.value, ...options });
  opened.push(() => channel.close(0));
  return channel;
}

async function serverThat(behaviour: SmtpBehaviour, options: SmtpWorldOptions = {}): Promise<SmtpWorld> {
  const smtp = await startSmtp({ ...options, behaviour });
  opened.push(() => smtp.stop());
  return smtp;
}

const IMPATIENT = { limits: { silenceTimeoutMs: 300, greetingTimeoutMs: 300 } };

function refused(outcome: SendOutcome, kind: 'temporary' | 'permanent', code: string): string {
  assert.ok(outcome.kind === 'temporary' || outcome.kind === 'permanent', JSON.stringify(outcome));
  assert.deepEqual([outcome.kind, outcome.code], [kind, code]);
  return outcome.reason;
}

describe('an address that is not ASCII', () => {
  const to = { address: 'rené@bolido.example' };

  it('is handed to a server that offers SMTPUTF8', async () => {
    const smtp = await serverThat({ kind: 'accept' });
    assert.equal((await channelTo(smtp.url).send(aMail({ to }))).kind, 'accepted');
    assert.equal(smtp.messages[0]?.recipient, 'rené@bolido.example');
  });

  it('is refused with the reason where the server does not offer it, and nothing is handed over', async () => {
    const smtp = await serverThat({ kind: 'accept' }, { offersUtf8: false });
    const reason = refused(await channelTo(smtp.url).send(aMail({ to })), 'permanent', 'smtputf8_not_offered');
    assert.match(reason, /rené@bolido\.example.*SMTPUTF8/);
    assert.equal(smtp.arrived.length, 0);
    const inDomain = await channelTo(smtp.url).send(aMail({ to: { address: 'pagos@bólido.example' } }));
    assert.equal(inDomain.kind, 'accepted', 'a domain has an ASCII form');
    assert.ok(smtp.messages[0]?.raw.includes(`To: pagos@${domainToASCII('bólido.example')}\r\n`));
  });

  it('waits when the server cannot be reached', async () => {
    const smtp = await serverThat({ kind: 'accept' });
    await smtp.stop();
    refused(await channelTo(smtp.url).send(aMail({ to })), 'temporary', 'ECONNREFUSED');
  });
});

describe('a check before anything is sent', () => {
  const sender = 'invoices@northwind.example';
  const signIn = { user: 'shop', password: 'right-password' };

  it('finds a server that would take our mail well, and sends nothing', async () => {
    const smtp = await serverThat({ kind: 'accept' }, { signIn });
    assert.equal(await channelTo(smtp.url).check(sender), null);
    assert.equal(smtp.arrived.length, 0);
  });

  it('reports why no mail could be sent: sign-in, sender, certificate, no server', async () => {
    const smtp = await serverThat({ kind: 'accept' }, { signIn });
    const reason = await channelTo(smtp.url.replace('right-password', 'wrong-password')).check(sender);
    assert.match(reason ?? '', /refused our sign-in/);
    assert.match((await channelTo(smtp.url.replace('shop:right-password@', '')).check(sender)) ?? '', /sign-in/);
    const picky = await serverThat({ kind: 'answer', at: 'mail', code: 553, words: 'not your address' });
    assert.match((await channelTo(picky.url).check(sender)) ?? '', /not your address/);
    const untrusted = await serverThat({ kind: 'accept' }, { tls: 'implicit' });
    assert.match((await channelTo(untrusted.url).check(sender)) ?? '', /secure connection|certificate/i);
    await smtp.stop();
    assert.match((await channelTo(smtp.url).check(sender)) ?? '', /ECONNREFUSED/);
  });

  it('does not wait for ever for a silent server', async () => {
    const mute = await serverThat({ kind: 'hang', at: 'greeting' });
    assert.match((await channelTo(mute.url, IMPATIENT).check(sender)) ?? '', /did not answer in time/);
  });
});

it('a server that repeats our password does not get it into our books', async () => {
  const smtp = await serverThat({ kind: 'accept' }, { signIn: { user: 'shop', password: 'right-password' } });
  const reason = refused(
    await channelTo(smtp.url.replace('right-password', 'wrong-password')).send(aMail()),
    'temporary',
    '535',
  );
  assert.match(reason, /not accepted: shop \[removed\]/);
  assert.doesNotMatch(reason, /wrong-password/);
});

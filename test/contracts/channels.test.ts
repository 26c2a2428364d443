/** What every channel must keep, whatever it speaks: each one is opened here and put through the same tests. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { Client } from 'pg';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { openChannels } from '#channels/registry.ts';
import type { Channels, ChannelSettings } from '#channels/registry.ts';
import type { TransmissionId } from '#kernel/id.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import { CHANNELS } from '#model/transmission.ts';
import { freshDatabase } from '../world/postgres.ts';
import { aMail } from '../world/mail.ts';
import { startSmtp } from '../world/smtp.ts';

interface Contract {
  readonly components: {
    readonly schemas: {
      readonly Transmission: { readonly properties: { readonly channel: { readonly enum: readonly string[] } } };
    };
  };
}

interface Subject {
  readonly channels: Channels;
  /** What reached the other side. */
  delivered(): Promise<readonly Email[]>;
  /** Makes the other side unreachable. */
  breakIt(): Promise<void>;
}

function open(settings: ChannelSettings, test: TestContext): Channels {
  const channels = openChannels(settings);
  assert.ok(channels.ok);
  test.after(() => channels.value.email.close(0));
  return channels.value;
}

const SUBJECTS: Readonly<Record<string, (test: TestContext) => Promise<Subject>>> = {
  async 'e-mail by SMTP'(test) {
    const smtp = await startSmtp();
    let running = true;
    const stop = async () => {
      if (running) await smtp.stop();
      running = false;
    };
    test.after(stop);
    return {
      channels: open({ smtpUrl: smtp.url, dataDir: tmpdir() }, test),
      delivered: () => Promise.resolve(smtp.messages.map((mail) => mail.parsed)),
      breakIt: stop,
    };
  },
  async 'e-mail into a folder'(test) {
    const dataDir = await mkdtemp(join(tmpdir(), 'quittance-channel-'));
    test.after(() => rm(dataDir, { recursive: true, force: true }));
    return {
      channels: open({ dataDir }, test),
      async delivered() {
        const names = (await readdir(join(dataDir, 'outbox')).catch((): string[] => [])).toSorted();
        return Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(dataDir, 'outbox', name)))));
      },
      async breakIt() {
        await rm(join(dataDir, 'outbox'), { recursive: true, force: true });
        await writeFile(join(dataDir, 'outbox'), '');
      },
    };
  },
};

const idOf = (index: number) => `019a9d5e-0c00-7000-8000-${index.toString(16).padStart(12, '0')}` as TransmissionId;

for (const [name, prepare] of Object.entries(SUBJECTS)) {
  describe(`the channel contract: ${name}`, () => {
    it('an accepted envelope is at the other side, whole, under the id of its receipt', async (test) => {
      const { channels, delivered } = await prepare(test);
      const pdf = new Uint8Array(70_000).map((_, index) => (index * 31 + (index >> 8)) & 0xff);
      const sent = aMail({
        subject: 'Rechnung Nº 7 für 株式会社',
        text: '.\n..dots\nFrom here\n',
        attachments: [{ fileName: 'Rechnung Nº 7.pdf', mediaType: 'application/pdf', content: pdf }],
      });
      const outcome = await channels.email.send(sent);
      assert.ok(outcome.kind === 'accepted', JSON.stringify(outcome));
      const [mail, ...others] = await delivered();
      assert.equal(others.length, 0);
      assert.equal(mail?.messageId, outcome.receipt.messageId);
      assert.deepEqual(outcome.receipt.acceptedRecipients, [sent.to.address]);
      assert.notEqual(outcome.receipt.response, '');
      assert.equal(mail?.subject, sent.subject);
      assert.equal(mail?.text?.trimEnd(), sent.text.trimEnd());
      assert.equal(mail?.html?.trim(), sent.html);
      const [attachment] = mail?.attachments ?? [];
      assert.equal(attachment?.filename, 'Rechnung Nº 7.pdf');
      assert.equal(attachment?.mimeType, 'application/pdf');
      assert.ok(attachment?.content instanceof ArrayBuffer);
      assert.deepEqual(new Uint8Array(attachment.content), pdf);
    });

    it('a repeat carries the same id, so that the other side can tell', async (test) => {
      const { channels, delivered } = await prepare(test);
      const first = await channels.email.send(aMail());
      const second = await channels.email.send(aMail());
      assert.ok(first.kind === 'accepted' && second.kind === 'accepted');
      assert.equal(first.receipt.messageId, second.receipt.messageId);
      assert.equal(new Set((await delivered()).map((mail) => mail.messageId)).size, 1);
    });

    it('an envelope goes to its one recipient or to nobody', async (test) => {
      const { channels, delivered } = await prepare(test);
      for (const address of [
        'a@b.example, c@d.example',
        'a@b.example\r\nBcc: c@d.example',
        'A <a@b.example>',
        '',
        'nobody',
      ]) {
        const outcome = await channels.email.send(aMail({ to: { address } }));
        assert.ok(outcome.kind === 'permanent', JSON.stringify(outcome));
        assert.equal(outcome.code, 'address_invalid');
        assert.doesNotMatch(outcome.reason, /[\r\n]/);
      }
      assert.deepEqual(await delivered(), []);
    });

    it('no value becomes a header', async (test) => {
      const { channels, delivered } = await prepare(test);
      const hostile = 'x\r\nBcc: c@d.example\r\n\r\nbody';
      const mail: OutboundMail = aMail({
        subject: hostile,
        from: { name: hostile, address: 'a@b.example' },
        to: { name: hostile, address: 'c@b.example' },
        attachments: [{ fileName: hostile, mediaType: 'application/pdf', content: new Uint8Array([1]) }],
      });
      assert.equal((await channels.email.send(mail)).kind, 'accepted');
      const [received] = await delivered();
      assert.ok(!received?.headers.some((header) => header.key === 'bcc'));
      assert.deepEqual(received?.to, [{ name: 'x Bcc: c@d.example body', address: 'c@b.example' }]);
    });

    it('what is sent side by side arrives side by side, each once', async (test) => {
      const { channels, delivered } = await prepare(test);
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, (_, index) => channels.email.send(aMail({ transmissionId: idOf(index) }))),
      );
      assert.deepEqual(new Set(outcomes.map((outcome) => outcome.kind)), new Set(['accepted']));
      const ids = (await delivered()).map((mail) => mail.messageId);
      assert.equal(ids.length, 30);
      assert.equal(new Set(ids).size, 30);
    });

    it('the other side being away is an outcome with words, not an error', async (test) => {
      const { channels, breakIt } = await prepare(test);
      await breakIt();
      const outcome = await channels.email.send(aMail());
      assert.ok(outcome.kind === 'temporary', JSON.stringify(outcome));
      assert.match(outcome.reason, /\w+ \w+/);
      assert.notEqual(outcome.code, '');
    });

    it('says where things go, and whether it can be asked what arrived', async (test) => {
      const { channels } = await prepare(test);
      assert.match(channels.email.destination, /\w/);
      assert.ok(channels.email.lookUp === 'not-offered' || typeof channels.email.lookUp === 'function');
    });
  });
}

describe('the channels of an installation', () => {
  it('are known by their names, which the database allows and the API lists', async (test) => {
    const channels = openChannels({ dataDir: tmpdir() });
    assert.ok(channels.ok);
    assert.deepEqual(Object.keys(channels.value), [...CHANNELS]);
    for (const [name, channel] of Object.entries(channels.value)) assert.equal(channel.name, name);
    const { superuserUrl } = await freshDatabase(test);
    const client = new Client({ connectionString: superuserUrl });
    await client.connect();
    test.after(() => client.end());
    const { rows } = await client.query<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'transmission_channel_check'`,
    );
    assert.deepEqual(rows[0]?.definition.match(/(?<=')\w+(?=')/g), [...CHANNELS]);
    const contract = JSON.parse(await readFile(new URL('../../openapi.json', import.meta.url), 'utf8')) as Contract;
    assert.deepEqual(contract.components.schemas.Transmission.properties.channel.enum, [...CHANNELS]);
  });

  it('are refused with a mail server that cannot be read', () => {
    const channels = openChannels({ smtpUrl: 'mail.example', dataDir: tmpdir() });
    assert.ok(!channels.ok);
    assert.equal(channels.refusal.code, 'smtp_url_invalid');
  });

  it('do not tell the password when they say where mail goes', () => {
    const channels = openChannels({ smtpUrl: 'smtps://me:s3cret@mail.example', dataDir: tmpdir() });
    assert.ok(channels.ok);
    assert.equal(channels.value.email.destination, 'Mail leaves through smtps://mail.example:465.');
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import { aMail, TRANSMISSION } from '#test/world/mail.ts';
import { openEmlFolderChannel } from './eml-folder.ts';

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));
async function dataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-outbox-'));
  folders.push(folder);
  return folder;
}

describe('an installation without a mail server', () => {
  it('finds each mail as a file that opens in a mail program', async () => {
    const folder = await dataDir();
    const outcome = await openEmlFolderChannel({ dataDir: folder }).send(aMail());
    assert.deepEqual(outcome, {
      kind: 'accepted',
      receipt: {
        messageId: `<${TRANSMISSION}@northwind.example>`,
        response: `Written to outbox/${TRANSMISSION}.eml`,
        acceptedRecipients: ['pagos@bolido.example'],
      },
    });
    const raw = await readFile(join(folder, 'outbox', `${TRANSMISSION}.eml`));
    assert.ok(!/[^\r]\n/.test(raw.toString('latin1')), 'every line ends as mail lines do');
    const mail = await PostalMime.parse(raw);
    assert.equal(mail.subject, 'Invoice INV-1 from Northwind Traders');
    assert.equal(mail.messageId, `<${TRANSMISSION}@northwind.example>`);
    assert.equal(mail.attachments[0]?.filename, 'INV-1.pdf');
  });

  it('never has a mail replaced, whatever repeats or races, and leaves nothing else behind', async () => {
    const folder = await dataDir();
    const channel = openEmlFolderChannel({ dataDir: folder });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => channel.send(aMail())));
    assert.deepEqual(new Set(outcomes.map((outcome) => outcome.kind)), new Set(['accepted']));
    const first = await readFile(join(folder, 'outbox', `${TRANSMISSION}.eml`), 'latin1');
    assert.equal((await channel.send(aMail({ subject: 'Another one under the same id' }))).kind, 'accepted');
    assert.equal(await readFile(join(folder, 'outbox', `${TRANSMISSION}.eml`), 'latin1'), first);
    assert.deepEqual(await readdir(join(folder, 'outbox')), [`${TRANSMISSION}.eml`]);
  });

  it('keeps the mail queued when the folder cannot be written, with the reason', async () => {
    const folder = await dataDir();
    await writeFile(join(folder, 'outbox'), 'a file where the folder should be');
    const outcome = await openEmlFolderChannel({ dataDir: folder }).send(aMail());
    assert.ok(outcome.kind === 'temporary', JSON.stringify(outcome));
    assert.match(outcome.reason, /could not be written to .*outbox/);
  });

  it('is warned that its mail is not sent', async () => {
    assert.match(openEmlFolderChannel({ dataDir: await dataDir() }).destination, /SMTP_URL.*reaches nobody/);
  });
});

/**
 * Mail for an installation without a mail server: each mail is written as an .eml file. A file is never replaced, so a repeat finds
 * the first; an incomplete file never has its final name.
 */
import { access, constants, link, mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Channel, SendOutcome } from '#channels/kit/channel.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import { messageIdOf, NO_REACHING_OUT, toMailFields, unsendableBecause } from './mail-fields.ts';

export interface EmlFolderOptions {
  /** Files are written to its subfolder `outbox/`. */
  readonly dataDir: string;
  readonly messageIdDomain?: string;
}

export function openEmlFolderChannel(options: EmlFolderOptions): Channel<OutboundMail> {
  const folder = join(options.dataDir, 'outbox');
  const composer = createTransport({ ...NO_REACHING_OUT, streamTransport: true, buffer: true, newline: 'windows' });

  async function send(mail: OutboundMail): Promise<SendOutcome> {
    const unsendable = unsendableBecause(mail);
    if (unsendable !== null) return { kind: 'permanent', reason: unsendable, code: 'address_invalid' };
    const messageId = messageIdOf(mail, options.messageIdDomain);
    const fileName = `${mail.transmissionId}.eml`;
    const { message } = await composer.sendMail(toMailFields(mail, messageId));
    if (!Buffer.isBuffer(message)) throw new TypeError('a buffering composer answers with a buffer');
    try {
      await writeOnce(folder, fileName, message);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      return {
        kind: 'temporary',
        reason: `The mail could not be written to ${folder}: ${error.message}`,
        code: String(error.code),
      };
    }
    return {
      kind: 'accepted',
      receipt: { messageId, response: `Written to outbox/${fileName}`, acceptedRecipients: [mail.to.address] },
    };
  }

  return {
    name: 'email',
    destination: `No mail server is set (SMTP_URL): mail is written to ${folder} and reaches nobody.`,
    send,
    async check() {
      try {
        // Creates nothing: the folder is created with the first mail.
        await access(folder, constants.W_OK).catch(() => access(options.dataDir, constants.W_OK));
        return null;
      } catch (error) {
        return `Mail cannot be written to ${folder}: ${error instanceof Error ? error.message : String(error)}`;
      }
    },
    lookUp: 'not-offered',
    close: () => Promise.resolve(),
  };
}

/** Writes a temporary file, flushes it, then links it: link never replaces a file, and readers see a complete file or none. */
async function writeOnce(folder: string, fileName: string, content: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (await exists(join(folder, fileName))) return;
  const partial = join(folder, `.${fileName}.${process.pid}.${(writes += 1)}.partial`);
  const file = await open(partial, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(partial, join(folder, fileName));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(partial);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

let writes = 0;

/** OutboundMail in the words of the mail library, the same for every way a mail can leave. It must never let a value name a file or an address of its own. */
import type { SendMailOptions } from 'nodemailer/lib/mailer';
import { readableWords } from '#channels/kit/readable-words.ts';
import type { Mailbox, OutboundMail } from '#model/outbound-mail.ts';
import { isMailAddress } from './address.ts';

/** The library may read nothing but what it is given: no files, no URLs. */
export const NO_REACHING_OUT = { disableFileAccess: true, disableUrlAccess: true } as const;

/** `<transmission id@domain>`; the domain is the sender's unless the installation sets one. */
export function messageIdOf(mail: OutboundMail, domain?: string): string {
  return `<${mail.transmissionId}@${domain ?? mail.from.address.slice(mail.from.address.lastIndexOf('@') + 1)}>`;
}

/** What keeps a mail from being sent at all, in words, or null. */
export function unsendableBecause(mail: OutboundMail): string | null {
  for (const [role, mailbox] of [
    ['recipient', mail.to],
    ['sender', mail.from],
    ['reply address', mail.replyTo],
  ] as const) {
    if (mailbox !== undefined && !isMailAddress(mailbox.address)) {
      return `The ${role} "${readableWords(mailbox.address)}" is not one mail address.`;
    }
  }
  return null;
}

/** The first address whose part before the @ is not ASCII (RFC 6531), or null. A domain that is not has an ASCII form of its own. */
export function internationalAddress(mail: OutboundMail): string | null {
  const addresses = [mail.to, mail.from, mail.replyTo].flatMap((mailbox) =>
    mailbox === undefined ? [] : [mailbox.address],
  );
  // oxlint-disable-next-line no-control-regex -- the ASCII characters, all of them
  return addresses.find((address) => !/^[\u0000-\u007f]*$/.test(address.slice(0, address.lastIndexOf('@')))) ?? null;
}

const toAddress = (mailbox: Mailbox) => ({ name: readableWords(mailbox.name ?? ''), address: mailbox.address });

export function toMailFields(mail: OutboundMail, messageId: string): SendMailOptions {
  return {
    ...NO_REACHING_OUT,
    messageId,
    // A text would go out as it is; a date is written as RFC 5322 wants it.
    date: new Date(mail.composedAt),
    from: toAddress(mail.from),
    to: toAddress(mail.to),
    ...(mail.replyTo === undefined ? {} : { replyTo: toAddress(mail.replyTo) }),
    envelope: { from: mail.from.address, to: [mail.to.address] },
    subject: readableWords(mail.subject),
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map((attachment) => ({
      filename: readableWords(attachment.fileName),
      contentType: readableWords(attachment.mediaType),
      content: Buffer.from(attachment.content),
      contentDisposition: 'attachment',
    })),
    // RFC 3834: no holiday replies to an invoice.
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
  };
}

/** Converts OutboundMail to nodemailer's options, for all transports. No value may make the library read a file or a URL. */
import type { SendMailOptions } from 'nodemailer/lib/mailer';
import { readableWords } from '#channels/kit/readable-words.ts';
import type { Mailbox, OutboundMail } from '#model/outbound-mail.ts';
import { isMailAddress } from './address.ts';

/** Forbids the library to read files and URLs. */
export const NO_REACHING_OUT = { disableFileAccess: true, disableUrlAccess: true } as const;

/** `<transmission id@domain>`; the domain is the sender's unless the installation sets one. */
export function messageIdOf(mail: OutboundMail, domain?: string): string {
  return `<${mail.transmissionId}@${domain ?? mail.from.address.slice(mail.from.address.lastIndexOf('@') + 1)}>`;
}

/** Why a mail can never be sent, as a sentence; null when it can. */
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

/** The first address with a non-ASCII local part (RFC 6531), or null. A non-ASCII domain has an ASCII form. */
export function internationalAddress(mail: OutboundMail): string | null {
  const addresses = [mail.to, mail.from, mail.replyTo].flatMap((mailbox) =>
    mailbox === undefined ? [] : [mailbox.address],
  );
  // oxlint-disable-next-line no-control-regex -- all ASCII characters
  return addresses.find((address) => !/^[\u0000-\u007f]*$/.test(address.slice(0, address.lastIndexOf('@')))) ?? null;
}

const toAddress = (mailbox: Mailbox) => ({ name: readableWords(mailbox.name ?? ''), address: mailbox.address });

export function toMailFields(mail: OutboundMail, messageId: string): SendMailOptions {
  return {
    ...NO_REACHING_OUT,
    messageId,
    // As a Date, which the library formats by RFC 5322; it would send a string unchanged.
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
    // RFC 3834: suppresses automatic replies.
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
  };
}

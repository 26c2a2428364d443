/** Opens the channels of this installation from its settings. The only file outside a channel that lists them. */
import type { Channel } from './kit/channel.ts';
import { openEmlFolderChannel } from './email/eml-folder.ts';
import { openSmtpChannel } from './email/smtp.ts';
import type { DkimKey, SmtpLimits } from './email/smtp.ts';
import { parseSmtpUrl } from './email/smtp-url.ts';
import { ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { ChannelName } from '#model/transmission.ts';

export type { Channel, Receipt, SendOutcome } from './kit/channel.ts';
export { composeInvoiceMail } from './email/compose-invoice-mail.ts';
export type { ComposedMail, InvoiceMailFacts } from './email/compose-invoice-mail.ts';

export interface ChannelSettings {
  /** SMTP_URL; without it mails are written as files under `dataDir`. */
  readonly smtpUrl?: string;
  readonly dataDir: string;
  readonly dkim?: DkimKey;
  readonly messageIdDomain?: string;
  readonly smtpLimits?: Partial<SmtpLimits>;
}

/** What each channel sends. */
export interface Envelopes extends Readonly<Record<ChannelName, unknown>> {
  readonly email: OutboundMail;
}

/** Each channel by its name. */
export type Channels = { readonly [Name in ChannelName]: Channel<Envelopes[Name], Name> };

/** Refuses an invalid SMTP_URL; does not connect yet. */
export function openChannels(settings: ChannelSettings): Result<Channels> {
  const domain = settings.messageIdDomain === undefined ? {} : { messageIdDomain: settings.messageIdDomain };
  if (settings.smtpUrl === undefined || settings.smtpUrl === '') {
    return ok({ email: openEmlFolderChannel({ dataDir: settings.dataDir, ...domain }) });
  }
  const server = parseSmtpUrl(settings.smtpUrl);
  if (!server.ok) return server;
  return ok({
    email: openSmtpChannel({
      server: server.value,
      ...domain,
      ...(settings.dkim === undefined ? {} : { dkim: settings.dkim }),
      ...(settings.smtpLimits === undefined ? {} : { limits: settings.smtpLimits }),
    }),
  });
}

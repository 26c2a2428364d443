/** Endpoints of the caller's account: its identity on documents, payment details and defaults. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import type { Branding } from '#model/invoice-document.ts';
import { LANGUAGES } from '#model/language.ts';
import type { BankDetails } from '#model/party.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { editAccount, type StoredAccount } from '#flows/accounts/edit.ts';
import { readAccount } from '#flows/accounts/read.ts';
import { CREDIT_NOTE_SETTLING, PO_NUMBER_RULES } from '#model/account.ts';
import { addressAnswer, idText, instantText, writeAddress } from '#api/fields/answer-fields.ts';
import {
  billingPolicyAnswer,
  billingPolicyInput,
  dropUndefined,
  writeBillingPolicy,
} from '#api/fields/billing-policy.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { field, flaw, textField } from '#api/http/field.ts';
import { address, code, currency, email, paymentTerms, prose, text, timeZone } from '#api/fields/text-and-money.ts';

const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;
const LARGEST_LOGO_BYTES = 300_000;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const SIGNATURES: Readonly<Record<(typeof LOGO_TYPES)[number], (bytes: Buffer) => boolean>> = {
  'image/png': (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  'image/jpeg': (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  'image/svg+xml': (bytes) => /<svg[\s>]/.test(bytes.toString('utf8')),
};

const logo = z
  .strictObject({
    media_type: z.enum(LOGO_TYPES),
    base64: textField<string>({ description: 'The image, up to 300,000 bytes, as base64.' }, (input) =>
      !BASE64.test(input) || input.length % 4 !== 0
        ? flaw('not_base64', 'Expected base64.')
        : Buffer.from(input, 'base64').length > LARGEST_LOGO_BYTES
          ? flaw('too_long', `A logo must not be larger than ${LARGEST_LOGO_BYTES} bytes.`)
          : input,
    ),
  })
  .superRefine((sent, context) => {
    if (SIGNATURES[sent.media_type](Buffer.from(sent.base64, 'base64'))) return;
    context.addIssue({
      code: 'custom',
      path: ['base64'],
      message: `The image is not a valid ${sent.media_type} file.`,
      params: { code: 'not_an_image' },
    });
  });

const colour = textField<string>({ pattern: '^#[0-9a-fA-F]{6}$', examples: ['#1f5fbf'] }, (input) =>
  /^#[0-9a-fA-F]{6}$/.test(input) ? input.toLowerCase() : flaw('not_a_colour', 'Expected a colour like "#1f5fbf".'),
);

const username = textField<string>({ pattern: '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$' }, (input) =>
  /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/.test(input)
    ? input
    : flaw('malformed', '2 to 40 lower-case letters, digits and hyphens, with no hyphen at either end.'),
);

const iban = field<string>({ type: 'string', examples: ['DE89370400440532013000'] }, (input) => {
  if (typeof input !== 'string') return flaw('wrong_type', 'Expected a string.');
  const tight = input.replaceAll(/\s/g, '').toUpperCase();
  return isIban(tight) ? tight : flaw('invalid_iban', 'The check digits of this IBAN are wrong.');
});

/** ISO 13616: with country and check digits moved to the end and letters as numbers, the remainder modulo 97 is 1. */
function isIban(tight: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(tight)) return false;
  const digits = [...tight.slice(4), ...tight.slice(0, 4)]
    .map((character) => Number.parseInt(character, 36).toString())
    .join('');
  return BigInt(digits) % 97n === 1n;
}

const bic = textField<string>({ pattern: '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$', examples: ['COBADEFF'] }, (input) =>
  /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(input)
    ? input
    : flaw('malformed', 'Expected a BIC of 8 or 11 characters.'),
);

const bank = z
  .strictObject({
    account_holder: text(140).optional(),
    iban: iban.optional(),
    account_number: code(40).optional(),
    bic: bic.optional(),
    bank_name: text(140).optional(),
  })
  .transform((sent): BankDetails =>
    dropUndefined({
      accountHolder: sent.account_holder,
      iban: sent.iban,
      accountNumber: sent.account_number,
      bic: sent.bic,
      bankName: sent.bank_name,
    }),
  );

const accountAnswer = z
  .strictObject({
    object: z.literal('account'),
    id: idText('account'),
    username: z.string(),
    name: z.string(),
    home_currency: z.string(),
    time_zone: z.string(),
    payment_terms: z.string(),
    language: z.enum(LANGUAGES),
    address: addressAnswer.nullable(),
    tax_id: z.string().nullable(),
    national_tax_id: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    bank: z
      .strictObject({
        account_holder: z.string().nullable(),
        iban: z.string().nullable(),
        account_number: z.string().nullable(),
        bic: z.string().nullable(),
        bank_name: z.string().nullable(),
      })
      .nullable(),
    branding: z.strictObject({
      accent_colour: z.string().nullable(),
      footer: z.string().nullable(),
      logo_problem: z
        .string()
        .nullable()
        .describe('Why documents are issued without the logo; null if there is no problem.'),
      logo: z.strictObject({ media_type: z.enum(LOGO_TYPES), base64: z.string() }).nullable(),
    }),
    billing_policy: billingPolicyAnswer,
    settle_credit_notes: z.enum(CREDIT_NOTE_SETTLING),
    po_numbers: z.enum(PO_NUMBER_RULES),
    order_note_on_invoice: z.boolean(),
    created_at: instantText(),
    updated_at: instantText(),
  })
  .meta({ id: 'Account' });

const writeBranding = (branding: Branding) => ({
  accent_colour: branding.accentColour ?? null,
  footer: branding.footer ?? null,
  logo: branding.logo === undefined ? null : { media_type: branding.logo.mediaType, base64: branding.logo.base64 },
});

const writeBank = (details: BankDetails) => ({
  account_holder: details.accountHolder ?? null,
  iban: details.iban ?? null,
  account_number: details.accountNumber ?? null,
  bic: details.bic ?? null,
  bank_name: details.bankName ?? null,
});

function writeAccount(account: StoredAccount): z.input<typeof accountAnswer> {
  return {
    object: 'account',
    id: writeId('account', account.id),
    username: account.username,
    name: account.name,
    home_currency: account.homeCurrency,
    time_zone: account.timeZone,
    payment_terms: account.paymentTerms,
    language: account.language,
    address: account.address === null ? null : writeAddress(account.address),
    tax_id: account.taxId,
    national_tax_id: account.nationalTaxId,
    email: account.email,
    phone: account.phone,
    website: account.website,
    bank: account.bank === null ? null : writeBank(account.bank),
    branding: { ...writeBranding(account.branding), logo_problem: account.logoProblem },
    billing_policy: writeBillingPolicy(account.billingPolicy),
    settle_credit_notes: account.settleCreditNotes,
    po_numbers: account.poNumbers,
    order_note_on_invoice: account.orderNoteOnInvoice,
    created_at: account.createdAt,
    updated_at: account.updatedAt,
  };
}

const accountEdit = z.strictObject({
  username: username.optional(),
  name: text(TEXT_LIMITS.name).optional(),
  home_currency: currency().optional(),
  time_zone: timeZone().optional(),
  payment_terms: paymentTerms().optional(),
  language: z
    .enum(LANGUAGES)
    .optional()
    .describe('Language of documents and mails for customers without a language of their own.'),
  address: address().nullable().optional(),
  tax_id: code(TEXT_LIMITS.taxId)
    .nullable()
    .optional()
    .describe(
      "The account's VAT ID (or GST or organisation number), checked by the rules of its country where there are any.",
    ),
  national_tax_id: code(TEXT_LIMITS.taxId)
    .nullable()
    .optional()
    .describe(
      'A national number in addition to the VAT ID, not checked: a Steuernummer, a SIREN, a company registration number.',
    ),
  email: email().nullable().optional(),
  phone: text(40).nullable().optional(),
  website: text(200).nullable().optional(),
  bank: bank.nullable().optional(),
  branding: z
    .strictObject({
      accent_colour: colour.nullable().optional(),
      footer: prose(500).nullable().optional(),
      logo: logo.nullable().optional(),
    })
    .optional(),
  billing_policy: billingPolicyInput.optional(),
  settle_credit_notes: z
    .enum(CREDIT_NOTE_SETTLING)
    .meta({
      description:
        'Whether a credit note settles the invoice it corrects in the same transaction (`automatic`, the default), or its credit stays open for a person to allocate (`manual`).',
    })
    .optional(),
  po_numbers: z
    .enum(PO_NUMBER_RULES)
    .meta({
      description:
        'What happens when another open order of the same customer has the same PO number: `warn` (the default) accepts the order with a warning, `refuse` refuses it, `allow` accepts it without one. Case and surrounding spaces are ignored.',
    })
    .optional(),
  order_note_on_invoice: z
    .boolean()
    .meta({ description: "Whether an order's `note` is printed on its invoices. Off until set." })
    .optional(),
});

export const accountEndpoints = [
  defineEndpoint({
    id: 'account.read',
    method: 'GET',
    path: '/v1/account',
    permission: 'account:read',
    tag: 'Account',
    summary: 'Read the account of this API key',
    answers: { 200: accountAnswer },
    refusals: [],
    handle: ({ ports, context }) => readAccount(ports, context),
    answer: (account) => ({ body: writeAccount(account), etag: account.version }),
  }),
  defineEndpoint({
    id: 'account.update',
    method: 'PATCH',
    path: '/v1/account',
    permission: 'account:write',
    tag: 'Account',
    summary: 'Edit the account: fields left out stay unchanged, null clears',
    description: 'Documents already issued do not change.',
    body: accountEdit,
    answers: { 200: accountAnswer },
    refusals: [
      'changed_meanwhile',
      'username_already_used',
      'home_currency_fixed',
      'payment_terms_unknown',
      'logo_unusable',
    ],
    handle: ({ ports, context, body, ifMatch }) => editAccount(ports, context, { edit: toEdit(body), seen: ifMatch }),
    answer: (account) => ({ body: writeAccount(account), etag: account.version }),
  }),
];

function toEdit(body: z.output<typeof accountEdit>) {
  const {
    home_currency,
    time_zone,
    payment_terms,
    tax_id,
    national_tax_id,
    branding,
    billing_policy,
    settle_credit_notes,
    po_numbers,
    order_note_on_invoice,
    ...same
  } = body;
  return {
    ...same,
    homeCurrency: home_currency,
    timeZone: time_zone,
    paymentTerms: payment_terms,
    taxId: tax_id,
    nationalTaxId: national_tax_id,
    billingPolicy: billing_policy,
    settleCreditNotes: settle_credit_notes,
    poNumbers: po_numbers,
    orderNoteOnInvoice: order_note_on_invoice,
    branding:
      branding === undefined
        ? undefined
        : {
            accentColour: branding.accent_colour,
            footer: branding.footer,
            logo:
              branding.logo === undefined || branding.logo === null
                ? branding.logo
                : { mediaType: branding.logo.media_type, base64: branding.logo.base64 },
          },
  };
}

/** Edits the caller's account. Issued documents are not affected. */
import { sha256 } from '#kernel/hash.ts';
import { ok, refuse, refuseProblems, type Result } from '#kernel/result.ts';
import type { Account } from '#model/account.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { Branding } from '#model/invoice-document.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadAccount, lockAccount, mayIssue, updateAccount, type StoredAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { parsePaymentTerms } from '#modules/invoices/index.ts';
import { hasInvoiced } from '#views/has-invoiced.ts';
import { queueWaiting } from '#flows/invoices/bill-waiting.ts';
import { changesBetween, overlay, type Facts } from '#flows/kit/changes.ts';
import { guardVersion } from '#flows/kit/guard-version.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';
import { problemsOfTaxId } from '#modules/tax/index.ts';

export type { StoredAccount };

type Plain =
  | 'username'
  | 'name'
  | 'homeCurrency'
  | 'timeZone'
  | 'paymentTerms'
  | 'language'
  | 'address'
  | 'taxId'
  | 'nationalTaxId'
  | 'email'
  | 'phone'
  | 'website'
  | 'bank'
  | 'settleCreditNotes'
  | 'poNumbers'
  | 'orderNoteOnInvoice';
type Edited<T> = { readonly [M in keyof T]?: T[M] | undefined };

/** Absent keeps, null clears; branding and policy are edited member by member. */
export interface AccountEdit extends Edited<Pick<Account, Plain>> {
  readonly branding?: { readonly [M in keyof Branding]?: Branding[M] | null | undefined } | undefined;
  readonly billingPolicy?: Edited<BillingPolicy> | undefined;
}

export async function editAccount(
  ports: Ports,
  context: RequestContext,
  wanted: { readonly edit: AccountEdit; readonly seen: number | null },
): Promise<Result<StoredAccount>> {
  // Checked by rendering it before the transaction, which must not wait for that.
  const unusable = await refuseLogo(ports, context, wanted.edit.branding?.logo);
  if (unusable !== null) return unusable;
  return transact(ports, context, async (tx) => {
    const before = await lockAccount(tx, context.accountId);
    const outdated = await guardVersion(tx, context, {
      subjectId: before.id,
      version: before.version,
      seen: wanted.seen,
    });
    if (outdated !== null) return outdated;
    const after = applyEdit(before, wanted.edit);
    const flawed = problemsOfTaxId(after.taxId === before.taxId ? null : after.taxId, after.address);
    if (flawed.length > 0) return refuseProblems('invalid_input', flawed);
    const terms = parsePaymentTerms(after.paymentTerms);
    if (!terms.ok) return terms;
    if (after.homeCurrency !== before.homeCurrency && (await hasInvoiced(tx, context.accountId))) {
      return refuse(
        'home_currency_fixed',
        'The home currency cannot change because invoices have already been issued in this account.',
        [{ pointer: '/home_currency', code: 'home_currency_fixed', detail: `It is ${before.homeCurrency}.` }],
      );
    }
    const changes = changesBetween(factsOf(before), factsOf(after));
    if (changes === null) return ok(before);
    await updateAccount(tx, after, context.at);
    if (!mayIssue(before) && mayIssue(after)) await queueWaiting(tx, ports, { accountId: before.id, after: null });
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId: context.accountId,
        type: 'account.updated',
        subjectKind: 'account',
        subjectId: context.accountId,
        ...changes,
      },
    ]);
    return ok(await loadAccount(tx, context.accountId));
  });
}

async function refuseLogo(
  ports: Ports,
  { accountId }: RequestContext,
  logo: Branding['logo'] | null,
): Promise<Result<never> | null> {
  if (logo === undefined || logo === null) return null;
  const problem = await ports.checkLogo(logo, accountId);
  if (problem === null) return null;
  const { code, detail } = problem;
  return refuse('logo_unusable', detail, [{ pointer: '/branding/logo/base64', code, detail }]);
}

function applyEdit(before: StoredAccount, { branding, billingPolicy, ...plain }: AccountEdit): StoredAccount {
  const merged = { ...before.branding, ...branding };
  const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null && value !== undefined));
  return {
    ...overlay(before, plain),
    branding: kept as Branding,
    logoProblem: branding?.logo === undefined ? before.logoProblem : null,
    billingPolicy: overlay(before.billingPolicy, billingPolicy ?? {}),
  };
}

/** The account as shown in events; a logo by its hash. */
function factsOf(account: Account): Facts {
  const { branding } = account;
  return {
    username: account.username,
    name: account.name,
    home_currency: account.homeCurrency,
    time_zone: account.timeZone,
    payment_terms: account.paymentTerms,
    language: account.language,
    address: account.address,
    tax_id: account.taxId,
    national_tax_id: account.nationalTaxId,
    email: account.email,
    phone: account.phone,
    website: account.website,
    bank: account.bank,
    accent_colour: branding.accentColour ?? null,
    footer: branding.footer ?? null,
    logo:
      branding.logo === undefined
        ? null
        : { media_type: branding.logo.mediaType, sha256: sha256(branding.logo.base64) },
    billing_policy: account.billingPolicy,
    settle_credit_notes: account.settleCreditNotes,
    po_numbers: account.poNumbers,
    order_note_on_invoice: account.orderNoteOnInvoice,
  };
}

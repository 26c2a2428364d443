/** Checks a tax id in a request by the rules of its holder's country; returns input errors. */
import type { Problem } from '#kernel/result.ts';
import type { Address } from '#model/party.ts';
import { findTaxIdFlaw } from '#runtime/tax-ids.ts';

export function problemsOfTaxId(taxId: string | null | undefined, address: Address | null | undefined): Problem[] {
  if (taxId === null || taxId === undefined) return [];
  const flaw = findTaxIdFlaw(taxId, address?.country ?? null);
  if (flaw === null) return [];
  const detail = `${flaw.detail} A tax number that is not a VAT ID belongs in national_tax_id.`;
  return [{ pointer: '/tax_id', code: flaw.code, detail }];
}

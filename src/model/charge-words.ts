/**
 * What a charge that brings no description is called: the word that is stored with it, by which a document that is drawn in another language
 * finds the charge's kind again.
 */
import type { ChargeKind } from './order.ts';

export const CHARGE_WORDS: Readonly<Record<ChargeKind, string>> = {
  freight: 'Freight',
  fee: 'Fee',
  discount: 'Discount',
};

/** A word of ours, and the number in brackets of the credit note that gave such a charge before. */
const OWN_WORD = /^(Freight|Fee|Discount)( \([^()]{1,100}\))?$/;

const KIND_OF_WORD = new Map(Object.entries(CHARGE_WORDS).map(([kind, word]) => [word, kind as ChargeKind]));

export interface OwnChargeWord {
  readonly kind: ChargeKind;
  /** What follows the word: nothing, or " (CN-00001)". */
  readonly rest: string;
}

/** Null: the description is somebody's own words. */
export function readChargeWord(description: string): OwnChargeWord | null {
  const [, word = '', rest = ''] = OWN_WORD.exec(description) ?? [];
  const kind = KIND_OF_WORD.get(word);
  return kind === undefined ? null : { kind, rest };
}

/**
 * The names of charges without a description. The name is stored with the charge; a document in another language recognises
 * the kind of charge by it.
 */
import type { ChargeKind } from './order.ts';

export const CHARGE_WORDS: Readonly<Record<ChargeKind, string>> = {
  freight: 'Freight',
  fee: 'Fee',
  discount: 'Discount',
};

/** One of these names, and in brackets the number of the credit note that credited such a charge before. */
const OWN_WORD = /^(Freight|Fee|Discount)( \([^()]{1,100}\))?$/;

const KIND_OF_WORD = new Map(Object.entries(CHARGE_WORDS).map(([kind, word]) => [word, kind as ChargeKind]));

export interface OwnChargeWord {
  readonly kind: ChargeKind;
  /** What follows the name: nothing, or " (CN-00001)". */
  readonly rest: string;
}

/** Null: the description was entered by a person. */
export function readChargeWord(description: string): OwnChargeWord | null {
  const [, word = '', rest = ''] = OWN_WORD.exec(description) ?? [];
  const kind = KIND_OF_WORD.get(word);
  return kind === undefined ? null : { kind, rest };
}

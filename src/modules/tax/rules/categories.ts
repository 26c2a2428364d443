/** The rules of EN 16931 for each tax category (UNCL 5305): whether it may have a rate, and whether it needs an exemption reason. */
import type { TaxCategory } from '#model/tax.ts';

interface CategoryRule {
  readonly rate: 'above_zero' | 'any' | 'zero';
  /**
   * `none`: no reason may stand (BR-S-10, BR-Z-10, BR-AF-10, BR-AG-10). `given`: one must be given, only the seller knows it (BR-E-10).
   * Else the category says it all and this text stands when none is given (BR-AE-10, BR-IC-10, BR-G-10, BR-O-10).
   */
  readonly reason: 'none' | 'given' | { readonly text: string };
  readonly means: string;
}

export const CATEGORY_RULES: Readonly<Record<TaxCategory, CategoryRule>> = {
  S: { rate: 'above_zero', reason: 'none', means: 'standard rate' },
  Z: { rate: 'zero', reason: 'none', means: 'zero rated' },
  E: { rate: 'zero', reason: 'given', means: 'exempt' },
  AE: { rate: 'zero', reason: { text: 'Reverse charge: the buyer accounts for the tax' }, means: 'reverse charge' },
  K: {
    rate: 'zero',
    reason: { text: 'Intra-Community supply, exempt in the country of dispatch' },
    means: 'intra-Community supply',
  },
  G: { rate: 'zero', reason: { text: 'Export outside the European Union, exempt' }, means: 'export' },
  O: { rate: 'zero', reason: { text: 'Outside the scope of value added tax' }, means: 'outside the scope of tax' },
  L: { rate: 'any', reason: 'none', means: 'Canary Islands general indirect tax' },
  M: { rate: 'any', reason: 'none', means: 'tax of Ceuta and Melilla' },
};

export const isUntaxed = (category: TaxCategory): boolean => CATEGORY_RULES[category].rate === 'zero';

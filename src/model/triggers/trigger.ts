/** What a trigger is: one row of data, in a file of its own beside this one. `src/model/trigger.ts` lists them. Nothing here decides. */

/** The sum of the quantity ledger that limits what is billed of an order line. */
export const RUNGS = ['ordered', 'shipped'] as const;
export type Rung = (typeof RUNGS)[number];

/** How a trigger reads to people. */
export interface TriggerWords {
  /** When the invoice is made: what the API says of the setting. */
  readonly when: string;
  /** Completes "More would be billed than ...". */
  readonly limit: string;
}

interface Ledgered {
  /** No line is billed beyond what the ledger says here. */
  readonly rung: Rung;
  /** Whether closing an order short bills what is left of its charges. */
  readonly billsRestWhenClosed: boolean;
  readonly words: TriggerWords;
}

/**
 * `firedBy` is the event in whose transaction the invoice is made; `source` is what that invoice claims, so that nothing else bills it;
 * `origin` is what the invoice says it arose from. Without an event a person bills.
 */
export type Trigger = Ledgered &
  (
    | { readonly firedBy: 'order.accepted'; readonly source: 'order'; readonly origin: 'order' }
    | { readonly firedBy: 'shipment.shipped'; readonly source: 'shipment'; readonly origin: 'shipment' }
    | { readonly firedBy: null; readonly source: null; readonly origin: 'manual' }
  );

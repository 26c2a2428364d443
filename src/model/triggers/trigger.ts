/** The type of a trigger: one row of data, in a file of its own beside this one. `src/model/trigger.ts` lists them. */

/** The sum of the quantity ledger that limits the billed quantity of an order line. */
export const RUNGS = ['ordered', 'shipped'] as const;
export type Rung = (typeof RUNGS)[number];

/** The texts of a trigger. */
export interface TriggerWords {
  /** When the invoice is created: the API's description of the value. */
  readonly when: string;
  /** Completes "More would be billed than ...". */
  readonly limit: string;
}

interface Ledgered {
  /** The ledger sum that limits the billed quantity. */
  readonly rung: Rung;
  /** Whether closing an order short bills its remaining charges. */
  readonly billsRestWhenClosed: boolean;
  readonly words: TriggerWords;
}

/**
 * `firedBy` is the event in whose transaction the invoice is created; `source` is what that invoice claims, so that nothing else bills it;
 * `origin` is stored on the invoice. Without an event, a person bills.
 */
export type Trigger = Ledgered &
  (
    | { readonly firedBy: 'order.accepted'; readonly source: 'order'; readonly origin: 'order' }
    | { readonly firedBy: 'shipment.shipped'; readonly source: 'shipment'; readonly origin: 'shipment' }
    | { readonly firedBy: null; readonly source: null; readonly origin: 'manual' }
  );

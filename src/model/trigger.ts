/**
 * Every billing trigger, one line each; its data is in a file under `triggers/`. Whatever depends on the trigger (ceilings, sources,
 * claims, the API's values and texts) is read from here, and the database's CHECK constraints are compared with it by
 * `test/contracts/triggers.test.ts`.
 */
import { MANUAL } from './triggers/manual.ts';
import { ORDER_ACCEPTED } from './triggers/order-accepted.ts';
import { SHIPMENT_SHIPPED } from './triggers/shipment-shipped.ts';
import type { Trigger } from './triggers/trigger.ts';

export { RUNGS } from './triggers/trigger.ts';
export type { Rung, Trigger } from './triggers/trigger.ts';

export const TRIGGERS = {
  shipment_shipped: SHIPMENT_SHIPPED,
  order_accepted: ORDER_ACCEPTED,
  manual: MANUAL,
} as const satisfies Readonly<Record<string, Trigger>>;

export type TriggerName = keyof typeof TRIGGERS;
export type FiringEvent = Exclude<Trigger['firedBy'], null>;

const entries = Object.entries(TRIGGERS) as [TriggerName, Trigger][];

export const TRIGGER_NAMES = entries.map(([name]) => name);

export const triggerOf = (name: TriggerName): Trigger => TRIGGERS[name];

/** The triggers that an event fires. */
export const firedBy = (event: FiringEvent): readonly TriggerName[] =>
  entries.filter(([, trigger]) => trigger.firedBy === event).map(([name]) => name);

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** The sources an invoice can claim: those of the triggers, and the completion of an order closed short. */
export type SourceKind = Exclude<Trigger['source'], null> | 'completion';
export const SOURCE_KINDS: readonly SourceKind[] = [
  ...distinct(entries.flatMap(([, { source }]) => (source === null ? [] : [source]))),
  'completion',
];

/** The possible origins of an invoice. */
export type InvoiceOrigin = Trigger['origin'] | 'completion' | 'credit' | 'imported';
export const INVOICE_ORIGINS: readonly InvoiceOrigin[] = [
  ...distinct(entries.map(([, { origin }]) => origin)),
  'completion',
  'credit',
  'imported',
];

/** The request that bills a source again after its invoice was voided or credited. */
export const BILLED_AGAIN_BY: Readonly<Record<Exclude<SourceKind, 'completion'>, string>> = {
  shipment: 'POST /v1/shipments/{id}/ship',
  order: 'POST /v1/orders/{id}/accept',
};

/** The triggers as the API describes them. */
export const describeTriggers = (): string =>
  `When an invoice is created. ${entries.map(([name, { words }]) => `\`${name}\`: ${words.when}.`).join(' ')}`;

/** Creates or edits customers by external id. */
import { owned } from '#model/owned.ts';
import {
  findCustomers,
  holdCustomers,
  loadCustomers,
  updateCustomers,
  type StoredCustomer,
} from '#modules/directory/index.ts';
import { enterWhole, upserting, whole } from '#flows/kit/upsert.ts';
import { sendWaitingOf } from '#flows/transmissions/send-waiting.ts';
import { createCustomersIn, type CustomerEdit } from './create.ts';
import { namesRecipient, planCustomerEdit } from './edit.ts';

const customers = upserting<'customer', CustomerEdit, StoredCustomer>({
  kind: 'customer',
  find: async ({ tx, context }, externalIds) => {
    const references = externalIds.map((external) => ({ external }));
    return (await findCustomers(tx, context.accountId, references)).flatMap((found) =>
      found === null ? [] : [found.id],
    );
  },
  hold: ({ tx, context }, ids) => holdCustomers(tx, context.accountId, ids),
  load: ({ tx, context }, ids) => loadCustomers(tx, owned(context.accountId, ids)),
  plan: planCustomerEdit,
  write: ({ tx, context }, things) => updateCustomers(tx, context, things),
  enter: ({ tx, ports, context }, inputs) =>
    enterWhole(
      inputs.map((input) => whole(input, { name: input.name })),
      (those) => createCustomersIn(tx, { ports, context }, those),
    ),
});

/** Like an edit, also sends invoices that waited for an address of the customer. */
export const upsertCustomer: typeof customers.one = async (ports, context, single) => {
  const saved = await customers.one(ports, context, single);
  if (saved.ok && !saved.value.isNew && namesRecipient(single.input))
    await sendWaitingOf(ports, context, saved.value.thing.id);
  return saved;
};

export const upsertCustomers: typeof customers.many = async (ports, context, items) => {
  const saved = await customers.many(ports, context, items);
  if (saved.ok && saved.value.some((each) => each.ok && !each.value.isNew) && items.some(namesRecipient))
    await sendWaitingOf(ports, context);
  return saved;
};

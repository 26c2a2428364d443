/** Who gets an invoice by e-mail, in which role, and whose mail makes it sent. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { planChosenMail, planInvoiceMail, sameAddress } from './plan-invoice-mail.ts';

const customer = { email: 'office@buyer.example', transmission: {} };
const issued = (
  salesRepEmail: string | null = null,
  of: Parameters<typeof planInvoiceMail>[0]['customer'] = customer,
) => planInvoiceMail({ customer: of, salesRepEmail, purpose: 'original' });
const chosen = (...recipients: string[]) =>
  planChosenMail({ customer, salesRepEmail: 'rep@seller.example', recipients, purpose: 'original' });

describe('who gets an invoice', () => {
  it("the customer's recipients when there are any, else the customer's own address", () => {
    const listed = {
      email: 'office@buyer.example',
      transmission: { email: ['ap@buyer.example', 'cfo@buyer.example'] },
    };
    assert.deepEqual(
      issued(null, listed).map((plan) => plan.recipient),
      ['ap@buyer.example', 'cfo@buyer.example'],
    );
    assert.deepEqual(
      issued().map((plan) => plan.recipient),
      ['office@buyer.example'],
    );
    assert.deepEqual(issued(null, { email: null, transmission: {} }), []);
  });

  it('the sales rep a copy that does not count, and not twice who is both', () => {
    assert.deepEqual(
      issued('rep@seller.example').map((plan) => [plan.recipientRole, plan.countsAsSent]),
      [
        ['customer', true],
        ['sales_rep', false],
      ],
    );
    assert.deepEqual(
      issued('Office@Buyer.example').map((plan) => plan.recipientRole),
      ['customer'],
    );
  });

  it("whoever else a person chose gets a copy, which makes nothing sent, not even alone; any address of the customer's counts", () => {
    assert.deepEqual(
      chosen('accountant@elsewhere.example').map((plan) => [plan.recipientRole, plan.countsAsSent]),
      [['copy', false]],
    );
    const listed = { email: 'office@buyer.example', transmission: { email: ['ap@buyer.example'] } };
    const recipients = ['Office@buyer.example', 'ap@buyer.example', 'accountant@elsewhere.example'];
    assert.deepEqual(
      planChosenMail({ customer: listed, salesRepEmail: null, recipients, purpose: 'original' }).map((plan) => [
        plan.recipientRole,
        plan.countsAsSent,
      ]),
      [
        ['customer', true],
        ['customer', true],
        ['copy', false],
      ],
    );
  });

  it('an address that merely shares its mail domain with the customer is not the customer’s, neither at gmail.com nor at a domain of its own', () => {
    for (const domain of ['gmail.com', 'outlook.com', 'gmx.de', 'buyer.example']) {
      const at = { email: `shop@${domain}`, transmission: { email: [`ap@${domain}`] } };
      const recipients = [`stranger@${domain}`];
      assert.deepEqual(
        planChosenMail({ customer: at, salesRepEmail: null, recipients, purpose: 'original' }).map((plan) => [
          plan.recipientRole,
          plan.countsAsSent,
        ]),
        [['copy', false]],
      );
    }
  });

  it('an address recorded with the customer is the customer’s in whatever case and between blanks', () => {
    assert.deepEqual(
      chosen(' OFFICE@Buyer.Example ').map((plan) => [plan.recipientRole, plan.countsAsSent, plan.recipient]),
      [['customer', true, 'OFFICE@Buyer.Example']],
    );
  });

  it('whoever is named for a customer without any address is the customer', () => {
    const unknown = { email: null, transmission: {} };
    const named = { customer: unknown, salesRepEmail: null, recipients: ['ap@late.example'], purpose: 'original' };
    assert.deepEqual(
      planChosenMail(named).map((plan) => [plan.recipientRole, plan.countsAsSent]),
      [['customer', true]],
    );
  });

  it('whom a person chose; a rep counts only when chosen alone', () => {
    assert.deepEqual(
      chosen('rep@seller.example').map((plan) => [plan.recipientRole, plan.countsAsSent]),
      [['sales_rep', true]],
    );
    assert.deepEqual(
      chosen('rep@seller.example', 'office@buyer.example', ' OFFICE@buyer.example').map((plan) => [
        plan.recipientRole,
        plan.countsAsSent,
      ]),
      [
        ['sales_rep', false],
        ['customer', true],
      ],
    );
  });
});

describe('no address gets the same invoice twice', () => {
  const address = fc.constantFrom('a@x.example', 'A@x.example', ' b@x.example ', 'b@X.example', 'c@x.example');
  const addresses = fc.array(address, { maxLength: 5 });
  const of = fc.record({ email: fc.option(address), listed: addresses, rep: fc.option(address) });
  const eachOnce = (plans: ReturnType<typeof planInvoiceMail>, expected: readonly string[]) => {
    const planned = plans.map(({ recipient }) => sameAddress(recipient));
    assert.deepEqual(planned.toSorted(), [...new Set(expected.map(sameAddress))].sort());
  };

  it('when it is issued: each recipient of the customer, and the rep', () => {
    fc.assert(
      fc.property(of, ({ email, listed, rep }) => {
        const plans = issued(rep, { email, transmission: { email: listed } });
        const own = listed.length > 0 ? listed : [email ?? []].flat();
        eachOnce(plans, [...own, ...[rep ?? []].flat()]);
        for (const { countsAsSent, recipientRole } of plans) assert.equal(countsAsSent, recipientRole === 'customer');
      }),
    );
  });

  it('when a person chose: each address chosen, and no other', () => {
    fc.assert(
      fc.property(of, addresses, ({ email, listed, rep }, recipients) => {
        const at = { email, transmission: { email: listed } };
        eachOnce(planChosenMail({ customer: at, salesRepEmail: rep, recipients, purpose: 'resend-1' }), recipients);
      }),
    );
  });
});

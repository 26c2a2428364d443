/** What a seller must have said before it may issue, by country. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingOfSeller, PLACEHOLDER_NAME, refuseIncomplete, type SellerProfile } from './seller-requirements.ts';

const inCountry = (country: string, parts: Partial<SellerProfile> = {}): SellerProfile => ({
  name: 'Nordlicht Supplies GmbH',
  address: { line1: 'Hafenstraße 12', city: 'Hamburg', postalCode: '20457', country },
  taxId: null,
  nationalTaxId: null,
  ...parts,
});

const fields = (profile: SellerProfile) => missingOfSeller(profile).map(({ pointer }) => pointer);

describe('a seller that may issue', () => {
  it('has entered its name, its address and, where its country requires one, its tax id', () => {
    assert.deepEqual(fields(inCountry('DE', { taxId: 'DE129273398' })), []);
    assert.deepEqual(fields(inCountry('US')), []);
  });

  for (const country of [
    'DE',
    'FR',
    'GR',
    'MC',
    'GB',
    'CH',
    'LI',
    'NO',
    'AU',
    'NZ',
    'IN',
    'ZA',
    'SA',
    'AE',
    'BR',
    'MX',
    'TR',
  ]) {
    it(`has entered its tax id when it is in ${country}`, () => {
      assert.deepEqual(fields(inCountry(country)), ['/tax_id']);
    });
  }

  it('may enter its national number instead: a small business in Germany has a Steuernummer and no VAT ID', () => {
    assert.deepEqual(fields(inCountry('DE', { nationalTaxId: '29/815/08151' })), []);
  });

  it('does not go by the name that the first account of a database is given', () => {
    for (const name of [PLACEHOLDER_NAME, 'my company', 'MY COMPANY', ' My  Company '])
      assert.deepEqual(fields(inCountry('US', { name })), ['/name'], name);
  });
});

describe('a seller that may not issue', () => {
  it('gets everything that is missing in one message, with how to set it', () => {
    const refusal = refuseIncomplete({ name: PLACEHOLDER_NAME, address: null, taxId: null, nationalTaxId: null });
    assert.equal(refusal?.code, 'account_incomplete');
    assert.match(refusal?.detail ?? '', /lacks: name, address\..*PATCH \/v1\/account/);
    assert.deepEqual(
      refusal?.errors?.map(({ pointer }) => pointer),
      ['/name', '/address'],
    );
  });

  it('gets the name of the missing number and of the law that requires it', () => {
    assert.match(missingOfSeller(inCountry('AU'))[0]?.detail ?? '', /Australian Business Number .*section 29-70/);
  });
});

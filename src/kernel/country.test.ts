import assert from 'node:assert/strict';
import { test } from 'node:test';
import countries from 'i18n-iso-countries';
import { countryByName, isCountry, needsCity } from './country.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

test('a country is what ISO 3166-1 calls one today, or Kosovo', () => {
  assert.deepEqual(CODES.filter(isCountry), Object.keys(countries.getAlpha2Codes()).sort());
  assert.equal(isCountry('XK'), true);
  assert.equal(isCountry('de'), false);
  assert.equal(isCountry('UK'), false);
});

test('a country is known by its name in six languages, and by what people write', () => {
  for (const name of ['Germany', 'DEUTSCHLAND', ' Allemagne ', 'Alemania', 'Germania', 'Duitsland', 'd']) {
    assert.equal(countryByName(name), 'DE', name);
  }
  assert.equal(countryByName('Holland'), 'NL');
  assert.equal(countryByName('u.s.a.'), 'US');
  assert.equal(countryByName('Atlantis'), null);
});

test('where the country is the city, an address needs none', () => {
  assert.deepEqual(['DE', 'JP', 'SG', 'MC', 'VA'].map(needsCity), [true, true, false, false, false]);
});

/** Valid tax ids, and what is wrong with invalid ones. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findTaxIdFlaw } from './tax-ids.ts';

const RIGHT: readonly (readonly [text: string, country: string | null])[] = [
  ['DE129273398', 'DE'],
  ['DE 129 273 398', 'DE'],
  ['de129273398', 'DE'],
  ['129273398', 'DE'],
  ['29/815/08151', 'DE'],
  ['FR61954506077', 'FR'],
  ['FR61954506077', 'MC'],
  ['954506077', 'FR'],
  ['ATU13585627', 'AT'],
  ['BE0428759497', 'BE'],
  ['NL000099998B57', 'NL'],
  ['EL094259216', 'GR'],
  ['GR094259216', 'GR'],
  ['ESB84936467', 'ES'],
  ['IT00743110157', 'IT'],
  ['IE6433435OA', 'IE'],
  ['GB980780684', 'GB'],
  ['GB 980 7806 84', 'GB'],
  ['XI980780684', 'GB'],
  ['980780684', 'GB'],
  ['CHE-107.787.577', 'CH'],
  ['CHE-107.787.577 MWST', 'CH'],
  ['CHE107787577TVA', 'LI'],
  ['995 525 828', 'NO'],
  ['NO 995 525 828 MVA', 'NO'],
  ['83 914 571 673', 'AU'],
  ['49-091-850', 'NZ'],
  ['27AAPFU0939F1ZV', 'IN'],
  // Registered in a country other than its own.
  ['DE129273398', 'AT'],
  ['DE129273398', 'US'],
  ['DE129273398', null],
  // No rule for these.
  ['12-3456789', 'US'],
  ['T7000012050002', 'JP'],
  ['7000012050002', 'JP'],
  ['ABN 51 824 753 556', 'AU'],
  ['GODE561231GR8', 'MX'],
  ['123456782RT0001', 'CA'],
  ['11.222.333/0001-81', 'BR'],
  ['ESO980101AB1', 'MX'],
  // The tax authority's fictitious example of a number with letters.
  ['12.ABC.345/01DE-35', 'BR'],
  ['12abc34501de35', 'BR'],
  ['529.982.247-25', 'BR'],
  ['XAXX010101000', 'MX'],
  ['XEXX010101000', 'US'],
  ['XEXX010101000', null],
  ['4540536920', 'TR'],
  ['17291716060', 'TR'],
  ['not registered', null],
  ['whatever 1', null],
];

const WRONG: readonly (readonly [text: string, country: string | null, code: string])[] = [
  ['DE129273399', 'DE', 'tax_id_wrong_check_digit'],
  ['DE129273399', null, 'tax_id_wrong_check_digit'],
  ['DE129273399', 'US', 'tax_id_wrong_check_digit'],
  ['T7000012050003', 'JP', 'tax_id_wrong_check_digit'],
  ['ABN 51 824 753 557', 'AU', 'tax_id_wrong_check_digit'],
  ['0000000000', 'TR', 'tax_id_wrong_form'],
  ['12.ABC.345/01DE-36', 'BR', 'tax_id_wrong_check_digit'],
  ['4540536921', 'TR', 'tax_id_wrong_check_digit'],
  ['00.000.000/0000-00', 'BR', 'tax_id_wrong_form'],
  ['xx', 'CA', 'tax_id_wrong_length'],
  ['hello', 'US', 'tax_id_wrong_length'],
  ['DE12927339', 'DE', 'tax_id_wrong_length'],
  ['DE1', null, 'tax_id_wrong_length'],
  ['DEABCDEFGHI', 'DE', 'tax_id_wrong_form'],
  ['12345', 'DE', 'tax_id_wrong_length'],
  ['FR61954506078', 'FR', 'tax_id_wrong_check_digit'],
  ['NL001234567B01', 'NL', 'tax_id_wrong_check_digit'],
  ['EL094259217', 'GR', 'tax_id_wrong_check_digit'],
  ['GB980780685', 'GB', 'tax_id_wrong_check_digit'],
  ['XI980780685', 'GB', 'tax_id_wrong_check_digit'],
  ['CHE-107.787.578 MWST', 'CH', 'tax_id_wrong_check_digit'],
  ['NO995525829MVA', 'NO', 'tax_id_wrong_check_digit'],
  ['995525829', 'NO', 'tax_id_wrong_check_digit'],
  ['83 914 571 674', 'AU', 'tax_id_wrong_check_digit'],
  ['27AAPFU0939F1ZW', 'IN', 'tax_id_wrong_check_digit'],
];

describe('a tax id', () => {
  for (const [text, country] of RIGHT)
    it(`${text} of ${country ?? 'nobody knows where'} is taken`, () =>
      assert.equal(findTaxIdFlaw(text, country), null));

  for (const [text, country, code] of WRONG)
    it(`${text} of ${country ?? 'nobody knows where'} is refused: ${code}`, () =>
      assert.equal(findTaxIdFlaw(text, country)?.code, code));

  it('of any text whatever is judged without a fault', () => {
    const pieces = ['DE', 'CHE', 'GB', 'EL', '0', '9', '-', ' ', 'B01', '７', 'ß', '​', 'Ω', '💶', '/', "'", '\u0000'];
    for (const country of ['DE', 'GB', 'CH', 'NO', 'AU', 'NZ', 'IN', 'FR', 'ES', 'US', null]) {
      for (let seed = 1; seed < 300; seed++) {
        let rest = seed * 2_654_435_761;
        let text = '';
        for (; rest >= 1 && text.length < 40; rest = Math.floor(rest / pieces.length))
          text += pieces[Math.floor(rest) % pieces.length];
        assert.doesNotThrow(() => findTaxIdFlaw(text, country), text);
      }
    }
  });
});

/**
 * The fictitious company of the demo: profile, customers and products, as data. Every mail address ends in .example (RFC 2606), so that no
 * mail can reach a person.
 */
import { present } from '#kernel/assert.ts';
import { parsePrice, parseRate } from '#kernel/quantity.ts';
import type { TransmissionPreferences, CustomerStatus } from '#model/customer.ts';
import type { Address } from '#model/party.ts';
import type { TaxCategory } from '#model/tax.ts';
import type { AccountEdit } from '#flows/accounts/edit.ts';
import type { CustomerInput } from '#flows/customers/create.ts';
import type { ProductInput } from '#flows/products/create.ts';
import type { TaxRateInput } from '#flows/tax-rates/create.ts';

/** A leaf over a rising wave, drawn for this file. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120">
<rect width="120" height="120" rx="26" fill="#8a3b2f"/>
<path d="M24 78 C40 60 58 92 74 74 S96 66 100 60 L100 96 L24 96 Z" fill="#f4e3c8"/>
<path d="M60 16 C84 28 86 54 60 70 C34 54 36 28 60 16 Z" fill="#e7b05a"/>
<path d="M60 24 L60 66 M60 40 L71 33 M60 50 L73 43 M60 40 L49 33 M60 50 L47 43" stroke="#8a3b2f" stroke-width="3" fill="none" stroke-linecap="round"/>
</svg>`;

export const SELLER: AccountEdit = {
  name: 'Lindqvist & Amaro Tea Traders GmbH',
  homeCurrency: 'EUR',
  timeZone: 'Europe/Berlin',
  paymentTerms: 'net_30',
  address: { line1: 'Am Sandtorkai 77', city: 'Hamburg', postalCode: '20457', country: 'DE' },
  taxId: 'DE136695976',
  email: 'billing@lindqvist-amaro.example',
  phone: '+49 40 5550 1877',
  website: 'https://lindqvist-amaro.example',
  bank: {
    accountHolder: 'Lindqvist & Amaro Tea Traders GmbH',
    iban: 'DE89370400440532013000',
    bic: 'COBADEFFXXX',
    bankName: 'Hafenbank Hamburg',
  },
  branding: {
    accentColour: '#8a3b2f',
    footer: 'Lindqvist & Amaro is an invented company: this document comes from a demonstration.',
    logo: { mediaType: 'image/svg+xml', base64: Buffer.from(LOGO).toString('base64') },
  },
};

const rate = (percent: string): bigint => present(parseRate(percent), 'the rates of the demo are valid');

export const TAX_RATES: readonly TaxRateInput[] = [
  { externalId: 'demo-de-19', name: 'Germany 19 %', rate: rate('19'), isDefault: true },
  { externalId: 'demo-de-7', name: 'Germany 7 %, food', rate: rate('7') },
  { externalId: 'demo-eu', name: 'To a business in the EU', category: 'K', rate: 0n },
  { externalId: 'demo-export', name: 'Export', category: 'G', rate: 0n },
];

/** A customer, and whether its sales are taxed as the product says or exempt because of the destination. */
export interface DemoCustomer {
  readonly key: string;
  readonly tax: TaxCategory | null;
  readonly currency: 'EUR' | 'USD' | 'JPY';
  readonly input: CustomerInput;
}

interface CustomerDetails {
  readonly key: string;
  readonly name: string;
  readonly line1: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly region?: string;
  readonly tax?: TaxCategory;
  readonly currency?: 'USD' | 'JPY';
  readonly terms?: string;
  readonly taxId?: string;
  readonly email?: string;
  readonly transmission?: TransmissionPreferences;
  readonly salesRep?: string;
  readonly status?: CustomerStatus;
}

function customer(details: CustomerDetails): DemoCustomer {
  const { key, line1, postalCode, city, country, region } = details;
  const address: Address = { line1, postalCode, city, country, ...(region === undefined ? {} : { region }) };
  return {
    key,
    tax: details.tax ?? null,
    currency: details.currency ?? 'EUR',
    input: {
      externalId: `demo-${key}`,
      name: details.name,
      billTo: address,
      shipTo: [{ name: details.name, address }],
      currency: details.currency ?? null,
      paymentTerms: details.terms ?? null,
      taxId: details.taxId ?? null,
      email: details.email ?? null,
      transmission: details.transmission,
      salesRepEmail: details.salesRep ?? null,
      status: details.status,
    },
  };
}

export const CUSTOMERS: readonly DemoCustomer[] = [
  customer({
    key: 'koehler',
    name: 'Weinhaus Köhler & Söhne GmbH',
    line1: 'Müllerstraße 14',
    postalCode: '80469',
    city: 'München',
    country: 'DE',
    taxId: 'DE811907980',
    email: 'buchhaltung@koehler.example',
    salesRep: 'ines.amaro@lindqvist-amaro.example',
  }),
  customer({
    key: 'zwoelf',
    name: 'Café Zwölf Apostel e.K.',
    line1: 'Käthe-Kollwitz-Straße 3',
    postalCode: '04109',
    city: 'Leipzig',
    country: 'DE',
    terms: 'net_14',
    email: 'hallo@zwoelf-apostel.example',
  }),
  customer({
    key: 'elysees',
    name: 'Librairie-Thé « Les Élysées » SARL',
    line1: '8 bis, rue de la Fraternité',
    postalCode: '69002',
    city: 'Lyon',
    country: 'FR',
    tax: 'K',
    taxId: 'FR40303265045',
    transmission: { email: ['compta@elysees.example', 'achats@elysees.example'] },
  }),
  customer({
    key: 'senorio',
    name: 'Señorío del Té, S.L.',
    line1: 'Calle Ñuño de Guzmán 21',
    postalCode: '41004',
    city: 'Sevilla',
    country: 'ES',
    tax: 'K',
    taxId: 'ESB84936467',
    email: 'facturas@senorio.example',
    terms: 'net_60',
  }),
  customer({
    key: 'oersted',
    name: 'Ørsted & Åkesson A/S',
    line1: 'Åboulevarden 9',
    postalCode: '8000',
    city: 'Aarhus',
    country: 'DK',
    tax: 'K',
    taxId: 'DK13585628',
    email: 'faktura@oersted-aakesson.example',
    salesRep: 'ines.amaro@lindqvist-amaro.example',
  }),
  customer({
    key: 'rip',
    name: 'Čajovna Říp s.r.o.',
    line1: 'Žižkovo náměstí 5',
    postalCode: '390 01',
    city: 'Tábor',
    country: 'CZ',
    tax: 'K',
    taxId: 'CZ25123891',
    email: 'faktury@cajovna-rip.example',
    terms: 'net_30_eom',
  }),
  // Two consecutive dots: a typo that no mail server accepts.
  customer({
    key: 'marchetti',
    name: 'Marchetti Importazioni S.p.A.',
    line1: 'Corso Vittorio Emanuele II, 112',
    postalCode: '10128',
    city: 'Torino',
    country: 'IT',
    tax: 'K',
    taxId: 'IT00743110157',
    email: 'fatture..ciclo@marchetti.example',
  }),
  customer({
    key: 'chaho',
    name: '東京茶舗株式会社',
    line1: '日本橋室町 2-1-1',
    postalCode: '103-0022',
    city: '東京都中央区',
    country: 'JP',
    tax: 'G',
    currency: 'JPY',
    email: 'keiri@tokyo-chaho.example',
  }),
  customer({
    key: 'nakheel',
    name: 'مقهى النخيل للتجارة ذ.م.م',
    line1: 'شارع الشيخ زايد ٤٢',
    postalCode: '00000',
    city: 'دبي',
    country: 'AE',
    tax: 'G',
    currency: 'USD',
    email: 'accounts@nakheel-cafe.example',
    terms: 'net_45',
  }),
  customer({
    key: 'harbor',
    name: 'Harbor Street Provisions LLC',
    line1: '1180 Harbor Street, Suite 4',
    postalCode: '97209',
    city: 'Portland',
    region: 'OR',
    country: 'US',
    tax: 'G',
    currency: 'USD',
    email: 'ap@harborstreet.example',
  }),
  customer({
    key: 'thornbury',
    name: "O'Malley & Thornbury Tea Rooms Ltd",
    line1: '3 Pulteney Bridge',
    postalCode: 'BA2 4AX',
    city: 'Bath',
    country: 'GB',
    tax: 'G',
    email: 'invoices@thornbury.example',
  }),
  // No e-mail address: the invoice is issued but not sent.
  customer({
    key: 'aalesund',
    name: 'Kontor Ålesund AS',
    line1: 'Apotekergata 16',
    postalCode: '6004',
    city: 'Ålesund',
    country: 'NO',
    tax: 'G',
  }),
  customer({
    key: 'linde',
    name: 'Gasthof zur Linde',
    line1: 'Innstraße 40',
    postalCode: '94032',
    city: 'Passau',
    country: 'DE',
    email: 'linde@gasthof-linde.example',
    status: 'hold_shipment',
  }),
];

const FOOD = rate('7');
const GOODS = rate('19');

/** SKU, name, unit (UN/ECE Recommendation 20), price in EUR, tax rate. */
const CATALOGUE: readonly (readonly [string, string, string, string, bigint])[] = [
  ['TEA-ASSAM-1K', 'Assam Mangalam FTGFOP1, second flush, 1 kg', 'C62', '38.50', FOOD],
  ['TEA-DARJ-1K', 'Darjeeling Margaret’s Hope SFTGFOP1, first flush, 1 kg', 'C62', '94.00', FOOD],
  ['TEA-CEYL-1K', 'Ceylon Uva Highlands OP, 1 kg', 'C62', '29.90', FOOD],
  ['TEA-EARL-1K', 'Earl Grey with Calabrian bergamot, 1 kg', 'C62', '34.25', FOOD],
  ['TEA-OSTF-500', 'Ostfriesen blend, 500 g', 'C62', '12.80', FOOD],
  ['TEA-SENC-250', 'Sencha Kagoshima Yabukita, 250 g', 'C62', '21.40', FOOD],
  ['TEA-GYOK-100', 'Gyokuro Hoshino, 100 g', 'C62', '44.75', FOOD],
  ['TEA-MATC-30', 'Matcha Uji ceremonial, 30 g', 'C62', '26.90', FOOD],
  ['TEA-JASM-500', 'Jasmine Dragon Pearls, 500 g', 'C62', '63.00', FOOD],
  ['TEA-OOLO-250', 'Oolong Dong Ding, charcoal roasted, 250 g', 'C62', '31.60', FOOD],
  ['TEA-PUER-357', 'Pu Erh cake, 2014, 357 g', 'C62', '58.00', FOOD],
  ['TEA-ROOI-1K', 'Rooibos superior, 1 kg', 'C62', '15.45', FOOD],
  ['TEA-MATE-1K', 'Yerba mate, green, 1 kg', 'C62', '11.90', FOOD],
  ['TEA-CHAM-500', 'Chamomile flowers, whole, 500 g', 'C62', '18.20', FOOD],
  ['TEA-LOOSE', 'House blend from the chest, per kilogram', 'KGM', '23.333333', FOOD],
  ['SWT-HONEY-500', 'Linden honey, 500 g', 'C62', '8.95', FOOD],
  ['SWT-KLUNT-1K', 'Rock sugar, white, 1 kg', 'C62', '4.15', FOOD],
  ['SWT-SHORT-12', 'Shortbread, box of 12', 'C62', '5.60', FOOD],
  ['POT-KYUSU', 'Kyusu side-handle teapot, 300 ml', 'C62', '46.00', GOODS],
  ['POT-IRON-08', 'Cast iron teapot, 0.8 l', 'C62', '72.50', GOODS],
  ['POT-GLASS-1', 'Glass teapot with strainer, 1 l', 'C62', '24.90', GOODS],
  ['CUP-GAIWAN', 'Gaiwan, celadon', 'C62', '17.80', GOODS],
  ['CUP-SET-6', 'Cups, stoneware, set of 6', 'SET', '39.00', GOODS],
  ['ACC-WHISK', 'Matcha whisk, 100 tips', 'C62', '14.30', GOODS],
  ['ACC-FILTER-100', 'Paper filters, 100 pieces', 'C62', '2.49', GOODS],
  ['ACC-TIN-500', 'Tea tin, airtight, 500 g', 'C62', '6.75', GOODS],
];

const priceOf = (text: string): bigint => present(parsePrice(text), 'the prices of the demo are valid');

export const PRODUCTS: readonly (ProductInput & { readonly unitPrice: bigint })[] = CATALOGUE.map(
  ([sku, name, unit, price, taxRate]) => ({
    externalId: `demo-${sku}`,
    sku,
    name,
    unit,
    unitPrice: priceOf(price),
    taxRate,
  }),
);

/** Short and long samples in many encodings: each is read correctly, or the user is asked. None is read wrongly without a question. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import type { Encoding } from '#model/table.ts';
import { decodeWhole } from './decode-text.ts';
import { guessEncoding } from './guess-encoding.ts';

const WESTERN = [
  'Señor Muñoz|España|Peña|Niño|Muñoz|Año|Ñuñoa|¿Qué?|Jamón ibérico|Calle Núñez de Balboa 3º B|1ª planta|José María Íñigo|Logroño, A Coruña|Güímar|María Ángeles|Compañía Española S.A.|¡Olé!|C/ Mayor nº 5',
  'São João|Informação|Não|Coração|Praça da Sé|Açúcar|João Antônio Gonçalves|Três Irmãos|Pão de queijo|Rua 7 nº 3|Conceição',
  'Perché|Città|Caffè|Società è|Nicolò|Più|Libertà|Caffè Florian - Città di Forlì',
  'Müller|Straße|Größe|Ärzte|Öl|Übung|Weiß|Fuß|Jörg|Käse|Preis in €|5 € je Stück|„gut“|Anführung „Größe“ – ja|§ 5 Absatz 2|20 °C|½ Liter|Ø 5 mm|10 µm|m² Fläche|m³|± 5|Mai – Juni|®-Zeichen|Kaffee™|Ä|ß|ü|Œuvre|Schloß|Preis 5 € “gut” – ja',
  'Crème|Château|Noël|Œuvre|Être|Hôtel|Garçon|Où|Août|Île|Ça va|L’été|« oui »|Cœur|Bœuf bourguignon|Élysée|n° 5|Aÿ|Société Générale|FRANÇOIS|HÔTEL DE FRANCE|ÉTOILE|à la carte|Hélène Lefèvre',
  'Blåbær|Smørrebrød|Åse|Øre|Æbler|Malmö|Göteborg|Ålesund|Tromsø|Järvi|Yö|Þór|Reykjavík|Hafnarfjörður|Sjöström|Kjærlighet|SKÅNE|MALMÖ|TROMSØ|Bergström & Åkesson|Guðrún Þorsteinsdóttir',
  'Naïve|Café|5 £|£5|Resumé|“quoted”|it’s|a – b|© 2024|Zoë|Brontë|€5|Joe’s “Best” Café|½ inch|3° slope|Piñon|fiancée|Beyoncé|20€|Acme®|Widget™ pro|5×10 cm',
  'Coördinatie|België|Eén|Zeeën|Reünie|Privé',
] as const;
const POLISH =
  'Łódź|Kraków|Żółw|Gdańsk|Poznań|Wrocław|Święty|Środa|Sąd|ŁÓDŹ|Spółka|Złoty|Małgorzata|Zażółć gęślą jaźń|Świętokrzyska 12';
const CZECH =
  'Dvořák|Škoda|Plzeň|Ústí|Žižkov|Brno – Řečkovice|Jiří|Novák|Černý|České Budějovice|Kůň|ČESKÁ|PŘÍBRAM|Tomáš|Bratislava – Ľubomír';
const HUNGARIAN = 'Győr|Szőke|Tűz|Körút|Árpád|Művész|GYŐR|Kft. Üllői út|Budapest, Fő út 5|Árvíztűrő tükörfúrógép';
const ROMANIAN = 'Braşov|Bucureşti|Ţară|Iaşi|Mâine|Încă|Târgovişte';
const CROATIAN = 'Đuro|Čačak|Žuta|Šibenik|Ćiro|Đorđe';
const TURKISH = 'İstanbul|Muğla|Eskişehir|Diyarbakır|Çağrı Güneş|şeker|Şişli|Ağrı|IĞDIR|Ödeme|Beyoğlu Şubesi|kız';
const GREEK = 'Ελληνικό κρασί|Αθήνα|Θεσσαλονίκη|τυρί|Παπαδόπουλος|Ηράκλειο|ΑΘΗΝΑ|Λάδι';
const RUSSIAN = 'Яблочный сок|Москва|Общество с ограниченной|Иванов|Санкт-Петербург|МОСКВА|чай|Хлеб';
const JAPANESE = '株式会社山田商店|東京都のりんごジュース|田中|りんご|大阪|佐藤花子';
const KANA = 'ｶﾌﾞｼｷｶﾞｲｼｬ|ﾔﾏﾀﾞ ﾀﾛｳ|ｼﾞｭｰｽ';
const CHINESE = '北京有限公司|上海苹果汁饮料|王伟|深圳市|李娜';
const TAIWANESE = '臺北有限公司|蘋果汁飲料|陳小姐|高雄市';
const KOREAN = '주식회사 한국|사과 주스|김철수|서울특별시|부산';
const LITHUANIAN = 'Šiauliai|Klaipėda|Panevėžys|žuvis|Rīga|Liepāja|Jūrmala|Kėdainių sūris';

interface Samples {
  readonly encoding: Encoding;
  readonly samples: string;
  readonly countries: readonly (string | undefined)[];
}

const TABLE: readonly Samples[] = [
  ...WESTERN.map(
    (samples) => ({ encoding: 'windows-1252', samples, countries: [undefined, 'DE', 'PL', 'TR'] }) as const,
  ),
  ...WESTERN.map((samples) => ({ encoding: 'cp850', samples, countries: [undefined, 'ES', 'CZ'] }) as const),
  ...WESTERN.map((samples) => ({ encoding: 'macintosh', samples, countries: [undefined, 'FR'] }) as const),
  ...[POLISH, CZECH, HUNGARIAN, ROMANIAN, CROATIAN].flatMap((samples) =>
    (['windows-1250', 'iso-8859-2', 'cp852'] as const).map((encoding) => ({
      encoding,
      samples,
      countries: [undefined, 'PL', 'CZ', 'HU', 'DE'],
    })),
  ),
  { encoding: 'windows-1254', samples: TURKISH, countries: [undefined, 'TR', 'IS'] },
  { encoding: 'cp857', samples: TURKISH, countries: [undefined, 'TR', 'DE'] },
  { encoding: 'windows-1257', samples: LITHUANIAN, countries: [undefined, 'LT', 'EE'] },
  ...(['windows-1253', 'iso-8859-7', 'cp737'] as const).map((encoding) => ({
    encoding,
    samples: GREEK,
    countries: [undefined, 'GR'],
  })),
  ...(['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5'] as const).map((encoding) => ({
    encoding,
    samples: RUSSIAN,
    countries: [undefined, 'RU', 'DE'],
  })),
  { encoding: 'shift_jis', samples: JAPANESE, countries: [undefined, 'JP'] },
  { encoding: 'shift_jis', samples: KANA, countries: [undefined, 'JP'] },
  { encoding: 'euc-jp', samples: JAPANESE, countries: [undefined, 'JP'] },
  { encoding: 'gb18030', samples: CHINESE, countries: [undefined, 'CN', 'DE'] },
  { encoding: 'big5', samples: TAIWANESE, countries: [undefined, 'TW'] },
  { encoding: 'euc-kr', samples: KOREAN, countries: [undefined, 'KR'] },
];

/** Null: the encoding cannot write it. */
function encoded(text: string, encoding: Encoding): Uint8Array | null {
  const bytes = new Uint8Array(iconv.encode(text, encoding));
  return decodeWhole(encoding, bytes) === text ? bytes : null;
}

function outcome(sample: string, { encoding, country }: { encoding: Encoding; country: string | undefined }) {
  const text = sample
    .split('|')
    .map((each, index) => `A${index};${each};EUR\n`)
    .join('');
  const bytes = encoded(text, encoding);
  // A letter alone is no evidence; as the usual encoding has it, it is at least a question.
  if (sample.length === 1 && encoding !== 'windows-1252') return 'not written';
  if (bytes === null || bytes.every((byte) => byte < 0x80)) return 'not written';
  const guess = guessEncoding(bytes, country);
  if (guess.alternatives.length > 0) return 'asked';
  if (decodeWhole(guess.encoding, bytes) === text) return 'right';
  return `wrong: ${encoding} "${sample.slice(0, 40)}" as ${guess.encoding}: ${guess.words.join(' ')}`;
}

const cases = TABLE.flatMap(({ encoding, samples, countries }) =>
  countries.flatMap((country) =>
    [...samples.split('|'), samples].map((sample) => ({ encoding, country, sample, isLong: sample === samples })),
  ),
).map((each) => ({ ...each, outcome: outcome(each.sample, each) }));
const written = cases.filter((each) => each.outcome !== 'not written');

test(`of ${written.length} samples in ${new Set(written.map(({ encoding }) => encoding)).size} encodings none is read wrongly without a question`, () => {
  const wrong = written.filter((each) => each.outcome.startsWith('wrong'));
  assert.deepEqual(
    wrong.map((each) => `${each.country ?? '-'} ${each.outcome}`),
    [],
  );
});

test('files of more than a few words are read without a question, and so are the usual ones of a few', () => {
  const undecided = written.filter((each) => each.isLong && each.outcome === 'asked');
  assert.ok(undecided.length < written.filter(({ isLong }) => isLong).length / 20, `${undecided.length} are asked`);
  for (const text of ['Señor Muñoz', '20€', 'Straße', 'Crème brûlée', 'Jamón ibérico|España', 'Smørrebrød'])
    assert.equal(outcome(text, { encoding: 'windows-1252', country: undefined }), 'right', text);
  assert.equal(outcome('Dvořák|Řečkovice|Žižkov', { encoding: 'windows-1250', country: 'CZ' }), 'right');
});

test('the country of the sender makes what is written there likelier', () => {
  const of = (country: string | undefined) => outcome('Plzeň|Művész|Győr|Tűz', { encoding: 'windows-1250', country });
  assert.deepEqual([of(undefined), of('HU')], ['asked', 'right']);
});

/**
 * Names and addresses in some thirty languages, in every encoding they are usually written in: words, rows and whole files. Each is read
 * correctly, or the user is asked. None is read wrongly without a question.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import type { Encoding } from '#model/table.ts';
import { decodeWhole } from './decode-text.ts';
import { guessEncoding } from './guess-encoding.ts';

const ROWS = {
  lt: [
    'Šiaulių mėsinė;Vilniaus g. 12;Šiauliai',
    'UAB Žemaitijos pienas;Sedos g. 35;Telšiai',
    'Kęstutis Žukauskas;Ąžuolų g. 4;Kėdainiai',
    'Rūta Šimkutė;Laisvės al. 60;Kaunas',
    'Įmonė Vėjas;Pušų g. 1;Palanga',
    'Giedrė Jankauskienė;Čiurlionio 8;Panevėžys',
    'ŽALGIRIO ARENA;KARALIAUS MINDAUGO 50;KAUNAS',
    'Sąskaita už prekes;Gedimino pr. 9;Vilnius',
  ],
  lv: [
    'SIA Rīgas piens;Brīvības iela 21;Rīga',
    'Jānis Bērziņš;Kalķu iela 3;Jūrmala',
    'Līga Kļaviņa;Ķīšezera 5;Rīga',
    'Ģirts Ozoliņš;Čaka iela 7;Liepāja',
    'Žanis Šmits;Ūdens iela 2;Cēsis',
    'Anna Kalniņa;Dārza iela 9;Rēzekne',
  ],
  et: [
    'Jõhvi Kaubamaja OÜ;Narva mnt 5;Jõhvi',
    'Õie Põld;Mäe tänav 3;Põlva',
    'Tõnu Mägi;Võidu 7;Võru',
    'Külli Sööt;Ülikooli 18;Tartu',
    'Priit Šeff;Žanri 2;Pärnu',
  ],
  is: [
    'Guðrún Þorsteinsdóttir;Laugavegur 5;Reykjavík',
    'Jón Sigurðsson;Hafnargata 3;Keflavík',
    'Ólafur Björnsson;Strandgata 10;Hafnarfjörður',
    'Þór Ægisson;Suðurgata 1;Ísafjörður',
    'Ásta Ýr Guðmundsdóttir;Þingholt 8;Kópavogur',
    'Fiskbúðin Höfn;Bryggja 2;Höfn',
    'ÍSLENSK GETSPÁ;ENGJAVEGI 6;REYKJAVÍK',
  ],
  pl: [
    'Łukasz Wójcik;ul. Świętokrzyska 12;Łódź',
    'Małgorzata Dąbrowska;ul. Żwirki i Wigury 3;Gdańsk',
    'Spółka Mięsna Ząbek;Rynek 5;Wrocław',
    'Zażółć Gęślą;ul. Jaźń 1;Kraków',
    'Hurtownia Śląsk;ul. Kościuszki 7;Gliwice',
    'Bożena Źrebięcka;ul. Ćwiklińskiej 2;Toruń',
    'PRZEDSIĘBIORSTWO ŁĄCZNOŚCI;UL. PIĘKNA 3;POZNAŃ',
  ],
  cs: [
    'Jiří Dvořák;Žižkova 12;Plzeň',
    'Božena Němcová;Řečkovická 3;Brno',
    'Česká pošta;Politických vězňů 4;Praha',
    'Šárka Nováková;Dlouhá třída 5;Ústí nad Labem',
    'Tomáš Kříž;Příčná 8;Děčín',
    'Zdeněk Šťastný;U Lůžka 1;České Budějovice',
    'PEKAŘSTVÍ ŽĎÁR;NÁMĚSTÍ MÍRU 2;PŘÍBRAM',
  ],
  sk: [
    'Ľubomír Šťastný;Hlavná 3;Košice',
    'Žilinské mliekarne;Štúrova 5;Žilina',
    'Mária Kováčová;Námestie SNP 1;Trenčín',
    'Ján Ďurica;Kráľova 2;Nitra',
  ],
  hu: [
    'Kovács Győző;Fő út 5;Budapest',
    'Szőke Árpád;Petőfi u. 3;Győr',
    'Tűzép Kft.;Üllői út 12;Kecskemét',
    'Nagy Erzsébet;Rákóczi út 8;Székesfehérvár',
    'Művész Étterem;Andrássy út 29;Nyíregyháza',
  ],
  ro: [
    'Ştefan Ionescu;Str. Ţepeş Vodă 5;Braşov',
    'Încălţăminte SRL;Bd. Unirii 3;Bucureşti',
    'Mihăiţă Pârvu;Str. Mărăşeşti 8;Iaşi',
    'Gheorghe Cătălin;Aleea Rozelor 2;Timişoara',
  ],
  hr: [
    'Željko Đurić;Ilica 5;Zagreb',
    'Ivan Perić;Ulica kralja Tomislava 3;Čakovec',
    'Šime Kovačević;Riječka 12;Šibenik',
    'Đakovačka pekara;Trg žrtava 1;Đakovo',
    'Ćiro Marčić;Međimurska 7;Požega',
  ],
  tr: [
    'Çağrı Güneş;İstiklal Caddesi 12;İstanbul',
    'Şişli Şubesi;Büyükdere Cad. 5;Şişli',
    'Ömer Yıldız;Atatürk Bulvarı 7;Diyarbakır',
    'Ayşe Öztürk;Gümüşsuyu 3;Muğla',
    'IŞIK KIRTASİYE;KIZILAY;ANKARA',
    'Ağrı Soğan Üreticileri;Doğu Sokağı 9;Ağrı',
  ],
  el: [
    'Γεώργιος Παπαδόπουλος;Οδός Ερμού 5;Αθήνα',
    'Ελληνικό κρασί ΑΕ;Τσιμισκή 12;Θεσσαλονίκη',
    'Μαρία Νικολάου;Πλατεία 3;Ηράκλειο',
    'ΑΝΩΝΥΜΗ ΕΤΑΙΡΕΙΑ;ΟΔΟΣ ΣΤΑΔΙΟΥ 8;ΑΘΗΝΑ',
  ],
  ru: [
    'Иванов Сергей;ул. Ленина 5;Москва',
    'ООО Яблочный сок;Невский проспект 12;Санкт-Петербург',
    'Общество с ограниченной;ул. Мира 3;Казань',
    'Ольга Петрова;пер. Тихий 1;Екатеринбург',
    'ЗАО МОЛОКО;УЛ. САДОВАЯ 7;НОВОСИБИРСК',
  ],
  uk: [
    'Їжакевич Олена;вул. Хрещатик 5;Київ',
    'Товариство Єдність;вул. Шевченка 3;Львів',
    'Ґалаґан Іван;пр. Науки 7;Харків',
  ],
  bg: [
    'Димитър Георгиев;бул. Витоша 5;София',
    'Хляб и мляко ООД;ул. Шипка 3;Пловдив',
    'Янка Щерева;ул. Цар Борис 7;Варна',
  ],
  he: ['דוד כהן;רחוב הרצל 5;תל אביב', 'חברה בעמ;שדרות ירושלים 3;חיפה'],
  ar: ['محمد أحمد;شارع الملك فهد 5;الرياض', 'شركة محدودة;شارع النيل 3;القاهرة'],
  th: ['บริษัท ไทย จำกัด;ถนนสุขุมวิท 5;กรุงเทพ', 'สมชาย ใจดี;ถนนพหลโยธิน 3;เชียงใหม่'],
  vi: ['Nguyễn Văn An;Đường Lê Lợi 5;Hà Nội', 'Trần Thị Hương;Phố Huế 3;Đà Nẵng'],
  de: [
    'Jörg Müller;Hauptstraße 5;Köln',
    'Bäckerei Schäfer;Gürzenichstr. 3;Düsseldorf',
    'Größe & Söhne;Übergang 1;Nürnberg',
    'ÖL-HANDEL MÜNCHEN;KÖNIGSALLEE 2;WÜRZBURG',
    'Käthe Weiß;Schloßstraße 8;Österreich',
  ],
  fr: [
    'Société Générale;12 rue de l’Église;Besançon',
    'Hélène Lefèvre;Place de la Mairie;Mâcon',
    'François Noël;Château d’Eau 3;Orléans',
    'Crêperie Bœuf;5 bd Élysée;Nîmes',
    'HÔTEL DE FRANCE;RUE DES FRÈRES;ANGOULÊME',
  ],
  es: [
    'José Muñoz Peña;Calle Núñez de Balboa 3º B;Logroño',
    'María Ángeles Íñigo;C/ Mayor nº 5;A Coruña',
    'Compañía Española S.A.;Avda. de la Constitución 1;Cádiz',
    'Güímar Exportación;Plaza España 2;Málaga',
    'PEÑA ÑUÑOA;CALLE ESPAÑA;LEÓN',
  ],
  pt: [
    'João Conceição;Rua da Praça 7;São Paulo',
    'António Gonçalves;Avenida da República 3;Évora',
    'Irmãs Magalhães;Travessa do Açúcar 1;Guimarães',
    'PADARIA PÃO QUENTE;RUA SÃO JOÃO;PORTO',
  ],
  it: [
    'Nicolò Però;Via Libertà 3;Forlì',
    'Società Caffè Più;Piazza Università 1;Mondovì',
    'Città di Cantù;Corso Umberto 5;Cefalù',
  ],
  sv: [
    'Åke Sjöström;Storgatan 5;Västerås',
    'Bergström & Åkesson;Köpmangatan 3;Malmö',
    'SKÅNE MÖBLER;ÖSTRA GATAN 1;GÖTEBORG',
  ],
  da: ['Søren Jørgensen;Østergade 5;København', 'Åse Kjær;Nørrebrogade 3;Næstved', 'Bjørn Møller;Strandvej 7;Tromsø'],
  fi: ['Jyväskylän Leipä;Hämeenkatu 5;Jyväskylä', 'Yrjö Mäkelä;Pöytäkatu 3;Järvenpää'],
  ja: ['株式会社山田商店;東京都千代田区1-2;田中', '佐藤花子;大阪市北区梅田3;大阪', 'りんごジュース;京都府京都市;鈴木'],
  kana: ['ｶﾌﾞｼｷｶﾞｲｼｬ ﾔﾏﾀﾞ;ﾄｳｷｮｳﾄ;ﾀﾅｶ', 'ABCｼｮｳｼﾞ;ｵｵｻｶ;ｻﾄｳ ﾊﾅｺ'],
  zhs: ['北京有限公司;朝阳区建国路5号;北京', '王伟;深圳市南山区;广东省'],
  zht: ['臺北有限公司;中正區忠孝路5號;台北市', '陳小姐;高雄市前金區;高雄'],
  ko: ['주식회사 한국;서울특별시 강남구 5;서울', '김철수;부산 해운대구;부산'],
} as const;
type Language = keyof typeof ROWS;

const WRITTEN_IN: readonly (readonly [encoding: Encoding, languages: string, countries: string])[] = [
  ['windows-1252', 'de fr es pt it sv da fi is', 'DE US'],
  ['iso-8859-15', 'de fr es pt fi is', 'FR'],
  ['cp850', 'de fr es pt it sv da fi is', 'ES'],
  ['cp437', 'de es it sv fi', 'US'],
  ['cp865', 'da sv', 'DK NO'],
  ['cp861', 'is', 'IS'],
  ['cp860', 'pt', 'PT'],
  ['cp863', 'fr', 'CA'],
  ['macintosh', 'de fr es pt it sv da', 'DE'],
  ['x-mac-icelandic', 'is', 'IS'],
  ['x-mac-ce', 'pl cs sk hu de', 'PL CZ HU'],
  ['x-mac-croatian', 'hr', 'HR'],
  ['x-mac-romanian', 'ro', 'RO'],
  ['x-mac-turkish', 'tr', 'TR'],
  ['x-mac-greek', 'el', 'GR'],
  ['x-mac-cyrillic', 'ru uk bg', 'RU'],
  ['windows-1250', 'pl cs sk hu ro hr de', 'PL CZ HU DE'],
  ['iso-8859-2', 'pl cs sk hu ro hr', 'PL CZ'],
  ['cp852', 'pl cs sk hu ro hr', 'PL CZ HU'],
  ['iso-8859-16', 'pl hu', ''],
  ['windows-1257', 'lt lv et', 'LT EE'],
  ['cp775', 'lt lv et pl de', 'LT LV JP'],
  ['iso-8859-13', 'lt lv et', 'LT'],
  ['iso-8859-4', 'lt lv et', 'LT'],
  ['iso-8859-10', 'lt is sv', ''],
  ['windows-1254', 'tr de', 'TR'],
  ['cp857', 'tr', 'TR'],
  ['windows-1253', 'el', 'GR'],
  ['iso-8859-7', 'el', 'GR'],
  ['cp737', 'el', 'GR'],
  ['cp869', 'el', 'GR'],
  ['windows-1251', 'ru uk bg', 'RU BG'],
  ['koi8-r', 'ru', 'RU'],
  ['koi8-u', 'uk', 'UA'],
  ['cp866', 'ru bg', 'RU'],
  ['cp855', 'ru bg', 'BG'],
  ['iso-8859-5', 'ru bg uk', 'RU'],
  ['windows-1255', 'he', 'IL'],
  ['cp862', 'he', 'IL'],
  ['windows-1256', 'ar', 'AE'],
  ['iso-8859-6', 'ar', 'AE'],
  ['windows-874', 'th', 'TH'],
  ['shift_jis', 'ja kana', 'JP'],
  ['euc-jp', 'ja kana', 'JP'],
  ['gb18030', 'zhs', 'CN'],
  ['big5', 'zht', 'TW'],
  ['euc-kr', 'ko', 'KR'],
];

/** The library's own names. */
const LIBRARY_NAMES: Readonly<Partial<Record<Encoding, string>>> = {
  big5: 'big5hkscs',
  'euc-kr': 'cp949',
  'x-mac-icelandic': 'maciceland',
  'x-mac-ce': 'maccenteuro',
  'x-mac-croatian': 'maccroatian',
  'x-mac-romanian': 'macromania',
  'x-mac-turkish': 'macturkish',
  'x-mac-greek': 'macgreek',
  'x-mac-cyrillic': 'maccyrillic',
};

interface Sample {
  readonly encoding: Encoding;
  readonly country: string | undefined;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Null: the encoding cannot write it, or it is ASCII. */
function encoded(text: string, encoding: Encoding): Uint8Array | null {
  const bytes = new Uint8Array(iconv.encode(text, LIBRARY_NAMES[encoding] ?? encoding));
  return decodeWhole(encoding, bytes) === text && bytes.some((byte) => byte >= 0x80) ? bytes : null;
}

function samples(textsOf: (rows: readonly string[]) => readonly string[]): Sample[] {
  return WRITTEN_IN.flatMap(([encoding, languages, countries]) =>
    [undefined, ...countries.split(' ').filter((country) => country !== '')].flatMap((country) =>
      languages.split(' ').flatMap((language) =>
        textsOf(ROWS[language as Language]).flatMap((text) => {
          const bytes = encoded(`${text}\n`, encoding);
          return bytes === null ? [] : [{ encoding, country, text: `${text}\n`, bytes }];
        }),
      ),
    ),
  );
}

function outcome({ bytes, country, text, encoding }: Sample): string {
  const guess = guessEncoding(bytes, country);
  if (guess.alternatives.length > 0) return 'asked';
  if (decodeWhole(guess.encoding, bytes) === text) return 'right';
  return `${encoding}, ${country ?? '-'}: "${text.slice(0, 40).trim()}" as ${guess.encoding}: ${guess.words.join(' ')}`;
}

const words = samples((rows) => rows.flatMap((row) => row.split(';')));
const rows = samples((each) => each);
const files = samples((each) => [each.join('\n')]);

for (const [size, some] of Object.entries({ words, rows, files }))
  test(`of ${some.length} ${size} in ${WRITTEN_IN.length} encodings none is read wrongly without a question`, () => {
    const wrong = some.map(outcome).filter((each) => each !== 'right' && each !== 'asked');
    assert.deepEqual(wrong, []);
  });

test('few files of several rows are a question', () => {
  const asked = files.filter((each) => outcome(each) === 'asked');
  assert.ok(asked.length < files.length / 5, asked.map(({ encoding, country }) => `${encoding} ${country}`).join(', '));
});

test('where an encoding may be another one, the right one is among the candidates', () => {
  const missing = files.filter(({ bytes, country, text }) => {
    const { encoding, alternatives } = guessEncoding(bytes, country);
    return ![encoding, ...alternatives.map((alternative) => alternative.encoding)].some(
      (each) => decodeWhole(each, bytes) === text,
    );
  });
  assert.deepEqual(
    missing.map(({ encoding, country }) => `${encoding} ${country}`),
    [],
  );
});

/**
 * The statuses of WooCommerce's orders: its own slugs, with and without their prefix, and the names that its translations give them, which
 * Advanced Order Export writes. A name that is another status in another language, or was one in an older translation, is left out here, so
 * that the check names it. Data.
 */

const SLUGS_LEFT_OUT = ['pending', 'failed', 'cancelled', 'refunded', 'draft', 'checkout-draft', 'auto-draft', 'trash'];
const SLUGS_IMPORTED = ['processing', 'on-hold', 'completed'];

const named = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split('|'));

/** Pending payment, failed, cancelled, refunded and draft, language by language. */
const NAMES_LEFT_OUT = named([
  // English
  'Pending payment|Failed|Cancelled|Canceled|Refunded|Draft|Auto Draft',
  // German, in the familiar and the formal translation
  'Zahlung ausstehend|Ausstehende Zahlung|Zahlung offen|Fehlgeschlagen|Storniert|Abgebrochen',
  'Storniert/Abgebrochen|Rückerstattet|Erstattet|Entwurf|Papierkorb',
  // French
  'Attente paiement|Attente de paiement|En attente de paiement|En attente paiement|Échouée|Échoué',
  'Echouée|Annulée|Annulé|Remboursée|Remboursé|Brouillon|Corbeille',
  // Spanish
  'Pendiente de pago|Pago pendiente|Fallido|Fallida|Cancelado|Reembolsado|Borrador|Papelera',
  // Italian
  'In attesa di pagamento|Pagamento in sospeso|Fallito|Annullato|Cancellato|Rimborsato|Bozza|Cestino',
  // Dutch
  'Wachtend op betaling|Wacht op betaling|In afwachting van betaling|Mislukt|Geannuleerd|Terugbetaald',
  'Concept|Prullenbak',
  // Polish
  'Oczekujące na płatność|Oczekuje na płatność|Nieudane|Nieudana|Anulowane|Anulowano|Zwrócone|Zwrócono',
  'Szkic|Kosz',
  // Portuguese, in Portugal and in Brazil
  'Pagamento pendente|Falhada|Falhado|Falhou|Malsucedido|Cancelada|Reembolsada|Rascunho|Lixo|Lixeira',
  // Swedish
  'Inväntar betalning|Väntar på betalning|Misslyckad|Misslyckades|Avbruten|Avbeställd|Återbetald|Utkast',
  // Danish
  'Afventer betaling|Mislykket|Mislykkedes|Annulleret|Tilbagebetalt|Refunderet|Kladde',
  // Norwegian
  'Avventer betaling|Mislyktes|Mislykket|Kansellert|Refundert|Kladd',
  // Finnish
  'Odottaa maksua|Epäonnistui|Peruttu|Hyvitetty|Luonnos',
  // Czech
  'Čeká na platbu|Selhalo|Selhala|Zrušena|Zrušeno|Vráceno|Vrácena|Koncept',
  // Slovak
  'Neúspešná|Zrušená|Zrušené|Refundovaná',
  // Hungarian
  'Fizetés előtt|Fizetésre vár|Sikertelen|Visszamondva|Visszatérítve|Vázlat',
  // Romanian
  'Plată în așteptare|Eșuată|Anulată|Rambursată|Ciornă',
  // Greek
  'Εκκρεμεί πληρωμή|Αποτυχημένη|Αποτυχημένες|Ακυρωμένη|Ακυρωμένες|Επιστροφή χρημάτων|Πρόχειρο',
  // Turkish
  'Başarısız|İptal edildi|İptal Edildi|İade edildi|Taslak',
  // Russian and Ukrainian
  'В ожидании оплаты|Ожидается оплата|Не удался|Отменен|Отменён|Возвращён|Черновик|Очікування оплати',
  'Не вдалося|Скасовано|Повернено|Чернетка',
]);

/** Processing, on hold and completed. */
const NAMES_IMPORTED = named([
  'Processing|On hold|Completed',
  'In Bearbeitung|Wird bearbeitet|In Wartestellung|Abgeschlossen|Fertiggestellt',
  'En cours|En attente|Terminée|Terminé',
  'Procesando|En espera|Completado',
  'In lavorazione|In sospeso|Completato',
  'In behandeling|In de wacht|Afgerond|Voltooid',
  'W trakcie realizacji|Wstrzymane (oczekujące na płatność)|Wstrzymane|Zrealizowane',
  'Em processamento|Aguarda confirmação de pagamento|Concluída|Processando|Aguardando|Concluído',
  'Behandlas|Pausad|Färdigbehandlad',
  'Behandler|På hold|Gennemført|På vent|Fullført',
  'Käsittelyssä|Jonossa|Valmistunut',
  'Zpracovává se|Čeká na vyřízení|Dokončeno|Spracováva sa|Vybavená',
  'Feldolgozás alatt|Fizetés folyamatban|Teljesítve',
  'În procesare|Finalizată',
  'Σε επεξεργασία|Σε διεκπεραίωση|Σε αναμονή|Ολοκληρωμένη|Ολοκληρωμένες',
  'İşleniyor|Hazırlanıyor|Tamamlandı',
  'Обработка|На удержании|Выполнен|В обробці|На утриманні|Виконано',
]);

const slugs = (names: readonly string[]): string[] => names.flatMap((name) => [name, `wc-${name}`]);

export const STATUSES_LEFT_OUT: readonly string[] = [...new Set([...slugs(SLUGS_LEFT_OUT), ...NAMES_LEFT_OUT])];
export const STATUSES_IMPORTED: readonly string[] = [...slugs(SLUGS_IMPORTED), ...NAMES_IMPORTED];

/** The parties of a document and their addresses, frozen on it. */

/** Postal address; country is ISO 3166-1 alpha-2. */
export interface Address {
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly region?: string;
  readonly postalCode: string;
  readonly country: string;
}

/** The seller's bank account, shown on the document (EN 16931 BG-16, credit transfer). */
export interface BankDetails {
  readonly accountHolder?: string;
  readonly iban?: string;
  readonly accountNumber?: string;
  readonly bic?: string;
  readonly bankName?: string;
}

export interface Party {
  readonly name: string;
  readonly address: Address | null;
  readonly taxId?: string;
  /** A second number beside it: Steuernummer, SIREN, company register. */
  readonly nationalTaxId?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
}

export interface Seller extends Party {
  readonly bank?: BankDetails;
}

/** A ship-to party: a name and an address. */
export interface ShipTo {
  readonly name?: string;
  readonly address: Address;
}

/** Which codes an address may carry; the list is the kernel's, since files bring addresses too. */
export { isCountry } from '#kernel/country.ts';

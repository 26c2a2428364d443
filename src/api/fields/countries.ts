/** Country codes valid in an address. The list is in the kernel, since imports need it too. */
export { isCountry } from '#kernel/country.ts';

/** Checks that a text is exactly one mail address. Anything that could become two recipients or a header line is refused. */
import { isEmailAddress } from '#kernel/email-address.ts';

export const isMailAddress = (text: string): boolean => isEmailAddress(text, 'local');

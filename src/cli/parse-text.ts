/** Texts given on the command line, by the same normaliser as everything else from outside. It knows no field and keeps nothing. */
import { InvalidArgumentError } from 'commander';
import { readText } from '#kernel/text.ts';

/** @throws InvalidArgumentError with the rule the text breaks. */
export const parseText =
  (max: number) =>
  (sent: string): string => {
    const read = readText(sent, { max, form: 'line' });
    if (!read.ok) throw new InvalidArgumentError(read.refusal.detail);
    return read.value;
  };

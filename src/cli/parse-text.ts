/** Parses text arguments with the normalizer used for all input. */
import { InvalidArgumentError } from 'commander';
import { readText } from '#kernel/text.ts';

/** @throws InvalidArgumentError with the violated rule. */
export const parseText =
  (max: number) =>
  (sent: string): string => {
    const read = readText(sent, { max, form: 'line' });
    if (!read.ok) throw new InvalidArgumentError(read.refusal.detail);
    return read.value;
  };

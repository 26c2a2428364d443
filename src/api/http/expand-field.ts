/** The query parameter `expand`: a list of paths from those the endpoint allows. */
import { flaw, textField } from './field.ts';

/** A refusal names the unknown path and the allowed ones. */
export const expandField = (allowed: readonly string[]) =>
  textField<readonly string[]>(
    {
      description: `Related records to include in full, separated by commas or each in a parameter of its own: ${allowed.map((path) => `\`${path}\``).join(', ')}.`,
      pattern: `^(${allowed.join('|')})(,(${allowed.join('|')}))*$`.replaceAll('.', '\\.'),
      examples: [allowed.slice(0, 2).join(',')],
    },
    (input) => {
      const paths = [...new Set(input.split(',').map((path) => path.trim()))];
      const unknown = paths.find((path) => !allowed.includes(path));
      return unknown === undefined
        ? paths
        : flaw(
            'unknown_expansion',
            `"${unknown.slice(0, 100)}" cannot be expanded here. Allowed: ${allowed.join(', ')}.`,
          );
    },
  );

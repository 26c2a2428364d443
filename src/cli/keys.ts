/** `key`: creates, lists and revokes API keys. A key is shown once, when it is created. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseId, writeId, type Id } from '#kernel/id.ts';
import { trimBlanks } from '#kernel/text.ts';
import type { ApiKey } from '#model/api-key.ts';
import { ROLES } from '#model/permission.ts';
import type { Role } from '#model/request-context.ts';
import { readKeys } from '#flows/api-keys/read.ts';
import { revokeApiKey } from '#flows/api-keys/revoke.ts';
import { createKey } from '#flows/api-keys/create.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { chooseAccount } from './accounts.ts';
import { valueOf, withInstallation, type Installation } from './installation.ts';
import { parseText } from './parse-text.ts';
import { table, voice } from './output.ts';

interface Options {
  readonly account?: string;
  readonly json?: boolean;
}

const PAGE = 200;

export function addKeys(program: Command): void {
  const key = program.command('key').description('API keys: make, list, revoke');
  const command = (name: string, description: string): Command =>
    key
      .command(name)
      .description(description)
      .option('--account <username>', 'when there are several')
      .option('--json', 'as JSON');

  command('create', 'create a key and show it, once only')
    .addOption(new Option('--role <role>', 'role of the key').choices(ROLES).makeOptionMandatory())
    .requiredOption('--label <label>', 'label, such as its purpose', parseText(MAX_LABEL))
    .action(async (options: Options & { readonly role: Role; readonly label: string }) => {
      const made = await forAccount(options, ({ machine }, context) =>
        createKey(machine, context, { role: options.role, label: options.label }).then(valueOf),
      );
      voice(options).write(() => [made.text, `It is shown only once: keep it safe. ${nameOf(made.key)}`], {
        ...written(made.key),
        key: made.text,
      });
    });

  command('list', 'keys, newest first').action(async (given: Options) => {
    const keys = await forAccount(given, listAll);
    voice(given).write(
      () => table([['id', 'role', 'label', 'last used', 'state'], ...keys.map(row)]),
      keys.map(written),
    );
  });

  command('revoke', 'revoke a key')
    .argument('<id>', 'id of the key, from "key list"', parseKeyId)
    .action(async (id: Id<'key'>, asked: Options) => {
      const revoked = await forAccount(asked, ({ machine }, context) =>
        revokeApiKey(machine, context, id).then(valueOf),
      );
      voice(asked).write(() => [`Revoked: ${nameOf(revoked)}`], written(revoked));
    });
}

type RequestContext = ReturnType<typeof systemContext>;

function forAccount<T>(
  options: Options,
  work: (installation: Installation, context: RequestContext) => Promise<T>,
): Promise<T> {
  return withInstallation(async (installation) => {
    const { machine } = installation;
    const account = await chooseAccount(machine, options.account);
    return work(installation, systemContext(machine, account.id, 'cli'));
  });
}

async function listAll({ machine }: Installation, context: RequestContext): Promise<ApiKey[]> {
  const keys: ApiKey[] = [];
  for (;;) {
    const after = keys.at(-1)?.id ?? null;
    const { rows } = await readKeys(machine, context, { limit: PAGE, after, count: false });
    keys.push(...rows.slice(0, PAGE));
    if (rows.length <= PAGE) return keys;
  }
}

const MAX_LABEL = 100;

function parseKeyId(text: string): Id<'key'> {
  const id = parseId('key', trimBlanks(text));
  if (id === null) throw new InvalidArgumentError('Expected an id that starts with "key_".');
  return id;
}

const nameOf = (key: ApiKey): string => `${writeId('key', key.id)} ${key.role} "${key.label}"`;

const row = (key: ApiKey): string[] => [
  writeId('key', key.id),
  key.role,
  key.label,
  key.lastUsedAt ?? 'never',
  key.revokedAt === null ? 'works' : `revoked ${key.revokedAt}`,
];

const written = (key: ApiKey) => ({
  id: writeId('key', key.id),
  role: key.role,
  label: key.label,
  created_at: key.createdAt,
  last_used_at: key.lastUsedAt,
  revoked_at: key.revokedAt,
});

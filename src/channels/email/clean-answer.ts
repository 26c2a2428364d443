/** Some mail servers echo the credentials they were sent. Removes them from responses, which are stored and displayed. */

export interface SignIn {
  readonly user: string;
  readonly password: string;
}

const REMOVED = '[removed]';
/** Shorter secrets would match ordinary letters in every response. */
const SHORTEST_SECRET = 4;
const AUTH_COMMAND = /\bAUTH +(PLAIN|LOGIN|XOAUTH2|CRAM-MD5) +[A-Za-z0-9+/=]{1,4096}/gi;

const base64 = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('base64')
    .replace(/={1,2}$/, '');

/** Every form in which AUTH PLAIN (RFC 4616) and AUTH LOGIN send the credentials. */
function formsOf({ user, password }: SignIn): string[] {
  const forms = [
    password,
    encodeURIComponent(password),
    base64(password),
    base64(user),
    base64(`\0${user}\0${password}`),
    base64(`${user}\0${user}\0${password}`),
  ];
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST_SECRET).toSorted((a, b) => b.length - a.length);
}

export function answerCleaner(signIn: SignIn | undefined): (answer: string) => string {
  const forms = signIn === undefined ? [] : formsOf(signIn);
  const pattern =
    forms.length === 0 ? null : new RegExp(forms.map((form) => `${RegExp.escape(form)}=*`).join('|'), 'gi');
  return (answer) => {
    const withoutCommand = answer.replace(AUTH_COMMAND, `AUTH $1 ${REMOVED}`);
    return pattern === null ? withoutCommand : withoutCommand.replace(pattern, REMOVED);
  };
}

/** Writes the room table as the tree and the table of ARCHITECTURE.md, between markers; the text around them is hand-written. */
import type { Room } from './room.ts';

const BEGIN = '<!-- made by tools/rooms.ts: begin -->';
const END = '<!-- made by tools/rooms.ts: end -->';

const own = (room: Room): string[] =>
  (room.mayOwn ?? []).filter((name) => name !== room.name).map((name) => `its own ${name}`);

function mayOf(room: Room): string {
  if (room.may === 'everything') return 'everything';
  const named = [...room.may, ...own(room)];
  return named.length === 0 ? 'nothing' : named.join(', ');
}

function packagesOf(room: Room): string {
  if (room.packages === undefined) return 'any';
  return room.packages.length === 0 ? 'none' : room.packages.map((name) => `\`${name}\``).join(', ');
}

export function drawMap(rooms: readonly Room[], modules: Readonly<Record<string, string>>): string {
  const shown = rooms.filter((room) => room.message !== undefined);
  const width = Math.max(...shown.map((room) => room.path.length)) + 2;
  const tree = shown.map((room) => `${room.path.padEnd(width)}${room.message}`);
  const rows = rooms.map((room) => `| ${room.name} | ${mayOf(room)} | ${packagesOf(room)} |`);
  const table = ['| room | may import, beside itself | packages |', '|---|---|---|', ...rows];
  const owners = Object.entries(modules).map(([name, message]) => `| ${name} | ${message} |`);
  return ['```', ...tree, '```', '', '| module | owns |', '|---|---|', ...owners, '', ...table].join('\n');
}

/** Replaces the text between the markers; throws when they are missing. */
export function placeMap(map: string, drawing: string): string {
  const begin = map.indexOf(BEGIN);
  const end = map.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the map has no place for the rooms: ${BEGIN} ... ${END}`);
  return `${map.slice(0, begin)}${BEGIN}\n\n${drawing}\n\n${map.slice(end)}`;
}

/** A room as `src/rooms.ts` lists it. */
export type Room = { readonly floor: string; readonly name: string };

/** What a file of the house is, told by its path. */
export type Kind =
  | 'rules'
  | 'words'
  | 'rows'
  | 'acts'
  | 'pages'
  | 'routes'
  | 'jobs'
  | 'verbs'
  | 'port'
  | 'adapter'
  | 'door'
  | 'browser'
  | 'house'
  | 'test';

/** One source file with what its path says. `noun` is its name without suffixes; `room` is undefined for the house's own files. */
export type Place = { readonly path: string; readonly kind: Kind; readonly noun: string; readonly room: Room | undefined };

const suffixes = ['rows', 'acts', 'pages', 'routes', 'jobs', 'verbs', 'port'] as const;
const doors = ['index', 'acts', 'reads', 'parts'];
/** What puts the house together from its rooms: it may open any of their files. */
const houseFiles = ['main', 'start', 'command', 'rooms', 'works', 'door', 'jobs', 'strip', 'office', 'demonstration'];
/** Opened only with everything behind them, so tested by the whole house (test/whole.ts) and not beside the file. */
export const assembled: readonly string[] = ['works', 'door', 'jobs', 'strip', 'office', 'demonstration'];
const banned = ['utils', 'util', 'helpers', 'helper', 'types', 'services', 'common', 'manager'];
/** Made by a tool, and named by the working agreement of the store. */
const made = 'src/foundation/store/schema.types.ts';

/** Reads a path of `src/`; a sentence when no such file may be. */
export function placeOf(path: string, rooms: readonly Room[]): Place | string {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const [noun = '', ...rest] = file.replace(/\.ts$/, '').split('.');
  if (path === made) return { path, kind: 'rules', noun, room: roomOf(parts, rooms) };
  if (noun.split('-').some((word) => banned.includes(word)) || rest.some((word) => banned.includes(word)))
    return `${path}: no file is named ${banned.find((word) => file.includes(word))}: name it by its noun`;
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.ts$/.test(file)) return `${path}: file names are lower case, words joined by hyphens`;
  if (parts.length === 2) {
    if (!houseFiles.includes(noun)) return `${path}: only ${houseFiles.join(', ')} stand outside the rooms`;
    return { path, kind: rest.includes('test') ? 'test' : 'house', noun, room: undefined };
  }
  const room = roomOf(parts, rooms);
  if (!room) return `${path}: src/rooms.ts lists no room ${parts[2]} on the floor ${parts[1]}`;
  if (parts[3] === 'browser' && room.name === 'web')
    return { path, kind: rest.includes('test') ? 'test' : 'browser', noun, room };
  if (parts.length > 4) return `${path}: a room has no folders: its files sort by their noun`;
  return withSuffix(path, noun, rest, room);
}

function withSuffix(path: string, noun: string, rest: readonly string[], room: Room): Place | string {
  // Types of something outside that ships none: an interface, as a port is.
  if (rest.length === 1 && rest[0] === 'd') return { path, kind: 'port', noun, room };
  if (rest.at(-1) === 'test') return { path, kind: 'test', noun, room };
  const suffix = rest[0];
  if (suffix === undefined) {
    if (doors.includes(noun)) return { path, kind: 'door', noun, room };
    return { path, kind: noun === 'words' || noun.endsWith('-words') ? 'words' : 'rules', noun, room };
  }
  const kind = suffix.endsWith('-adapter') ? 'adapter' : suffixes.find((one) => one === suffix);
  if (kind === undefined || rest.length > 1) return `${path}: a suffix says what a file may do; .${rest.join('.')} says nothing`;
  return { path, kind, noun, room };
}

const roomOf = (parts: readonly string[], rooms: readonly Room[]): Room | undefined =>
  rooms.find(({ floor, name }) => floor === parts[1] && name === parts[2]);

/** The web room is the workshop of all pages: it holds no rules of a noun, so what binds `rules` does not bind it. */
export const isWorkshop = (place: Place): boolean => place.room?.name === 'web';

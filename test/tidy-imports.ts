import { dirname, join } from 'node:path/posix';
import type { Opening } from './scan.ts';
import { isWorkshop, type Kind, type Place, placeOf, type Room } from './tidy-kinds.ts';

/** What a kind of file may open: own files by kind, other rooms by door ('' is `#room`), Node's modules, and the web's and database's packages. */
type May = {
  readonly own: readonly Kind[];
  readonly doors: readonly string[];
  readonly node: readonly string[] | 'any';
  readonly packages: readonly string[];
};

const pureNode = [
  'node:crypto',
  'node:path',
  'node:path/posix',
  'node:url',
  'node:util',
  'node:buffer',
  'node:zlib',
  'node:module',
];
const own: readonly Kind[] = ['rules', 'words'];

const allowed: Readonly<Record<Exclude<Kind, 'test' | 'house' | 'browser'>, May>> = {
  rules: { own, doors: [''], node: pureNode, packages: [] },
  words: { own, doors: [''], node: [], packages: [] },
  rows: { own: [...own, 'rows'], doors: [''], node: pureNode, packages: ['kysely'] },
  acts: { own: [...own, 'rows', 'acts'], doors: ['', 'acts', 'reads'], node: pureNode, packages: [] },
  pages: { own: [...own, 'pages'], doors: ['', 'parts'], node: [], packages: ['hono'] },
  routes: { own: [...own, 'rows', 'acts', 'pages', 'routes'], doors: ['', 'reads'], node: pureNode, packages: ['hono'] },
  jobs: { own: [...own, 'rows', 'acts', 'jobs', 'adapter'], doors: ['', 'acts', 'reads'], node: pureNode, packages: [] },
  verbs: { own: [...own, 'rows', 'acts', 'verbs', 'adapter'], doors: ['', 'acts', 'reads'], node: 'any', packages: [] },
  port: { own: [...own, 'port'], doors: [''], node: [], packages: [] },
  adapter: { own: [...own, 'port', 'adapter'], doors: [''], node: 'any', packages: [] },
  door: { own: [], doors: [], node: [], packages: [] },
};

/** What all else runs on: the store, and the jobs of the foundation, which are the queue itself. */
const isPlant = (place: Place): boolean =>
  place.room?.name === 'store' || (place.room?.floor === 'foundation' && ['jobs', 'rows'].includes(place.kind));

/** Doors that some kinds never open, though the kind's doors would let them. */
const shut: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  rules: ['#store', '#web'],
  words: ['#store', '#web'],
  port: ['#web'],
  rows: ['#web'],
  acts: ['#web'],
  jobs: ['#web'],
  pages: ['#store'],
};

/** Packages that only some kinds may open; any other package is a matter of taste. */
const guarded = [
  'kysely',
  'pg',
  'hono',
  '@hono/node-server',
  'graphile-worker',
  'nodemailer',
  'oidc-provider',
  'openid-client',
  'playwright-core',
];

/** What is wrong with one opening of one file; undefined when nothing is. */
export function importProblem(place: Place, opening: Opening, rooms: readonly Room[]): string | undefined {
  const { from, line, typeOnly } = opening;
  const at = `${place.path}:${line}`;
  if (place.kind === 'test' || place.kind === 'browser') return undefined;
  if (from.startsWith('#')) return doorProblem(place, from, at, rooms, typeOnly);
  if (from.startsWith('.')) return relativeProblem(place, from, at, rooms, typeOnly);
  if (place.kind === 'house') return undefined;
  const may = allowed[place.kind];
  if (typeOnly || isWorkshop(place) || isPlant(place)) return undefined;
  if (from.startsWith('node:'))
    return may.node === 'any' || may.node.includes(from) ? undefined : `${at}: a ${place.kind} file does not open ${from}`;
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
  if (!guarded.includes(name) || may.packages.includes(name) || place.kind === 'adapter') return undefined;
  return `${at}: a ${place.kind} file does not open ${name}`;
}

function doorProblem(place: Place, from: string, at: string, rooms: readonly Room[], typeOnly: boolean): string | undefined {
  const [name = '', door = ''] = from.slice(1).split('/');
  const order = (room: string) => rooms.findIndex((one) => one.name === room);
  if (order(name) < 0) return `${at}: there is no room ${from}`;
  if (place.kind === 'house' || place.kind === 'test' || place.kind === 'browser') return undefined;
  if (place.kind === 'door') return `${at}: a door re-exports its own room's files only`;
  if (place.room && order(name) >= order(place.room.name))
    return name === place.room.name
      ? `${at}: inside a room, files are opened by their relative path`
      : `${at}: ${place.room.name} stands before ${name} and does not know it`;
  if (!allowed[place.kind].doors.includes(door)) return `${at}: a ${place.kind} file does not open ${from}`;
  // The type of a transaction may be named by a rule's type of what is done with one; nothing can be run by it.
  if (typeOnly && name === 'store') return undefined;
  if (shut[place.kind]?.includes(`#${name}`) && !isWorkshop(place)) return `${at}: a ${place.kind} file does not open ${from}`;
  return undefined;
}

function relativeProblem(place: Place, from: string, at: string, rooms: readonly Room[], typeOnly: boolean): string | undefined {
  const path = join(dirname(place.path), from);
  if (!/\.(ts|json)$/.test(from)) return `${at}: ${from} is opened without its ending`;
  if (place.kind === 'house') return houseProblem(path, at, rooms);
  if (path === 'package.json' || path.startsWith('assets/')) return undefined;
  const target = path.endsWith('.json') && path.startsWith(`${dirname(place.path)}/`) ? place : placeOf(path, rooms);
  if (typeof target === 'string') return `${at}: ${target}`;
  if (target.room?.name !== place.room?.name) return `${at}: ${from} reaches into another room: open its door`;
  if (isWorkshop(place) || place.room?.name === 'store' || place.kind === 'door') return undefined;
  if (target === place || place.kind === 'test' || place.kind === 'browser' || allowed[place.kind].own.includes(target.kind))
    return undefined;
  // What comes from outside is handed in, so its type may be named anywhere above the rules.
  if (typeOnly && target.kind === 'port') return undefined;
  // A page is told what it shows by what reads it: the type of a row or of an act's answer, nothing that can be run.
  if (typeOnly && place.kind === 'pages' && ['rows', 'acts'].includes(target.kind)) return undefined;
  return `${at}: a ${place.kind} file does not open the ${target.kind} file ${from}`;
}

/** The house puts rooms together: their routes, jobs, verbs and adapters, and doors; nothing behind those. */
function houseProblem(path: string, at: string, rooms: readonly Room[]): string | undefined {
  if (path === 'package.json') return undefined;
  const target = placeOf(path, rooms);
  if (typeof target === 'string') return `${at}: ${target}`;
  return ['house', 'routes', 'jobs', 'verbs', 'adapter'].includes(target.kind)
    ? undefined
    : `${at}: the house opens doors, routes, jobs, verbs and adapters, not ${path}`;
}

/** What a door may hand out: `#room/acts` acts, `#room/reads` rows, `#room/parts` pages, `#room` what things mean. */
const behind: Readonly<Record<string, readonly Kind[]>> = {
  index: ['rules', 'words', 'port'],
  acts: ['acts', 'jobs', 'rules'],
  reads: ['rows', 'acts', 'rules'],
  parts: ['pages', 'rules', 'words'],
};

/** What is wrong with a door: anything in it but re-exports by name, or of a kind that stands behind another door. */
export function doorProblems(
  place: Place,
  code: string,
  openings: readonly Opening[],
  rooms: readonly Room[],
): readonly string[] {
  if (place.kind !== 'door') return [];
  const found = /^\s*(?:export\s+(?:type\s+)?\{[^}]*\}\s*from\s*(['"])\s*\1\s*;?\s*)*$/.test(code)
    ? []
    : [`${place.path}: a door only re-exports by name`];
  const foundation = place.room?.floor === 'foundation';
  for (const { from, line } of openings) {
    const target = placeOf(join(dirname(place.path), from), rooms);
    if (typeof target === 'string' || foundation) continue;
    if (!behind[place.noun]?.includes(target.kind))
      found.push(`${place.path}:${line}: the door ${place.noun} does not hand out a ${target.kind} file`);
  }
  return found;
}

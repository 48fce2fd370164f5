import { openingsOf, scan } from './scan.ts';
import { doorProblems, importProblem } from './tidy-imports.ts';
import { placeOf, type Room } from './tidy-kinds.ts';
import { serviceProblems } from './tidy-services.ts';
import {
  docProblems,
  lengthProblems,
  migrationProblems,
  promiseProblems,
  purityProblems,
  sqlProblems,
  testProblem,
} from './tidy-text.ts';

/** Everything the rules are held on: texts by path from the checkout's root. */
export type Tree = {
  readonly files: ReadonlyMap<string, string>;
  readonly rooms: readonly Room[];
  /** `package.json#imports`. */
  readonly doors: Readonly<Record<string, string>>;
  /** Keys and titles of the services of demo/standards. */
  readonly services: readonly string[];
};

/** Every place where a tree breaks the rules of the house (ARCHITECTURE.md), one sentence each. */
export function tidy({ files, rooms, doors, services }: Tree): readonly string[] {
  const paths = new Set(files.keys());
  const found = [...roomProblems(rooms, doors, paths)];
  for (const [path, text] of files) {
    found.push(...promiseProblems(path, text));
    if (path.startsWith('migrations/'))
      found.push(
        ...migrationProblems(
          path,
          text,
          rooms.map(({ name }) => name),
        ),
      );
    if (!path.endsWith('.ts')) continue;
    const scanned = scan(text);
    if (!path.endsWith('schema.types.ts')) found.push(...lengthProblems(path, text, scanned));
    if (path.startsWith('src/')) found.push(...sourceProblems(path, text, rooms, paths, services));
  }
  return [...found, ...rawProblems(files)];
}

function sourceProblems(
  path: string,
  text: string,
  rooms: readonly Room[],
  paths: ReadonlySet<string>,
  services: readonly string[],
): readonly string[] {
  const place = placeOf(path, rooms);
  if (typeof place === 'string') return [place];
  const scanned = scan(text);
  const openings = openingsOf(text, scanned);
  const untested = testProblem(place, text, paths);
  return [
    ...openings.flatMap((opening) => importProblem(place, opening, rooms) ?? []),
    ...doorProblems(place, scanned.code, openings, rooms),
    ...purityProblems(place, scanned),
    ...sqlProblems(
      place,
      scanned,
      rooms.map(({ name }) => name),
    ),
    ...docProblems(place, text, scanned),
    ...(place.kind === 'test' ? [] : serviceProblems(path, text, services)),
    ...(untested === undefined ? [] : [untested]),
  ];
}

/** Each room of the plan is there with its door, and each door of package.json is one of a room's four. */
function roomProblems(
  rooms: readonly Room[],
  doors: Readonly<Record<string, string>>,
  paths: ReadonlySet<string>,
): readonly string[] {
  const found: string[] = [];
  for (const { floor, name } of rooms)
    if (!paths.has(`src/${floor}/${name}/index.ts`))
      found.push(`src/rooms.ts: the room ${name} has no door src/${floor}/${name}/index.ts`);
  for (const [door, target] of Object.entries(doors)) {
    const [name = '', which = 'index'] = door.slice(1).split('/');
    const room = rooms.find((one) => one.name === name);
    const wanted =
      room && ['index', 'acts', 'reads', 'parts'].includes(which) ? `./src/${room.floor}/${name}/${which}.ts` : undefined;
    if (target !== wanted) found.push(`package.json: ${door} is no door of a room: ${target}`);
    else if (!paths.has(target.slice(2))) found.push(`package.json: ${door} opens on nothing: ${target}`);
  }
  return found;
}

/** Text goes into a page unescaped in one file only, where each use can be looked at. */
function rawProblems(files: ReadonlyMap<string, string>): readonly string[] {
  const users = [...files].filter(
    ([path, text]) => path.startsWith('src/') && /import\s*\{[^}]*\braw\b[^}]*\}\s*from\s*'hono\/html'/.test(text),
  );
  return users.length <= 1
    ? []
    : users.map(([path]) => `${path}: raw of hono/html is imported in one file only, and there are ${users.length}`);
}

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How many test files share a process: enough to load the program seldom, so few that one that breaks takes few with it. */
const most = 24;

/** The kits that open a browser, a program of its own, or the whole house with a master key of its own. */
const large = /\/(?:browser|crash|doctor|journey|matrix|program|whole|world)[\w-]*\.ts'/;
const ownKey = /useMasterKey\((?!masterKey\(new Uint8Array\(32\)\.fill\(7\)\))/;

/** Whether a test file, by its text, needs a process of its own: for what it opens, or for what it sets for a whole process. */
export const isAlone = (text: string): boolean => large.test(text) || ownKey.test(text);

/**
 * Divides test files among processes. To load the program takes a second, and most files are tested in less; so those that can
 * share a process do, the files of a room together. Those that need one of their own come first, that none is left for the end.
 */
export function lotsOf(files: readonly string[]): readonly (readonly string[])[] {
  const alone = new Set(files.filter((file) => isAlone(readFileSync(file, 'utf8'))));
  const rooms = Map.groupBy(
    files.filter((file) => !alone.has(file)),
    dirname,
  );
  return [...[...alone].map((file) => [file]), ...packed([...rooms.values()])];
}

/** Rooms in order, filled up to the size of a lot; a large room is cut evenly. */
function packed(rooms: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const lots: string[][] = [];
  for (const room of rooms) {
    const last = lots.at(-1);
    if (last !== undefined && last.length + room.length <= most) {
      last.push(...room);
      continue;
    }
    const size = Math.ceil(room.length / Math.ceil(room.length / most));
    for (let from = 0; from < room.length; from += size) lots.push(room.slice(from, from + size));
  }
  return lots;
}

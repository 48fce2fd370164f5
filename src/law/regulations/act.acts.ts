import { conflict, isRefusal, type Outcome, sha256 } from '#ground';
import type { Tx } from '#store';
import { keptElsewhere, replaceFile, takenFiles } from './act.rows.ts';
import { type ActsSource, readActsFile } from './acts-file.ts';

/**
 * Takes a file of acts into the register, in place of what a file of that name held; a text already taken changes
 * nothing, so every start may do it. For a job of the system. Refusals: `acts-file` (wrong; nothing is taken),
 * `act-elsewhere` (another file keeps one of its acts).
 */
export async function loadActs(tx: Tx, source: ActsSource): Promise<Outcome<'taken' | 'unchanged'>> {
  const checksum = sha256(source.text);
  const before = await takenFiles(tx);
  if (before.some((file) => file.name === source.name && file.checksum === checksum)) return 'unchanged';
  const file = readActsFile(source.text);
  if (isRefusal(file)) return file;
  const ids = file.acts.map((act) => act.id);
  const elsewhere = ids.length === 0 ? [] : await keptElsewhere(tx, ids, source.name);
  if (elsewhere.length > 0) return conflict('act-elsewhere', { params: { act: elsewhere.join(', '), file: source.name } });
  await replaceFile(tx, source.name, checksum, file);
  return 'taken';
}

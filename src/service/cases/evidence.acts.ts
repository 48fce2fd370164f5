import { type Announced, type Depot, type FileId, type StoredFile, type Upload, usualMax } from '#files';
import {
  beginUpload,
  bindPhotos,
  endUpload,
  type Incoming,
  keepFile,
  nameOfFile,
  piecesOf,
  receiveFile,
  receivePieces,
  type Underway,
  uploadsUnder,
} from '#files/acts';
import { absent, conflict, type Instant, isRefusal, type Outcome, type Refusal } from '#ground';
import type { Requirement } from '#standards';
import type { Tx } from '#store';
import { asked, type FileNote } from './application.ts';
import { type OpenDraft, readDraft, saveEvidence, withFiles, withoutFile } from './draft.acts.ts';
import type { DraftRef } from './draft.rows.ts';
import type { Acting } from './view.ts';

/** The field at which a file is given. */
const field = 'file';

/** What a requirement takes. */
const askedFor = (requirement: Requirement) =>
  ({ field, accept: requirement.accept ?? (['pdf', 'image'] as const), max: requirement.max ?? usualMax }) as const;

/** Whether files are taken for a requirement now: where it is met by them, or its register gives no answer. */
export const takesFiles = (requirement: Requirement, draft: OpenDraft): boolean =>
  requirement.evidence === 'upload' || draft.application.evidence[requirement.key]?.kind === 'registry-down';

/** A requirement of a draft that takes files now. Refuses as `readDraft`, `no-page` (404) and `submitted-already` (409). */
export async function openFor(
  tx: Tx,
  ref: DraftRef,
  acting: Acting,
  key: string,
): Promise<Outcome<{ readonly draft: OpenDraft; readonly requirement: Requirement }>> {
  const draft = await readDraft(tx, ref, acting);
  if (isRefusal(draft)) return draft;
  if (draft.row.submittedAt !== undefined) return conflict('submitted-already');
  const requirement = asked(draft.standard, draft.application).requirements.find((one) => one.key === key);
  return requirement !== undefined && takesFiles(requirement, draft) ? { draft, requirement } : absent('no-page');
}

/** Takes in one file as it arrives, outside any transaction. Refuses at the field as `receiveFile` does. */
export const receiveEvidence = (
  depot: Depot,
  draft: OpenDraft,
  requirement: Requirement,
  incoming: Incoming,
  now: Instant,
): Promise<Outcome<StoredFile>> => receiveFile(depot, draft.key, incoming, askedFor(requirement), now);

/** Makes one PDF of several photos that came together, outside any transaction; anything else stays as it is. */
export async function bound(
  depot: Depot,
  draft: OpenDraft,
  requirement: Requirement,
  received: readonly StoredFile[],
  now: Instant,
): Promise<Outcome<readonly StoredFile[]>> {
  const photos = received.filter((file) => file.mediaType === 'image/jpeg');
  if (photos.length < 2) return received;
  const one = await bindPhotos(depot, draft.key, photos, `${requirement.title.id.slice(0, 60)}.pdf`, now, field);
  return isRefusal(one) ? one : [...received.filter((file) => file.mediaType !== 'image/jpeg'), one];
}

/**
 * Keeps files that were taken in: each a row, all of them noted in the draft, and the uploads they came of forgotten, in one
 * transaction. Refuses as `saveEvidence`, and `upload` (404) when another request has taken one of these uploads in.
 */
export async function keepEvidence(
  tx: Tx,
  draft: OpenDraft,
  acting: Acting,
  requirement: Requirement,
  files: readonly StoredFile[],
  joined: readonly string[] = [],
): Promise<Outcome<OpenDraft>> {
  for (const id of joined) {
    const ended = await endUpload(tx, draft.row.home, id);
    if (isRefusal(ended)) return ended;
  }
  for (const file of files) await keepFile(tx, file, holderOf(draft, acting));
  const notes = files.map((file) => noteOf(draft, file));
  return saveEvidence(tx, draft.row, acting, requirement.key, withFiles(notes));
}

/** A draft's files are seen by who shows its code; those of a returned case by its person. */
function holderOf({ row }: OpenDraft, { actor }: Acting) {
  if (actor.kind === 'person' && row.person !== undefined) return { person: actor.person, bodies: [] };
  const capability = actor.kind === 'person' || actor.kind === 'anonymous' ? actor.capability : undefined;
  return capability === undefined ? { bodies: [] } : { capability, bodies: [] };
}

function noteOf(draft: OpenDraft, file: StoredFile): FileNote {
  const name = nameOfFile(draft.key, file);
  return { id: file.id, name: isRefusal(name) ? '' : name, type: file.mediaType, size: file.size, pages: file.pages };
}

/**
 * Takes a file away again. One that the case keeps stays with what was filed before; it is only no longer part of what will
 * be filed. Refuses as `saveEvidence`, and `file` (404).
 */
export async function removeEvidence(
  tx: Tx,
  ref: DraftRef,
  acting: Acting,
  requirement: string,
  id: FileId,
): Promise<Outcome<OpenDraft>> {
  let had = false;
  const saved = await saveEvidence(tx, ref, acting, requirement, (before) => {
    const after = withoutFile(id)(before);
    had = after !== before;
    return after;
  });
  return isRefusal(saved) || had ? saved : absent('file');
}

/** Begins a file that will come in pieces, or goes on with it. Refuses at the field as `beginUpload`, and as {@link openFor}. */
export async function beginEvidence(
  tx: Tx,
  ref: DraftRef,
  acting: Acting,
  key: string,
  announced: Omit<Announced, 'purpose'>,
): Promise<Outcome<Upload>> {
  const open = await openFor(tx, ref, acting, key);
  if (isRefusal(open)) return open;
  const { draft, requirement } = open;
  const what = { ...announced, purpose: requirement.key };
  return beginUpload(tx, draft.key, what, askedFor(requirement), holderOf(draft, acting), acting.now);
}

/** The files that are on their way for a requirement in pieces, those that have arrived whole too. */
export async function underwayFor(tx: Tx, draft: OpenDraft, key: string, now: Instant): Promise<readonly Underway[]> {
  return (await uploadsUnder(tx, draft.key, now)).filter(({ label }) => label.purpose === key);
}

/** A file that has arrived in pieces, each of them there. */
export type Arrived = Underway & { readonly pieces: Parameters<typeof receivePieces>[3] };

/** What has arrived whole in pieces for a requirement, and what of the named ones has not: `upload` (404), `upload-unfinished` (409). */
export type Arrivals = {
  readonly arrived: readonly Arrived[];
  readonly missing: readonly { readonly name: string; readonly refusal: Refusal }[];
};

/** Looks what has arrived in pieces, whether it is named or not. */
export async function arrivedEvidence(
  tx: Tx,
  draft: OpenDraft,
  key: string,
  named: readonly string[],
  now: Instant,
): Promise<Arrivals> {
  const all = await underwayFor(tx, draft, key, now);
  const arrived: Arrived[] = [];
  const missing = named
    .filter((id) => !all.some(({ upload }) => upload.id === id))
    .map(() => ({ name: '', refusal: absent('upload') }));
  for (const one of all) {
    const pieces = await piecesOf(tx, one.upload);
    if (!isRefusal(pieces)) arrived.push({ ...one, pieces });
    else if (named.includes(one.upload.id)) missing.push({ name: one.label.name, refusal: pieces });
  }
  // Pages come in the order in which they were chosen.
  const turn = ({ upload }: Arrived): number => named.indexOf(upload.id);
  return { arrived: arrived.sort((one, other) => turn(one) - turn(other)), missing };
}

/** Takes in one file that has arrived in pieces, outside any transaction. Refuses at the field as `receiveFile` does. */
export const receiveArrived = (
  depot: Depot,
  draft: OpenDraft,
  requirement: Requirement,
  { upload, pieces }: Arrived,
  now: Instant,
): Promise<Outcome<StoredFile>> => receivePieces(depot, draft.key, upload, pieces, askedFor(requirement), now);

/** Forgets uploads that can't become a file, or are not wanted any more. */
export async function forgetUploads(tx: Tx, ref: DraftRef, ids: readonly string[]): Promise<void> {
  for (const id of ids) await endUpload(tx, ref.home, id);
}

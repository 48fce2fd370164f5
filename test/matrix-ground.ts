import type { CaseRef } from '#cases';
import { giveBack, reopenDraft, submitDraft } from '#cases/acts';
import { beginUpload } from '#files/acts';
import { type Actor, as, system } from '#ground';
import { openKey } from '#identity/acts';
import { send } from '#messages/acts';
import type { Tx } from '#store';
import type { DraftId } from '../src/service/cases/draft.ts';
import { capabilityOf } from '../src/service/cases/resume-code.ts';
import { pinHash } from '../src/service/cases/track.ts';
import { applyByForm } from './application.ts';
import { officer, person, type Town } from './town.ts';
import type { Walker } from './walker.ts';
import { caseNow, doctor, doctorAnswers, doing, filledDraft, sipAt, sipOfficers, sure } from './way.ts';

/** Everybody who comes to the door: nobody, the applicant whose case it is, another one, and officers of every kind. */
export const roles: Readonly<Record<string, Actor | undefined>> = {
  visitor: undefined,
  applicant: person('a01'),
  other: person('a02'),
  front: sipOfficers.frontOffice,
  sdk: sipOfficers.sdk,
  section: sipOfficers.sectionHead,
  secretary: sipOfficers.secretary,
  head: sipOfficers.head,
  staff: officer('o11', 'sukamaju/dpmptsp#administrator'),
  foreign: officer('o22', 'sukamaju/disdukcapil#front-office'),
  government: officer('o05', 'sukamaju/setda#government-administrator'),
  custodian: officer('o47', 'sukamaju/setda#data-protection'),
};

/** What the matrix asks about: cases at every station, and the applicant's own things. */
export type Ground = {
  readonly station: Readonly<Record<'front-office' | 'sdk' | 'section-head' | 'secretary' | 'head', CaseRef>>;
  readonly filedCase: CaseRef;
  readonly file: string;
  readonly decided: CaseRef;
  readonly letter: string;
  readonly code: string;
  readonly returned: CaseRef;
  readonly asked: CaseRef;
  readonly seen: string;
  readonly draft: { readonly id: string; readonly code: string };
  readonly upload: string;
  readonly message: string;
  readonly request: string;
  /** Of the case that stands at the other body: its receipt, the hash of its PIN, and its vault's key. */
  readonly receipt: string;
  readonly pin: string;
  readonly key: string;
};

/** Prepares the ground by acts, and one application by HTTP, with a file. */
export async function prepare(town: Town, applicant: Walker, other: Walker): Promise<Ground> {
  const station = {
    'front-office': await sipAt(town, 'front-office'),
    sdk: await sipAt(town, 'sdk'),
    'section-head': await sipAt(town, 'section-head'),
    secretary: await sipAt(town, 'secretary'),
    head: await sipAt(town, 'head'),
  };
  const [decided, filedCase, file] = [await sipAt(town, 'signing'), ...(await filedWithFile(town, applicant))];
  const draft = await filledDraft(town, doctor());
  applicant.keep(`satupintu_draft_${draft.id.slice(0, 8)}`, draft.code);
  const upload = await uploadFor(town, draft);
  const { returned, asked } = { returned: await returnedCase(town), asked: await askedCase(town) };
  const message = await town.store.withContext(desk, (tx) =>
    send(tx, {
      home,
      to: { home, id: as('a01') },
      template: 'case.accepted',
      params: told,
      at: town.now(),
      body: as('sukamaju/dpmptsp'),
    }),
  );
  await town.settle();
  await other.post('/my-data/erasure', { sure: 'yes' }, await other.get('/my-data/erasure'));
  const seen = (await caseNow(town, station.head)).state.draft?.commitment ?? '';
  const { row } = await caseNow(town, station.sdk);
  const found = await town.store.withContext(desk, async (tx) => ({
    letter: await tx
      .selectFrom('letters.letters')
      .select(['id', 'code'])
      .where('subject', '=', decided.id)
      .executeTakeFirstOrThrow(),
    request: await tx.selectFrom('identity.erasure_requests').select('id').executeTakeFirstOrThrow(),
  }));
  return {
    ...{ station, filedCase, file, decided, returned, asked, seen, draft, upload },
    letter: found.letter.id,
    code: found.letter.code,
    message: message.id,
    request: found.request.id,
    receipt: row.receipt,
    pin: pinHash(town.works.secrets.pins, row.receipt, '123456'),
    key: row.keyId,
  };
}

const home = as<CaseRef['home']>('sukamaju');
const desk = system(home, 'test');
const told = { receipt: '26-0000001-A', service: 'Layanan', 'service.en': 'Service', date: 'besok', 'date.en': 'tomorrow' };

async function filedWithFile(town: Town, applicant: Walker): Promise<readonly [CaseRef, string]> {
  const { ref } = await applyByForm(town, applicant, 'sukamaju/dpmptsp/sip-dokter', doctorAnswers);
  const page = await applicant.get(`/cases/${ref.home}/${ref.id}`);
  const file = /\/files\/([0-9a-f-]+)"/.exec(page.text)?.[1];
  if (file === undefined) throw new Error('the case shows no file');
  return [ref, file];
}

/** A file that is under way in pieces, in the applicant's draft. */
async function uploadFor(town: Town, draft: { readonly id: string; readonly code: string }): Promise<string> {
  const capability = capabilityOf(draft.code);
  const actor: Actor = { kind: 'anonymous', home, capability };
  const begun = await town.store.withContext(actor, async (tx) => {
    const key = sure(await openKey(tx, home, (await draftKey(tx, draft.id)) ?? ''));
    const asked = { field: 'file', accept: ['pdf'], max: 1_000_000 } as const;
    return beginUpload(
      tx,
      key,
      { name: 'bukti.pdf', size: 9000, purpose: 'deed' },
      asked,
      { capability, bodies: [] },
      town.now(),
    );
  });
  return sure(begun).id;
}

const draftKey = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom('cases.drafts').select('key_id').where('id', '=', id).executeTakeFirst())?.key_id;

const defect = [{ at: { form: 'address' }, said: 'Nomor rumah belum ada.' }] as const;

async function returnedCase(town: Town): Promise<CaseRef> {
  const ref = await sipAt(town, 'front-office');
  sure(await doing(town, sipOfficers.frontOffice, (tx, acting) => giveBack(tx, ref, acting, 'completeness', defect, undefined)));
  return ref;
}

/** A case whose second return waits for the superior's answer. */
async function askedCase(town: Town): Promise<CaseRef> {
  const ref = await returnedCase(town);
  const draft = { home, id: as<DraftId>(ref.id) };
  sure(await doing(town, person('a01'), (tx, acting) => reopenDraft(tx, draft, acting)));
  const filing = { newPin: () => '123456', pepper: town.works.secrets.pins };
  sure(await doing(town, person('a01'), (tx, acting) => submitDraft(tx, draft, { ...acting, ...filing })));
  sure(
    await doing(town, sipOfficers.frontOffice, (tx, acting) =>
      giveBack(tx, ref, acting, 'completeness', defect, 'Baru terlihat.'),
    ),
  );
  return ref;
}

import { calendarIn, type Directory, directoryOf } from '#bodies';
import { type Application, type CaseFact, type CaseFactData, type CaseView, caseClock, fold } from '#cases';
import { type ActorColumns, as, type BodyId, type Instant, type PostId, Temporal } from '#ground';
import { compile, hasErrors, type Standard } from '#standards';
import { derivedOf } from '../src/service/cases/derived.ts';
import { type Edit, edited, stall, stallEnglish, world } from './standard-kit.ts';

/** The valid standard of the tests, compiled, after small edits. */
export function standardOf(...edits: readonly Edit[]): Standard {
  const { standard, problems } = compile(edited(stall, ...edits), stallEnglish, world);
  if (standard === undefined || hasErrors(problems)) throw new Error(problems.map((one) => one.message.en).join('\n'));
  return standard;
}

/** The market stall: check, recommend, two initials, decide. */
export const market = standardOf();

/** The same with a counter that hands the permit over. */
export const withCounter = standardOf(
  [
    'decide: { does: decide, by: sukamaju/dpmptsp#head, within: 1 wd, after: [initials], authority: delegation }',
    `decide: { does: decide, by: sukamaju/dpmptsp#head, within: 1 wd, after: [initials], authority: delegation }
handing: { does: deliver, by: sukamaju/dpmptsp#front-office, within: 5 wd, after: [decide] }`,
  ],
  ['steps = [completeness, advice, initials, decide]', 'steps = [completeness, advice, initials, decide, handing]'],
);

/** A moment of September 2026, where the seventh is a Monday; by default in service hours (09.00 WIB). */
export const september = (day: number, time = '02:00'): Instant =>
  Temporal.Instant.from(`2026-09-${String(day).padStart(2, '0')}T${time}:00Z`);

/** An officer in a post. */
export const by = (post: string, person = 'o1'): ActorColumns => ({
  actor_kind: 'officer',
  person_home: 'sukamaju',
  person,
  body: post.slice(0, post.indexOf('#')),
  post,
});

/** The applicant, and the system. */
export const applicant: ActorColumns = { actor_kind: 'person', person_home: 'sukamaju', person: 'a1', body: null, post: null };
export const system: ActorColumns = { actor_kind: 'system', person_home: null, person: null, body: null, post: null };

/** The posts of the market stall's case. */
export const posts = {
  desk: 'sukamaju/dpmptsp#front-office',
  health: 'sukamaju/dinkes#sdk',
  section: 'sukamaju/dpmptsp#section-head',
  secretary: 'sukamaju/dpmptsp#secretary',
  head: 'sukamaju/dpmptsp#head',
} as const;

/** The first fact of a case filed on Monday the seventh. */
export const submitted = (more: Partial<Extract<CaseFactData, { kind: 'submitted' }>> = {}): CaseFactData => ({
  kind: 'submitted',
  standard: market.id,
  revision: 1,
  hash: 'h',
  receipt: '26-0000001-A',
  channel: 'online',
  receivedOn: '2026-09-07',
  commitment: 'c1',
  evidence: [],
  skipped: [],
  ...more,
});

/** Facts by short names, each an hour after the one before, done by who does such a thing. */
export const acts = {
  accepted: { kind: 'accepted', step: 'completeness' },
  deemed: { kind: 'deemed-complete', step: 'completeness' },
  returned: { kind: 'returned', step: 'completeness', defects: [{ at: { form: 'area' }, note: 'n1' }], round: 1 },
  asked: {
    kind: 'return-asked',
    step: 'completeness',
    to: as<PostId>(posts.head),
    defects: [{ at: { requirement: 'plan' }, note: 'n2' }],
    reason: 'n3',
  },
  approved: { kind: 'return-approved' },
  declined: { kind: 'return-declined', reason: 'n4' },
  corrected: { kind: 'corrected', receivedOn: '2026-09-09', commitment: 'c2', evidence: [], skipped: [] },
  advised: { kind: 'advised', step: 'advice', outcome: 'positive', note: null },
  drafted: { kind: 'drafted', outlook: { grant: true }, conditions: null, commitment: 'd1' },
  first: { kind: 'initialled', step: 'initials', ordinal: 0 },
  second: { kind: 'initialled', step: 'initials', ordinal: 1 },
  decided: { kind: 'decided', step: 'decide', outlook: { grant: true }, letters: ['l1'] },
  effect: { kind: 'took-effect', letters: ['l1'], numbers: ['503/1'], on: '2026-09-08' },
  opened: { kind: 'handed-over', step: null, how: 'download', proof: null },
  withdrawn: { kind: 'withdrawn' },
  lapsed: { kind: 'lapsed', due: '2026-09-16', silence: 'granted' },
  erased: { kind: 'erased', under: 'uu/2022/27~43' },
} as const satisfies Readonly<Record<string, CaseFactData>>;

const hands: Readonly<Record<CaseFactData['kind'], ActorColumns>> = {
  submitted: applicant,
  accepted: by(posts.desk),
  'deemed-complete': system,
  returned: by(posts.desk),
  'return-asked': by(posts.desk),
  'return-approved': by(posts.head, 'o5'),
  'return-declined': by(posts.head, 'o5'),
  corrected: applicant,
  advised: by(posts.health, 'o2'),
  drafted: by(posts.health, 'o2'),
  initialled: by(posts.section, 'o3'),
  'sent-back': by(posts.head, 'o5'),
  decided: by(posts.head, 'o5'),
  'took-effect': system,
  'handed-over': applicant,
  withdrawn: applicant,
  lapsed: system,
  erased: system,
};

/** A fact that was made at a time of its own. */
export type Timed = { readonly fact: CaseFactData; readonly at: Instant; readonly by?: ActorColumns };

/** What a story is told by. */
export type Story = readonly (CaseFactData | Timed)[];

/** A case's facts: its submission, then what is given, an hour after one another where no time is. */
export const story = (...list: Story): readonly CaseFact[] => {
  let at = september(7);
  const whole = list[0] !== undefined && !('fact' in list[0]) && list[0].kind === 'submitted' ? list : [submitted(), ...list];
  return whole.map((one, index) => {
    const timed = 'fact' in one ? one : undefined;
    const fact = 'fact' in one ? one.fact : one;
    at = timed?.at ?? (index === 0 ? at : at.add({ hours: 1 }));
    return { ...fact, seq: index + 1, at, by: timed?.by ?? hands[fact.kind] };
  });
};

const named = (id: string) => ({ id, en: `${id} (en)` });
const from = Temporal.PlainDate.from('2017-01-02');

/** The bodies of the market stall, as they are called, with the office week of WIB. */
export const directory: Directory = directoryOf({
  bodies: ['sukamaju/dpmptsp', 'sukamaju/dinkes', 'nasional/kki'].map((id) => ({
    id: as<BodyId>(id),
    home: as(id.slice(0, id.indexOf('/'))),
    name: named({ 'sukamaju/dpmptsp': 'Dinas Pintu', 'sukamaju/dinkes': 'Dinas Kesehatan' }[id] ?? 'Konsil'),
    kind: 'state-institution',
    level: 'regency',
    sector: 'test',
    duty: named('Uji.'),
    contact: { address: 'Jalan Uji 1, Sukamaju 40001' },
    from,
    relations: [],
  })),
  posts: Object.entries(posts).map(([name, id]) => ({
    id: as<PostId>(id),
    body: as<BodyId>(id.slice(0, id.indexOf('#'))),
    name: named(
      {
        desk: 'Petugas loket',
        health: 'Kepala bidang sumber daya',
        section: 'Kepala bidang',
        secretary: 'Sekretaris',
        head: 'Kepala dinas',
      }[name] ?? name,
    ),
    ...(name === 'head' || name === 'health' ? {} : { superior: as<PostId>(posts.head) }),
    leads: name === 'head',
    from,
  })),
  authorities: [],
  days: [],
  registers: [],
  numberings: [],
});

const day = Temporal.PlainDate.from('2026-09-07');

/** What was filed for the market stall; with text in it that must come out literally. */
export const application: Application = {
  answers: {
    name: '<script>alert(1)</script>',
    trader_number: '123456',
    owner: 'self',
    area: 30,
    start: '2026-10-01',
    helper: '#read("/etc/passwd")',
    goods: ['food', 'cloth'],
  },
  evidence: {
    licence: { kind: 'registry', record: { status: 'active', valid_until: '2030-01-01' }, at: '2026-09-07T02:00:00Z' },
    plan: { kind: 'files', files: [{ id: 'f1', name: '<b>gambar</b>.pdf', type: 'application/pdf', size: 2_000_000, pages: 3 }] },
    truth: { kind: 'declared', at: '2026-09-07T02:00:00Z' },
  },
  filed: day,
  today: day,
};

/** A case as one may see it, from its facts. */
export function viewOf(facts: readonly CaseFact[], more: Partial<CaseView> & { readonly standard?: Standard } = {}): CaseView {
  const { standard = market, ...rest } = more;
  const state = fold(standard, facts);
  const id = as<CaseView['open']['row']['id']>('0d6c1f0e-0000-4000-8000-000000000001');
  const ref = { home: as<CaseView['open']['row']['home']>('sukamaju'), id };
  const now = september(8);
  const clock = caseClock(standard, state, calendarIn(directory, standard.provider), now);
  const row = {
    ...ref,
    standard: standard.id,
    revision: 1,
    receipt: state.receipt,
    keyId: id,
    person: { home: ref.home, id: as<CaseView['open']['row']['person']['id']>('a1') },
    filedAt: state.filedAt,
    receivedOn: Temporal.PlainDate.from(state.receivedOn),
    promisedOn: Temporal.PlainDate.from('2026-09-16'),
    ...derivedOf(standard, state, directory),
  };
  const revision = { standard, number: 1, hash: 'h', effective: Temporal.PlainDate.from('2026-01-02'), warnings: [] };
  const today = Temporal.PlainDate.from('2026-09-08');
  return {
    open: { row, facts, state, standard, revision, directory, today, zone: 'WIB' },
    clock,
    application,
    notes: {
      n1: 'Luas <u>tidak</u> sesuai.',
      n2: 'Gambar kabur.',
      n3: 'Baru terlihat.',
      n4: 'Tidak perlu.',
      n9: 'Periksa lagi.',
    },
    conditions: undefined,
    names: { 'sukamaju/o1': 'Dadang Suryalaga, A.Md.' },
    erased: undefined,
    ...rest,
  };
}

/** How the tests write an article out. */
export const cite = (ref: string): string => `Pasal ${ref}`;

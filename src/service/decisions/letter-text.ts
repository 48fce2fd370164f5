import { type Chain, calendarIn, type Directory, type Standing } from '#bodies';
import { type Application, type CaseState, contextOf, type Outlook, scopeFor, stepOf } from '#cases';
import {
  type BodyId,
  bodyOf,
  dateWords,
  isRefusal,
  type Outcome,
  type PlainDate,
  type Refusal,
  Temporal,
  validUntil,
} from '#ground';
import { type LetterInput, objectionSentence, type Particular } from '#letters';
import {
  applies,
  type Context,
  fillHoles,
  letterScopeOf,
  type Product,
  type RefusalGround,
  type Scope,
  type Standard,
} from '#standards';
import type { Citing } from './authority.ts';

/** What a letter says; number, code, address and template come when it is frozen. */
export type LetterText = Omit<LetterInput, 'shape' | 'code' | 'number' | 'address' | 'template' | 'level'>;

/** Everything a letter is composed from; all of it is handed in. */
export type Composing = {
  readonly standard: Standard;
  readonly state: CaseState;
  readonly application: Application;
  readonly directory: Directory;
  readonly chain: Chain;
  readonly standing: Standing;
  /** The name the signer signs by. */
  readonly signerName: string;
  readonly today: PlainDate;
  readonly number: string;
  /** Conditions that the draft adds, a line each. */
  readonly conditions: string | undefined;
  /** Opened notes by id: conditions of a recommendation. */
  readonly notes: Readonly<Record<string, string>>;
  readonly cite: Citing;
  /** An act as a letter recalls it: with its title, its gazette and what amended it. */
  readonly recite: (ref: string) => string;
};

/** The products that the decision of a step gives, or the refusal. Refuses `rule-failed` (409). */
export function lettersDue(
  standard: Standard,
  outlook: Outlook,
  context: Context,
  step: string,
): Outcome<readonly (Product | RefusalGround)[]> {
  if (!outlook.grant) return standard.refusals.filter((ground) => ground.key === outlook.ground);
  const due: Product[] = [];
  for (const product of standard.products.filter((one) => one.signedBy === step)) {
    const given = applies(product.when, context, scopeFor(standard));
    if (isRefusal(given)) return given;
    if (given && product.letter !== undefined) due.push(product);
  }
  return due;
}

/** The letter of one product. Refuses `rule-failed` (409) when a hole of its text cannot be filled. */
export function productLetter(composing: Composing, product: Product): Outcome<LetterText> {
  const { standard, directory, today } = composing;
  const calendar = calendarIn(directory, standard.provider);
  const until = product.valid === undefined ? undefined : validUntil(today, product.valid, calendar).due;
  const fill = filler(composing, until, product);
  const { letter } = product;
  if (letter === undefined) throw new Error(`${standard.id}: ${product.key} has no letter`);
  const [considering, deciding, conditions, paragraphs] = [
    letter.considering,
    letter.deciding,
    letter.conditions,
    letter.body,
  ].map((texts) => every(texts.map((text) => fill(text.id))));
  for (const part of [considering, deciding, conditions, paragraphs]) if (isRefusal(part)) return part;
  const added = composing.conditions === undefined ? [] : composing.conditions.split('\n').filter((line) => line.trim() !== '');
  const isDocument = product.type === 'document' || product.type === 'population-document';
  return {
    ...common(composing),
    kind: isDocument ? 'document' : 'decision',
    outcome: 'granted',
    product: { type: product.type, title: product.title.id },
    title: isDocument ? product.title.id : `Keputusan ${officeOf(composing)}`,
    about: isDocument ? '' : product.title.id,
    considering: isDocument ? [] : texts(considering),
    recalling: isDocument ? [] : recalling(composing),
    noting: noting(composing),
    deciding: isDocument ? [] : texts(deciding),
    conditions: [...texts(conditions), ...added],
    paragraphs: isDocument ? texts(paragraphs) : [],
    ...(until === undefined ? {} : { validity: { from: today.toString(), until: until.toString() } }),
    ...(isDocument ? {} : { objection: objectionSentence(officeOf(composing)) }),
  };
}

/** The letter of a refusal: the ground in its own words, and how to object. Refuses `rule-failed` (409). */
export function refusalLetter(composing: Composing, ground: RefusalGround): Outcome<LetterText> {
  const { standard } = composing;
  const reason = filler(composing, undefined, undefined)(ground.letter.id);
  if (isRefusal(reason)) return reason;
  const [product] = standard.products;
  const title = product?.title.id ?? standard.title.id;
  return {
    ...common(composing),
    kind: 'decision',
    outcome: 'refused',
    product: { type: product?.type ?? 'document', title },
    title: `Keputusan ${officeOf(composing)}`,
    about: `Penolakan Permohonan ${title}`,
    considering: [reason, ...ground.basis.map((one) => `bahwa syarat tersebut diatur dalam ${composing.cite(one.ref).id};`)],
    recalling: recalling(composing),
    noting: noting(composing),
    deciding: [
      `Menolak permohonan ${title} yang diajukan oleh pemohon tersebut di atas.`,
      'Pemohon dapat mengajukan permohonan baru setelah alasan penolakan ini tidak ada lagi.',
      'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
    ],
    conditions: [],
    paragraphs: [],
    objection: objectionSentence(officeOf(composing)),
  };
}

/** What the holes of a letter read: the application, the steps, and the letter's own number and dates. */
export const letterContext = (
  composing: Pick<Composing, 'standard' | 'application' | 'state' | 'notes' | 'number' | 'today'>,
  until: PlainDate | undefined,
): Context => ({
  ...contextOf(composing.standard, composing.application, composing.state.steps, composing.notes),
  letter: { number: composing.number, date: composing.today, ...(until === undefined ? {} : { until }) },
});

function filler(
  composing: Composing,
  until: PlainDate | undefined,
  product: Product | undefined,
): (text: string) => Outcome<string> {
  const context = letterContext(composing, until);
  const scope: Scope = letterScopeOf(composing.standard, product);
  return (text) => fillHoles(text, context, scope, 'id');
}

const every = (outcomes: readonly Outcome<string>[]): Outcome<readonly string[]> =>
  outcomes.find((one): one is Refusal => isRefusal(one)) ?? outcomes.filter((one): one is string => !isRefusal(one));

const texts = (part: Outcome<readonly string[]> | undefined): readonly string[] =>
  part === undefined || isRefusal(part) ? [] : part;

/** `Kepala Dinas …`, as the signer's post is called. */
const officeOf = ({ directory, standing }: Composing): string => directory.posts.get(standing.post)?.name.id ?? standing.post;

type Common = Pick<LetterText, 'body' | 'holder' | 'place' | 'date' | 'signer' | 'copies'>;

function common(composing: Composing): Common {
  const { directory, standing, chain } = composing;
  const body = directory.bodies.get(bodyOf(standing.post));
  if (body === undefined) throw new Error(`no body of ${standing.post}`);
  const { contact } = body;
  const onBehalf =
    chain.signsAs === 'on-behalf' && chain.onBehalfOf !== undefined ? directory.posts.get(chain.onBehalfOf)?.name.id : undefined;
  return {
    body: {
      id: body.id,
      government: governmentOf(directory, body.id),
      name: withoutRegion(body.name.id, governmentOf(directory, body.id)),
      address: contact.address,
      contact: [contact.phone, contact.email, contact.site].filter((one) => one !== undefined).join(' · '),
    },
    holder: holderOf(composing),
    place: seatOf(contact.address),
    date: composing.today.toString(),
    signer: {
      post: standing.post,
      office: officeOf(composing),
      name: composing.signerName,
      capacity: standing.capacity,
      ...(onBehalf === undefined ? {} : { onBehalfOf: onBehalf }),
    },
    copies: copiesOf(composing),
  };
}

/** For whom: what the person's record filled in, under the questions' own labels. */
const holderOf = ({ standard, application }: Composing): readonly Particular[] =>
  standard.questions
    .filter((question) => question.prefill !== undefined)
    .flatMap((question) => {
      const value = application.answers[question.key];
      return value === undefined ? [] : [{ label: question.label.id, value: String(value) }];
    });

const recalling = ({ standard, recite }: Composing): readonly string[] => [
  ...new Set(standard.law.map((one) => recite(one.act))),
];

/** The application, and every recommendation that was heard. */
function noting(composing: Composing): readonly string[] {
  const { standard, state, directory, application } = composing;
  const filed = `Permohonan nomor ${state.receipt} tanggal ${dateWords(application.filed).id}`;
  const advice = state.steps
    .filter((step) => step.advice !== undefined && step.doneAt !== undefined)
    .map((step) => {
      const [post] = stepOf(standard, step.key).by;
      const office = post === undefined ? '' : (directory.posts.get(post)?.name.id ?? post);
      const body = post === undefined ? '' : (directory.bodies.get(bodyOf(post))?.name.id ?? '');
      const day = step.doneAt?.toZonedDateTimeISO('Asia/Jakarta').toPlainDate() ?? Temporal.PlainDate.from(state.receivedOn);
      return `${stepOf(standard, step.key).title.id} ${office} ${body} tanggal ${dateWords(day).id}`;
    });
  return [filed, ...advice];
}

/** Who gave the authority is told (PP 96/2012 ps 20), and every other body that advised. */
function copiesOf({ chain, directory, standard, standing }: Composing): readonly string[] {
  const givers = chain.links.flatMap((link) =>
    link.giver === 'law' ? [] : [directory.posts.get(link.giver)?.name.id ?? link.giver],
  );
  const own = bodyOf(standing.post);
  const bodies = [...new Set(standard.steps.flatMap((step) => step.by.map(bodyOf)))].filter((body) => body !== own);
  const heads = bodies.flatMap((body) =>
    [...directory.posts.values()]
      .filter((post) => post.body === body && post.leads)
      .map((post) => `${post.name.id} (${directory.bodies.get(body)?.name.id ?? body})`),
  );
  return [...new Set([...givers, ...heads])];
}

/** `Pemerintah Kabupaten Sukamaju`: the government of the head at the top of the body's line. */
export function governmentOf(directory: Directory, body: BodyId): string {
  let top = directory.bodies.get(body);
  for (let steps = 0; top !== undefined && steps < 10; steps++) {
    const above = top.relations.find((one) => one.kind === 'under' || one.kind === 'part-of' || one.kind === 'owned-by')?.to;
    const next = above === undefined ? undefined : directory.bodies.get(above);
    if (next === undefined || next.home !== top.home) break;
    top = next;
  }
  const name = top?.name.id ?? '';
  const head = governments.find(([title]) => name.startsWith(title));
  return head === undefined ? name : `${head[1]} ${name.slice(head[0].length).trim()}`;
}

const governments = [
  ['Bupati', 'Pemerintah Kabupaten'],
  ['Wali Kota', 'Pemerintah Kota'],
  ['Gubernur', 'Pemerintah Provinsi'],
  ['Kabupaten', 'Pemerintah Kabupaten'],
  ['Kota', 'Pemerintah Kota'],
  ['Provinsi', 'Pemerintah Provinsi'],
] as const;

/** A body's name without the region that stands in the line above it: `Dinas Kesehatan` under `Pemerintah Kabupaten Sukamaju`. */
export function withoutRegion(name: string, government: string): string {
  const region = ` ${government.replace(/^Pemerintah /, '')}`;
  return name.endsWith(region) ? name.slice(0, -region.length) : name;
}

/** The town an address ends in, without its postal code. */
export const seatOf = (address: string): string => (address.split(',').at(-1) ?? '').replace(/\d/g, '').trim();

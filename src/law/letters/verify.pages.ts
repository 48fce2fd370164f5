import { dateWords, type Instant, localTime, type PlainDate, Temporal, type Words } from '#ground';
import {
  button,
  errorSummary,
  type Fact,
  fileInput,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  link,
  list,
  nothing,
  paragraph,
  query,
  said,
  summaryList,
  tag,
  tell,
  tellHtml,
  textInput,
  type Visit,
  warning,
} from '#web';
import { type LetterCode, showCode } from './code.ts';
import type { PublicLetter, Shown } from './register.ts';
import { type Findings, standing } from './verify.ts';
import { grounds, rangeWords, registerWords, signatureWords, verdicts, words } from './words.ts';

/** What is wrong with what was asked: at the file, or at the code, with what was typed. */
export type Wrong =
  | { readonly at: 'letter'; readonly text: string }
  | { readonly at: 'code'; readonly text: string; readonly typed: string };

/** The page on which a file or a code is given; works without script. */
export function verifyPage(visit: Visit, wrong?: Wrong): Html {
  return layout(
    visit,
    { title: words.title, wrong: wrong !== undefined, description: words.intro },
    html`${errorSummary(visit, wrong === undefined ? [] : [{ field: wrong.at, text: wrong.text }])}${heading(visit, words.title)}${paragraph(visit, words.intro, 'lead')}
${heading(visit, words.fileTitle, 2)}${fileForm(visit, wrong?.at === 'letter' ? wrong.text : undefined)}
${heading(visit, words.codeTitle, 2)}${codeForm(visit, wrong?.at === 'code' ? wrong : undefined)}`,
  );
}

/** What was found on a file, each finding for itself, and what the register says of the letter. No personal data. */
export function foundPage(visit: Visit, found: Findings, letter: PublicLetter | undefined): Html {
  const { title, text } = verdicts[found.verdict];
  return layout(
    visit,
    { title, back: '/verify' },
    html`${heading(visit, title)}${inset(visit, text, tones[found.verdict])}${notCertified(visit, letter?.shown)}
${heading(visit, words.findings, 2)}${summaryList(visit, [
  finding(visit, words.signature, signatureWords[found.signature], found.signature === 'sound'),
  finding(visit, words.range, rangeWords[found.range], found.range === 'whole'),
  finding(visit, words.register, registerWords[found.register], found.register === 'equal'),
])}
${letter === undefined ? nothing : register(visit, letter)}
<p class="govuk-body">${link(visit, words.another, '/verify')}</p>`,
  );
}

/** What the register says under a code: the page of the QR code. `today` decides whether the validity has ended. */
export function codePage(visit: Visit, letter: PublicLetter, today: PlainDate): Html {
  const state = standing(letter, today);
  const title = state === 'valid' ? words.registered : verdicts[state].title;
  const text = state === 'valid' ? undefined : verdicts[state].text;
  return layout(
    visit,
    { title, back: '/verify' },
    html`${heading(visit, title, 1, { id: `Surat nomor ${letter.number}`, en: `Letter numbered ${letter.number}` })}${
      text === undefined ? nothing : inset(visit, text, tones[state])
    }${notCertified(visit, letter.shown)}${register(visit, letter)}
${heading(visit, words.fileTitle, 2)}${paragraph(visit, words.registerOnly)}${fileForm(visit)}`,
  );
}

/** No letter under this code. */
export const unknownCodePage = (visit: Visit, code: LetterCode): Html =>
  layout(
    visit,
    { title: words.codeUnknown, back: '/verify' },
    html`${heading(visit, words.codeUnknown, 1, showCode(code))}${inset(visit, words.codeUnknownText, 'bad')}${codeForm(visit)}`,
  );

const tones = {
  valid: 'good',
  ended: 'attention',
  replaced: 'attention',
  revoked: 'bad',
  changed: 'bad',
  'not-ours': 'bad',
  void: 'bad',
  'not-yet': 'attention',
} as const;

const fileForm = (visit: Visit, error?: string): Html =>
  form(
    visit,
    { action: '/verify', kind: 'files' },
    html`${fileInput(visit, { name: 'letter', label: words.file, hint: words.fileHint, accept: ['application/pdf', '.pdf'], error })}${button(visit, words.check)}`,
  );

const codeForm = (visit: Visit, wrong?: { readonly text: string; readonly typed: string }): Html =>
  query(
    '/verify',
    html`${textInput(visit, {
      name: 'code',
      label: words.code,
      hint: words.codeHint,
      value: wrong?.typed,
      error: wrong?.text,
      width: 30,
      maxLength: 60,
      autocomplete: 'off',
      spellcheck: false,
    })}${button(visit, words.look, { loudness: 'secondary' })}`,
  );

const finding = (visit: Visit, key: Words, value: Words, good: boolean): Fact => ({
  key,
  value: html`${tag(visit, good ? words.good : words.bad, good ? 'good' : 'bad')}<br>${tell(visit, value)}`,
});

const notCertified = (visit: Visit, shown: Shown | undefined): Html =>
  shown?.level === 'local' ? warning(visit, words.local) : nothing;

function register(visit: Visit, letter: PublicLetter): Html {
  const { shown } = letter;
  const title = asWritten(visit, shown.title);
  const facts: readonly (Fact | undefined)[] = [
    { key: words.number, value: letter.number },
    { key: words.about, value: shown.outcome === 'refused' ? tellHtml(visit, words.refused, { title }) : html`${title}` },
    { key: words.body, value: html`${asWritten(visit, shown.body)}<br>${asWritten(visit, shown.government)}` },
    { key: words.signedBy, value: signedBy(visit, shown) },
    shown.authority.length === 0 ? undefined : { key: words.authority, value: list(visit, shown.authority, 'number') },
    { key: words.date, value: dateWords(Temporal.PlainDate.from(shown.date)) },
    letter.issuedAt && { key: words.signedAt, value: moment(visit, letter.issuedAt) },
    validity(visit, shown),
    letter.endedAt && { key: words.ended, value: moment(visit, letter.endedAt) },
    letter.ground && { key: words.ground, value: grounds[letter.ground] },
    letter.replacedBy === undefined ? undefined : { key: words.replacedBy, value: letter.replacedBy },
    { key: words.kind, value: words[shown.level] },
  ];
  return html`${heading(visit, words.registerTitle, 2)}${summaryList(
    visit,
    facts.filter((fact) => fact !== undefined),
  )}${paragraph(visit, words.noHolder, 'small')}`;
}

function signedBy(visit: Visit, shown: Shown): Html {
  const post = asWritten(visit, shown.office);
  const office = shown.capacity === 'definitive' ? post : tellHtml(visit, words[shown.capacity], { office: post });
  if (shown.onBehalfOf === undefined) return html`${office}`;
  return tellHtml(visit, words.onBehalf, { office, giver: asWritten(visit, shown.onBehalfOf) });
}

/** What stands on the letter, which is Indonesian in every language of the page. */
const asWritten = (visit: Visit, text: string) => said(visit.lang, { id: text });

function validity(visit: Visit, { from, until }: Shown): Fact | undefined {
  if (from === undefined) return undefined;
  const day = (text: string) => dateWords(Temporal.PlainDate.from(text))[visit.lang];
  const value =
    until === undefined
      ? tell(visit, words.since, { from: day(from) })
      : tell(visit, words.span, { from: day(from), until: day(until) });
  return { key: words.validity, value };
}

function moment(visit: Visit, at: Instant): string {
  const local = localTime(at, 'WIB');
  const time = `${String(local.hour).padStart(2, '0')}.${String(local.minute).padStart(2, '0')}`;
  return tell(visit, words.at, { date: dateWords(local.toPlainDate())[visit.lang], time });
}

import { dateWords, type Instant, localTime, Temporal, type Text, type Words } from '#ground';
import {
  button,
  buttonLink,
  checkboxes,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  link,
  list,
  nothing,
  notice,
  paragraph,
  radios,
  type Said,
  summaryList,
  table,
  tell,
  textInput,
  type Visit,
} from '#web';
import { documentKinds } from './identifiers.ts';
import type { IdentityDocument, Profile } from './person.ts';
import { errorAt, summary, type Tried } from './sign-in.pages.ts';
import { words } from './words.ts';

/** One reading of a person's data, ready to show. */
export type ReadingShown = { readonly at: Instant; readonly by: Said; readonly page: Said };

/** What the page of one's own data shows. */
export type MyData = {
  readonly profile: Profile;
  readonly bodies: readonly (string | Text | Words)[];
  readonly readings: readonly ReadingShown[];
  readonly sessions: readonly { readonly since: Instant; readonly seen: Instant; readonly here: boolean }[];
  readonly hasPassword: boolean;
  /** True for who may also act in a post. */
  readonly holdsPosts?: boolean;
  readonly erasureBy?: Instant;
  readonly done?: 'saved' | 'ended';
};

/** What is stored of a person, who may open it, who has read it, and where they are signed in. */
export function myDataPage(visit: Visit, data: MyData): Html {
  return layout(
    visit,
    { title: words.myData, width: 'wide' },
    html`${data.done === undefined ? nothing : notice(visit, data.done === 'saved' ? words.saved : words.endedOthers, { tone: 'good' })}
${heading(visit, words.myData)}${paragraph(visit, words.myDataLead, 'lead')}${data.holdsPosts === true ? html`<p class="govuk-body">${link(visit, words.changeRole, '/sign-in/role')}</p>` : nothing}
${heading(visit, words.stored, 2)}${facts(visit, data)}${paragraph(visit, words.why, 'small')}
${heading(visit, words.mayOpen, 2)}${data.bodies.length === 0 ? paragraph(visit, words.mayOpenNone) : list(visit, data.bodies)}
${heading(visit, words.readers, 2)}${readers(visit, data)}
${heading(visit, words.sessions, 2)}${sessions(visit, data)}
${heading(visit, words.erase, 2)}${
  data.erasureBy === undefined
    ? html`${paragraph(visit, words.eraseLead)}${buttonLink(visit, words.erase, '/my-data/erasure', 'secondary')}`
    : inset(visit, tell(visit, words.eraseBy, { by: momentText(visit, data.erasureBy) }))
}`,
  );
}

/** The question which identity document a person has; asked at the first sign-in, and to change it. */
export function documentPage(
  visit: Visit,
  data: { readonly to: string; readonly document?: IdentityDocument; readonly tried?: Tried },
): Html {
  const { tried } = data;
  const typed = tried?.typed ?? {
    document: data.document?.kind ?? '',
    number: data.document?.number ?? '',
    country: data.document?.country ?? '',
  };
  const at = (name: string) => ({ name, value: typed[name], error: errorAt(visit, tried, name) });
  return layout(
    visit,
    { title: words.askDocument, wrong: tried !== undefined },
    html`${summary(visit, tried, 'document')}${form(
      visit,
      { action: '/my-data/document', hidden: { to: data.to } },
      html`${radios(visit, { ...at('document'), label: words.askDocument, heading: true, hint: words.askDocumentLead, options: documentKinds.map((kind) => ({ value: kind, label: words[kind] })) })}
${textInput(visit, { ...at('number'), label: words.number, hint: words.numberHint, width: 20, spellcheck: false, autocomplete: 'off', maxLength: 30 })}
${textInput(visit, { ...at('country'), label: words.country, hint: words.countryHint, width: 5, spellcheck: false, autocomplete: 'off', optional: true })}${button(visit, words.onward)}`,
    )}`,
  );
}

/** The question how a person is reached. */
export function contactPage(
  visit: Visit,
  data: { readonly to: string; readonly profile: Profile; readonly tried?: Tried },
): Html {
  const { tried, profile } = data;
  const { contact } = profile;
  const typed = tried?.typed ?? {
    phone: contact.phone ?? '',
    email: contact.email ?? '',
    whatsapp: contact.whatsapp === true ? 'yes' : '',
    lang: contact.lang,
  };
  const at = (name: string) => ({ name, value: typed[name], error: errorAt(visit, tried, name) });
  return layout(
    visit,
    { title: words.askContact, wrong: tried !== undefined },
    html`${summary(visit, tried, 'phone')}${heading(visit, words.askContact)}${paragraph(visit, words.askContactLead, 'lead')}${form(
      visit,
      { action: '/my-data/contact', hidden: { to: data.to } },
      html`${textInput(visit, { ...at('phone'), label: words.phone, kind: 'phone', autocomplete: 'tel', width: 20, optional: true })}
${checkboxes(visit, { name: 'whatsapp', label: words.whatsappTitle, options: [{ value: 'yes', label: words.whatsapp }], values: typed['whatsapp'] === 'yes' ? ['yes'] : [], small: true })}
${textInput(visit, { ...at('email'), label: words.email, kind: 'email', autocomplete: 'email', optional: true })}
${radios(visit, {
  ...at('lang'),
  label: words.language,
  inline: true,
  options: [
    { value: 'id', label: 'Bahasa Indonesia' },
    { value: 'en', label: 'English' },
  ],
})}${button(visit, words.save)}`,
    )}`,
  );
}

/** The page on which a person changes their name. */
export function namePage(visit: Visit, data: { readonly name: string; readonly tried?: Tried }): Html {
  const { tried } = data;
  return layout(
    visit,
    { title: words.askName, wrong: tried !== undefined, back: '/my-data' },
    html`${summary(visit, tried, 'name')}${form(
      visit,
      { action: '/my-data/name' },
      html`${textInput(visit, { name: 'name', label: words.fullName, heading: true, hint: words.fullNameHint, value: tried?.typed['name'] ?? data.name, error: errorAt(visit, tried, 'name'), autocomplete: 'name', spellcheck: false })}${button(visit, words.save)}`,
    )}`,
  );
}

/** The page on which a person with an account of ours changes its password. */
export function passwordPage(visit: Visit, tried?: Tried): Html {
  const secret = (name: string, label: Words, kind: 'current-password' | 'new-password', hint?: Words) =>
    textInput(visit, {
      name,
      label,
      kind: 'secret',
      autocomplete: kind,
      width: 20,
      error: errorAt(visit, tried, name),
      ...(hint === undefined ? {} : { hint }),
    });
  return layout(
    visit,
    { title: words.askPassword, wrong: tried !== undefined, back: '/my-data' },
    html`${summary(visit, tried, 'current')}${heading(visit, words.askPassword)}${form(
      visit,
      { action: '/my-data/password' },
      html`${secret('current', words.currentPassword, 'current-password')}${secret('password', words.newPassword, 'new-password', words.passwordHint)}${secret('password-again', words.passwordAgain, 'new-password')}${button(visit, words.save)}`,
    )}`,
  );
}

/** A moment as people read it, in the zone of this door (WIB). */
export function momentText(visit: Visit, at: Instant): string {
  const local = localTime(at, 'WIB');
  const time = `${String(local.hour).padStart(2, '0')}.${String(local.minute).padStart(2, '0')}`;
  const clock: Words = { id: `{date} pukul ${time} WIB`, en: `{date}, ${time.replace('.', ':')} WIB` };
  return tell(visit, clock, { date: tell(visit, dateWords(local.toPlainDate())) });
}

function facts(visit: Visit, { profile, hasPassword }: MyData): Html {
  const { document, contact, birthDate } = profile;
  const change = (href: string) => [{ href }];
  const untold = words.notTold;
  const phone =
    contact.phone === undefined
      ? untold
      : `${contact.phone}${contact.whatsapp === true ? `, ${tell(visit, words.alsoWhatsapp)}` : ''}`;
  return summaryList(visit, [
    { key: words.name, value: profile.name, changes: change('/my-data/name') },
    {
      key: words.document,
      value: document === undefined ? untold : documentText(visit, document),
      changes: change('/my-data/document'),
    },
    { key: words.phone, value: phone, changes: change('/my-data/contact') },
    { key: words.email, value: contact.email ?? untold, changes: change('/my-data/contact') },
    { key: words.language, value: contact.lang === 'id' ? 'Bahasa Indonesia' : 'English', changes: change('/my-data/contact') },
    ...(birthDate === undefined ? [] : [{ key: words.birthDate, value: dateWords(Temporal.PlainDate.from(birthDate)) }]),
    ...(hasPassword ? [{ key: words.password, value: '••••••••••••', changes: change('/my-data/password') }] : []),
  ]);
}

function documentText(visit: Visit, document: IdentityDocument): string {
  const kind = tell(visit, words[document.kind]);
  if (document.number === undefined) return kind;
  const number = [document.country, document.number].filter(Boolean).join(' ');
  return `${kind}: ${number} (${tell(visit, document.grade === 'issuer' ? words.vouched : words.declared)})`;
}

function readers(visit: Visit, { readings }: MyData): Html {
  return table(visit, {
    caption: words.readers,
    hiddenCaption: true,
    columns: [{ head: words.readAt }, { head: words.readBy }, { head: words.readPage }],
    rows: readings.map((reading) => [momentText(visit, reading.at), reading.by, reading.page]),
    empty: words.readersNone,
  });
}

function sessions(visit: Visit, data: MyData): Html {
  const rows = data.sessions.map((session) => [
    session.here ? words.sessionHere : words.sessionElsewhere,
    momentText(visit, session.since),
    momentText(visit, session.seen),
  ]);
  const columns = [{ head: words.sessions }, { head: words.sessionSince }, { head: words.sessionSeen }];
  return html`${table(visit, { caption: words.sessions, hiddenCaption: true, columns, rows })}${
    data.sessions.length > 1
      ? form(visit, { action: '/my-data/sessions' }, button(visit, words.endOthers, { loudness: 'secondary' }))
      : nothing
  }`;
}

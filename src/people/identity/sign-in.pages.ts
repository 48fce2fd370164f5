import { isRefusal, type Refusal } from '#ground';
import {
  button,
  buttonLink,
  errorSummary,
  form,
  type Html,
  heading,
  html,
  layout,
  link,
  nothing,
  panel,
  paragraph,
  radios,
  refusalText,
  tell,
  textInput,
  type Visit,
} from '#web';
import type { DemonstrationAccount } from './demonstration.ts';
import { refusalWords } from './refusal-words.ts';
import type { Role } from './session.ts';
import { words } from './words.ts';

/** What was typed and what was wrong with it; the password is never shown again. */
export type Tried = { readonly typed: Readonly<Record<string, string>>; readonly refusal: Refusal };

/** The login page of the embedded issuer. */
export function loginPage(
  visit: Visit,
  data: { readonly uid: string; readonly tried?: Tried; readonly accounts: readonly DemonstrationAccount[]; readonly to: string },
): Html {
  const { uid, tried } = data;
  const here = `/sign-in/account/${uid}`;
  return layout(
    visit,
    { title: words.signIn, wrong: tried !== undefined },
    html`${summary(visit, tried, 'account-name')}${heading(visit, words.signIn)}${paragraph(visit, words.signInLead, 'lead')}
${form(
  visit,
  { action: here },
  html`${textInput(visit, {
    name: 'account-name',
    label: words.accountName,
    hint: words.accountNameHint,
    value: tried?.typed['account-name'],
    error: errorAt(visit, tried, 'account-name'),
    autocomplete: 'username',
    spellcheck: false,
    width: 20,
  })}${textInput(visit, { name: 'password', label: words.password, kind: 'secret', autocomplete: 'current-password', width: 20, error: errorAt(visit, tried, 'password') })}${button(visit, words.signIn)}`,
)}
${heading(visit, words.noAccount, 2)}<p class="govuk-body">${link(visit, words.openAccount, `${here}/new`)}</p>
${form(visit, { action: `${here}/decline` }, button(visit, words.decline, { loudness: 'secondary' }))}
${demonstration(visit, data.accounts, data.to)}`,
  );
}

/** The page on which an account of the embedded issuer is opened. */
export function openAccountPage(visit: Visit, data: { readonly uid: string; readonly tried?: Tried }): Html {
  const { uid, tried } = data;
  const here = `/sign-in/account/${uid}`;
  const secret = (name: string, label: (typeof words)['password' | 'passwordAgain'], hint?: (typeof words)['passwordHint']) =>
    textInput(visit, {
      name,
      label,
      kind: 'secret',
      autocomplete: 'new-password',
      width: 20,
      error: errorAt(visit, tried, name),
      ...(hint === undefined ? {} : { hint }),
    });
  return layout(
    visit,
    { title: words.openAccount, wrong: tried !== undefined, back: here },
    html`${summary(visit, tried)}${heading(visit, words.openAccount)}${paragraph(visit, words.openAccountLead, 'lead')}
${form(
  visit,
  { action: `${here}/new` },
  html`${textInput(visit, {
    name: 'name',
    label: words.fullName,
    hint: words.fullNameHint,
    value: tried?.typed['name'],
    error: errorAt(visit, tried, 'name'),
    autocomplete: 'name',
    spellcheck: false,
  })}${textInput(visit, {
    name: 'account-name',
    label: words.accountName,
    hint: words.newAccountNameHint,
    value: tried?.typed['account-name'],
    error: errorAt(visit, tried, 'account-name'),
    autocomplete: 'username',
    spellcheck: false,
    width: 20,
  })}${secret('password', words.password, words.passwordHint)}${secret('password-again', words.passwordAgain)}${button(visit, words.openAccount)}`,
)}<p class="govuk-body">${link(visit, words.haveAccount, here)}</p>`,
  );
}

/** The page on which a person who holds posts says whom they act for. */
export function rolePage(
  visit: Visit,
  data: { readonly to: string; readonly roles: readonly Role[]; readonly current: string; readonly refusal?: Refusal },
): Html {
  const options = [
    { value: 'self', label: words.asMyself, hint: words.asMyselfHint },
    ...data.roles.map((role) => ({ value: role.body, label: role.name, hint: postsOf(visit, role) })),
  ];
  const tried = data.refusal && { typed: {}, refusal: data.refusal };
  return layout(
    visit,
    { title: words.role, wrong: tried !== undefined },
    html`${summary(visit, tried, 'body')}${form(
      visit,
      { action: '/sign-in/role', hidden: { to: data.to } },
      html`${radios(visit, { name: 'body', label: words.role, heading: true, hint: words.roleLead, options, value: data.current, error: errorAt(visit, tried, 'body', true) })}${button(visit, words.onward)}`,
    )}`,
  );
}

/** What a person reads when signing in did not finish. */
export function problemPage(visit: Visit, refusal: Refusal, to: string): Html {
  return layout(
    visit,
    { title: words.problem },
    html`${heading(visit, words.problem)}${paragraph(visit, refusalText(visit, refusal, refusalWords))}
${buttonLink(visit, words.again, `/sign-in?to=${encodeURIComponent(to)}`)}<p class="govuk-body">${link(visit, words.home, '/')}</p>`,
  );
}

/** The page after a sign-out; `elsewhere` where the issuer's own session may be ended too. */
export function signedOutPage(visit: Visit, elsewhere?: string): Html {
  return layout(
    visit,
    { title: words.signedOut },
    html`${panel(visit, words.signedOut)}${paragraph(visit, words.signedOutBody)}${
      elsewhere === undefined ? nothing : html`<p class="govuk-body">${link(visit, words.leaveElsewhere, elsewhere)}</p>`
    }<p class="govuk-body">${link(visit, words.home, '/')}</p>`,
  );
}

/** The summary of what was wrong; a refusal without a field points at `field`. */
export function summary(visit: Visit, tried: Tried | undefined, field?: string): Html {
  if (tried === undefined || !isRefusal(tried.refusal)) return nothing;
  const at = tried.refusal.field ?? field;
  return errorSummary(visit, [
    { text: refusalText(visit, tried.refusal, refusalWords), ...(at === undefined ? {} : { field: at }) },
  ]);
}

/** The sentence at a field, when it is the one that was refused (or `any` refusal belongs there). */
export const errorAt = (visit: Visit, tried: Tried | undefined, field: string, any = false): string | undefined =>
  tried !== undefined && (any || tried.refusal.field === field) ? refusalText(visit, tried.refusal, refusalWords) : undefined;

function demonstration(visit: Visit, accounts: readonly DemonstrationAccount[], to: string): Html {
  if (accounts.length === 0) return nothing;
  const items = accounts.map(
    (account) =>
      html`<li>${form(
        visit,
        { action: '/sign-in/demonstration', hidden: { account: account.id, to } },
        button(visit, account.label, { loudness: 'secondary' }),
      )}</li>`,
  );
  return html`<section>${heading(visit, words.demonstration, 2)}${paragraph(visit, words.demonstrationLead)}<ul class="govuk-list">${items}</ul></section>`;
}

const postsOf = (visit: Visit, role: Role): string =>
  role.posts
    .map(({ title }) => (typeof title === 'string' ? title : tell(visit, { id: title.id, en: title.en ?? title.id })))
    .join(', ');

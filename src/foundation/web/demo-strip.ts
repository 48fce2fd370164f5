import { type Html, html, nothing, tell, tellHtml } from './html.ts';
import type { DemoStrip, Visit } from './visit.ts';

const words = {
  label: { id: 'Peragaan', en: 'Demonstration' },
  thisIs: { id: 'Semuanya rekaan.', en: 'All of it is invented.' },
  you: { id: 'Anda: {who}', en: 'You: {who}' },
  become: { id: 'Ganti peran', en: 'Change role' },
  now: { id: 'sekarang', en: 'now' },
  tryNext: { id: 'Cobalah ({step} dari {of}):', en: 'Try this ({step} of {of}):' },
} as const;

/** The strip on every page of a demonstration: that it is one, who you are, change role in one click, what to try next. */
export function demoStrip(visit: Visit, strip: DemoStrip): Html {
  const who =
    strip.who === undefined
      ? nothing
      : html`<p class="house-strip__who">${tellHtml(visit, words.you, { who: html`<strong>${strip.who}</strong>` })}</p>`;
  return html`<aside class="house-strip" aria-label="${tell(visit, words.label)}"><div class="govuk-width-container house-strip__inner">
<p class="house-strip__text"><strong class="house-strip__tag">${tell(visit, words.label)}</strong> <span>${tell(visit, words.thisIs)}</span></p>
${strip.accounts.length === 0 ? nothing : roles(visit, strip)}${who}${next(visit, strip)}</div></aside>
`;
}

function roles(visit: Visit, strip: DemoStrip): Html {
  const items = strip.accounts.map((account) =>
    account.current
      ? html`<li><span class="house-strip__role" aria-current="true"><strong>${account.name}</strong> <span>${account.role === '' ? '' : `${account.role} · `}${tell(visit, words.now)}</span></span></li>`
      : html`<li><button class="house-strip__role" name="account" value="${account.id}"><strong>${account.name}</strong>${account.role === '' ? nothing : html` <span>${account.role}</span>`}</button></li>`,
  );
  return html`<details class="house-strip__roles"><summary>${tell(visit, words.become)}</summary>
<form method="post" action="${strip.action}"><input type="hidden" name="_csrf" value="${visit.csrf}"><input type="hidden" name="to" value="${visit.path}"><ul>${items}</ul></form></details>
`;
}

function next(visit: Visit, strip: DemoStrip): Html {
  if (strip.next === undefined) return nothing;
  const { step, of, text, href, account } = strip.next;
  const count = tell(visit, words.tryNext, { step: String(step), of: String(of) });
  const inner = html`<span class="house-strip__count">${count}</span> <span class="house-strip__what">${text}</span>`;
  const way =
    account === undefined
      ? html`<a class="house-strip__go" href="${href}">${inner}</a>`
      : html`<form method="post" action="${strip.action}"><input type="hidden" name="_csrf" value="${visit.csrf}"><input type="hidden" name="to" value="${href}"><button class="house-strip__go" name="account" value="${account}">${inner}</button></form>`;
  return html`<div class="house-strip__next">${way}</div>
`;
}

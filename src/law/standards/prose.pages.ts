import { type Hole, type Html, html, safeHref, tell, type Visit } from '#web';
import type { Inline, Prose, ProseBlock } from './standard.ts';
import { words } from './words.ts';

/**
 * Prose of a standard as HTML: text only, links only to where prose may link. In English where there is an English text;
 * else the Indonesian, marked as such, with a word to the reader. Its headings stand below third-level ones.
 */
export function prosePart(visit: Visit, prose: { readonly id: Prose; readonly en?: Prose }): Html {
  if (visit.lang === 'id') return html`${prose.id.map(blockPart)}`;
  if (prose.en !== undefined) return html`${prose.en.map(blockPart)}`;
  if (prose.id.length === 0) return html``;
  return html`<p class="govuk-hint">${tell(visit, words.indonesianOnly)}</p><div lang="id">${prose.id.map(blockPart)}</div>`;
}

function blockPart(block: ProseBlock): Html {
  if ('h' in block) return html`<h4 class="govuk-heading-s">${inlines(block.h)}</h4>`;
  if ('p' in block) return html`<p class="govuk-body">${inlines(block.p)}</p>`;
  const items = block.list.map((item) => html`<li>${inlines(item)}</li>`);
  return block.ordered
    ? html`<ol class="govuk-list govuk-list--number">${items}</ol>`
    : html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`;
}

const inlines = (all: readonly Inline[]): Hole => all.map(inlinePart);

function inlinePart(one: Inline): Html {
  const plain = html`${one.text}`;
  const em = one.em === true ? html`<em>${plain}</em>` : plain;
  const strong = one.strong === true ? html`<strong>${em}</strong>` : em;
  return one.href === undefined ? strong : html`<a class="govuk-link" href="${safeHref(one.href)}">${strong}</a>`;
}

import type { CaseRef } from '#cases';
import { as } from '#ground';
import { pdf } from './photos.ts';
import type { Town } from './town.ts';
import type { Page, Walker } from './walker.ts';

/** What an applicant types, by question; a date as `2027-01-04`. */
export type Typing = Readonly<Record<string, string>>;

/** A file that an applicant gives. */
export type Given = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Applies page by page as a browser without JavaScript does, from "apply" to the receipt: types answers, makes declarations,
 * uploads a file where one is asked, waits for a register where it is asked. Gives the case and the receipt's page.
 */
export async function applyByForm(
  town: Pick<Town, 'settle'>,
  walker: Walker,
  service: string,
  typing: Typing,
  file?: Given,
): Promise<{ readonly ref: CaseRef; readonly receipt: Page }> {
  const given = file ?? { name: 'bukti.pdf', bytes: await pdf() };
  const start = `/services/${service}/apply`;
  let page = await walker.follow(await walker.post(start, {}, await walker.get(start)));
  for (let turn = 0; !page.path.endsWith('/check'); turn += 1) {
    if (turn > 30) throw new Error(`no end of questions at ${page.path}`);
    page = await answered(town, walker, page, typing, given);
  }
  const sent = await walker.post(page.path.replace(/\/check$/, '/submit'), {}, page);
  const receipt = await walker.follow(sent);
  const [, home = '', id = ''] = /^\/cases\/([^/]+)\/([^/]+)\/receipt$/.exec(receipt.path) ?? [];
  if (id === '') throw new Error(`not filed: ${sent.status} ${receipt.path}\n${textOf(receipt)}`);
  return { ref: { home: as(home), id: as(id) }, receipt };
}

/** The words of a page, without its tags. */
export const textOf = (page: Pick<Page, 'text'>): string =>
  page.text
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

async function answered(town: Pick<Town, 'settle'>, walker: Walker, page: Page, typing: Typing, file: Given): Promise<Page> {
  const [, kind] = /\/(q|e)\/[^/]+$/.exec(page.path) ?? [];
  if (kind === undefined) throw new Error(`neither question nor evidence: ${page.path} ${page.status}\n${textOf(page)}`);
  const next = kind === 'q' ? await walker.post(page.path, typed(page, typing), page) : await evidence(town, walker, page, file);
  const after = await walker.follow(next);
  if (after.path === page.path) throw new Error(`the page comes again: ${after.path} ${next.status}\n${textOf(after)}`);
  return after;
}

function typed(page: Page, typing: Typing): Record<string, string> {
  const names = new Set([...page.text.matchAll(/ name="([^"]+)"/g)].map((match) => match[1] ?? ''));
  const answers: Record<string, string> = {};
  for (const [key, value] of Object.entries(typing)) {
    if (names.has(key)) answers[key] = value;
    if (!names.has(`${key}-day`)) continue;
    const [year = '', month = '', day = ''] = value.split('-');
    Object.assign(answers, { [`${key}-day`]: day, [`${key}-month`]: month, [`${key}-year`]: year });
  }
  return answers;
}

async function evidence(town: Pick<Town, 'settle'>, walker: Walker, page: Page, file: Given): Promise<Page> {
  if (/ name="declared"/.test(page.text)) return walker.post(page.path, { declared: 'yes' }, page);
  if (/ name="file"/.test(page.text)) {
    const sent = await walker.postFiles(`${page.path}/files`, [{ field: 'file', ...file }], page);
    if (sent.location === undefined) throw new Error(`the file was not taken: ${sent.status}\n${textOf(sent)}`);
    const again = await walker.follow(sent);
    return walker.post(page.path, {}, again);
  }
  await town.settle();
  return walker.post(page.path, {}, page);
}

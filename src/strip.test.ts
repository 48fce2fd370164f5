import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from './strip.ts';

const step = (href: string, account?: string) => ({
  text: { id: href, en: href },
  href,
  ...(account === undefined ? {} : { account }),
});
const guide = [step('/services/a/b/c', '1'), step('/inbox', '2'), step('/inbox', '3'), step('/messages', '1'), step('/verify')];

const cases: readonly (readonly [what: string, account: string | undefined, path: string, place: number])[] = [
  ['nobody yet', undefined, '/', 0],
  ['the applicant, anywhere', '1', '/services', 0],
  ['the applicant on the form', '1', '/services/a/b/c/apply', 0],
  ['the applicant with a receipt', '1', '/cases/sukamaju/x/receipt', 1],
  ['an officer', '2', '/cases/sukamaju/x', 1],
  ['an officer whose act is done', '2', '/inbox?done=26-1', 2],
  ['the last officer, who has signed', '3', '/cases/sukamaju/x?done=signed', 3],
  ['the applicant again, at the case', '1', '/cases/sukamaju/x', 3],
  ['the applicant at the messages', '1', '/messages', 3],
  ['the applicant who has read the message', '1', '/messages/9', 4],
  ['somebody whom the way does not ask', '9', '/', 0],
];
for (const [what, account, path, place] of cases)
  test(`the guided way: ${what}`, () => assert.equal(placeOf(guide, account, path), place));

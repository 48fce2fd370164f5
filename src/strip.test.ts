import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from './strip.ts';

const step = (href: string, account?: string) => ({
  text: { id: href, en: href },
  href,
  ...(account === undefined ? {} : { account }),
});
const guide = [
  step('/services?q=x'),
  step('/services/a/b/c/apply'),
  step('', '1'),
  step('/inbox', '2'),
  step('/inbox', '3'),
  step('/messages', '1'),
  step('/verify'),
  step('/track'),
];

const cases: readonly (readonly [what: string, account: string | undefined, path: string, place: number])[] = [
  ['nobody yet', undefined, '/', 0],
  ['somebody who searches', undefined, '/services?q=izin', 0],
  ['somebody who reads another service', undefined, '/services/a/b/d', 0],
  ['somebody who has found and reads the service', undefined, '/services/a/b/c', 1],
  ['somebody about to begin', undefined, '/services/a/b/c/apply', 1],
  ['somebody on the form', undefined, '/drafts/sukamaju/x/q/tempat', 1],
  ['somebody who has stopped for now', undefined, '/drafts/sukamaju/x/later', 1],
  ['somebody at the check, who has not signed in', undefined, '/drafts/sukamaju/x/check', 2],
  ['the applicant at the check', '1', '/drafts/sukamaju/x/check', 2],
  ['the applicant, anywhere', '1', '/bodies', 0],
  ['the applicant who searches', '1', '/services', 0],
  ['the applicant with a receipt', '1', '/cases/sukamaju/x/receipt', 3],
  ['an officer', '2', '/cases/sukamaju/x', 3],
  ['an officer who reads a service', '2', '/services/a/b/c', 3],
  ['an officer whose act is done', '2', '/inbox?done=26-1', 4],
  ['the last officer, who has signed', '3', '/cases/sukamaju/x?done=signed', 5],
  ['the applicant again, at the case', '1', '/cases/sukamaju/x', 5],
  ['the applicant at the messages', '1', '/messages', 5],
  ['the applicant who has read the message', '1', '/messages/9', 6],
  ['somebody who checks a letter', undefined, '/verify', 6],
  ['somebody who has checked it', undefined, '/verify/ABC', 7],
  ['somebody who tracks a case', undefined, '/track', 7],
  ['somebody whom the way does not ask', '9', '/', 0],
];
for (const [what, account, path, place] of cases)
  test(`the guided way: ${what}`, () => assert.equal(placeOf(guide, account, path), place));

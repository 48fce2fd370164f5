import type { FormPage } from './draft.ts';

type At = { readonly home: string; readonly id: string };

/** What an address named may be anything; put into another address, it stays one part of it. */
const under = ({ home, id }: At): string => `${encodeURIComponent(home)}/${encodeURIComponent(id)}`;

/** The address of a case. */
export const casePath = (ref: At): string => `/cases/${under(ref)}`;

/** The address an act on a step is posted to. */
export const actPath = (ref: At, step: string, act: string): string => `${casePath(ref)}/steps/${step}/${act}`;

/** The address of a draft. */
export const draftPath = (ref: At): string => `/drafts/${under(ref)}`;

/**
 * The address of one page of a draft: `q` for questions, `e` for evidence; `changing` where it is opened from the check and
 * leads back there.
 */
export const pagePath = (ref: At, page: Pick<FormPage, 'kind' | 'name'>, changing = false): string =>
  page.kind === 'check'
    ? `${draftPath(ref)}/check`
    : `${draftPath(ref)}/${page.kind === 'questions' ? 'q' : 'e'}/${page.name}${changing ? '?change=yes' : ''}`;

/** The address of something that is done on a page of evidence. */
export const underPath = (ref: At, requirement: string, name: string, changing: boolean): string =>
  `${draftPath(ref)}/e/${requirement}/${name}${changing ? '?change=yes' : ''}`;

/** The address of a service's page; its id is its address. */
export const servicePath = (standard: { readonly id: string }): string => `/services/${standard.id}`;

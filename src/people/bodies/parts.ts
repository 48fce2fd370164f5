export { type AuthorityView, authorityRows } from './authority.pages.ts';
export { bodyHref, holderLine } from './body.pages.ts';

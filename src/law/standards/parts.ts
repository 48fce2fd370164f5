export { serviceCard } from './catalogue.pages.ts';
export { prosePart } from './prose.pages.ts';
export { standardHref } from './standard.pages.ts';

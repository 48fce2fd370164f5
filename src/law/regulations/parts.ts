export { actHref, citationLink } from './citation-link.pages.ts';

export { dateText, plainText } from './case.pages.ts';

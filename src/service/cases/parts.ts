export { dateText, plainText } from './case.pages.ts';
export { readingWords } from './reading-words.ts';

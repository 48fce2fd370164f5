export { mailboxWords } from './message.pages.ts';

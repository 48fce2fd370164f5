export { momentText } from './my-data.pages.ts';
export { rolePage } from './sign-in.pages.ts';

export { chainWords } from './authority.ts';

export { refusals as letterRefusals } from './words.ts';

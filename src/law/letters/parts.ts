export { ownTroubles, troubleText } from './trouble.pages.ts';
export { refusals as letterRefusals } from './words.ts';

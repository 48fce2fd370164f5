/**
 * Our own mark, colours and type in one file; `npm run assets` hands them to Sass, a test holds every pair of text and
 * ground to WCAG 2.2 AA. Colours are our own: petrol for the house, amber for attention, nothing of a flag or a party.
 */
export const colours = {
  ink: '#16232b',
  muted: '#4a5a64',
  paper: '#ffffff',
  mist: '#f1f5f6',
  line: '#c8d3d8',
  field: '#5b6b75',
  petrol: '#0f4c5c',
  petrolDeep: '#0a3540',
  petrolPale: '#e3eff1',
  link: '#0b5a78',
  linkVisited: '#5a3d7a',
  linkHover: '#0a3540',
  amber: '#ffc857',
  amberPale: '#fff4d8',
  amberDeep: '#7a4d00',
  green: '#1c6b45',
  greenPale: '#e2f3ea',
  red: '#b3261e',
  redDeep: '#7d1a15',
  redPale: '#fbe9e7',
  bluePale: '#e4edf7',
  blueDeep: '#1d4a7a',
} as const;

/** The reader's own system fonts: nothing to download, and every script the device knows. */
export const fonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif' as const;

/** Pairs of text and ground that occur on pages, each to reach 4.5:1. */
export const pairs: readonly (readonly [text: keyof typeof colours, ground: keyof typeof colours])[] = [
  ['ink', 'paper'],
  ['ink', 'mist'],
  ['ink', 'amber'],
  ['ink', 'amberPale'],
  ['ink', 'petrolPale'],
  ['muted', 'paper'],
  ['muted', 'mist'],
  ['paper', 'petrol'],
  ['paper', 'petrolDeep'],
  ['link', 'paper'],
  ['link', 'mist'],
  ['link', 'petrolPale'],
  ['link', 'amberPale'],
  ['linkVisited', 'paper'],
  ['petrol', 'petrolPale'],
  ['amberDeep', 'amberPale'],
  ['green', 'greenPale'],
  ['paper', 'green'],
  ['red', 'paper'],
  ['redDeep', 'redPale'],
  ['paper', 'red'],
  ['blueDeep', 'bluePale'],
];

/** The mark: an open door in its frame, light falling out of it. 32 × 32, one colour and its light. */
export const mark = (frame: string, light: string): string =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">' +
  `<path fill="${frame}" d="M6 30V4a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v26h-3V4H9v26z"/>` +
  `<path fill="${light}" d="M11 6h10v24H11z"/>` +
  `<path fill="${frame}" d="M11 6l7 3.2V31l-7-1z"/>` +
  `<circle cx="15.6" cy="19" r="1.2" fill="${light}"/>` +
  `<path fill="${frame}" d="M2 29.5h28V31H2z"/></svg>`;

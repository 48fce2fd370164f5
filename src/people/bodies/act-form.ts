/**
 * The form of an act of law, read from the first part of its short reference (`perbup/sukamaju/2018/21`): what may give
 * authority depends on it (UU 30/2014 ps 12 and 13), and on nothing else of the act.
 */
export type ActForm =
  | 'constitution'
  | 'statute'
  | 'government-regulation'
  | 'presidential-regulation'
  | 'regional-regulation'
  | 'ministerial-regulation'
  | 'regional-head-regulation'
  | 'regional-head-decision'
  | 'village-regulation'
  | 'other';

const forms: ReadonlyMap<string, ActForm> = new Map([
  ['uud', 'constitution'],
  ['uu', 'statute'],
  // A government regulation in lieu of a statute has a statute's rank and matter (UU 12/2011 ps 7 and 11).
  ['perppu', 'statute'],
  ['perpu', 'statute'],
  ['pp', 'government-regulation'],
  ['perpres', 'presidential-regulation'],
  ['perda', 'regional-regulation'],
  // What Aceh and Papua call a regional regulation under their own statutes.
  ['qanun', 'regional-regulation'],
  ['perdasus', 'regional-regulation'],
  ['perdasi', 'regional-regulation'],
  ['pergub', 'regional-head-regulation'],
  ['perbup', 'regional-head-regulation'],
  ['perwali', 'regional-head-regulation'],
  ['perkada', 'regional-head-regulation'],
  ['kepgub', 'regional-head-decision'],
  ['kepbup', 'regional-head-decision'],
  ['kepwali', 'regional-head-decision'],
  ['perdes', 'village-regulation'],
]);

/** The act of a citation: `uu/2014/30~53` → `uu/2014/30`. */
export const actOf = (ref: string): string => ref.split('~', 1)[0] ?? ref;

/** The form of the act that a reference names; an article after `~` is no part of it. */
export function formOf(ref: string): ActForm {
  const prefix = ref.split('/', 1)[0]?.toLowerCase() ?? '';
  const known = forms.get(prefix);
  if (known) return known;
  // permendagri, permenkes, perban, perka, perlan: regulations of a minister or of the head of an agency.
  return /^(permen|perban|perka|perlan|perkonsil)/.test(prefix) ? 'ministerial-regulation' : 'other';
}

/** True for the constitution and statutes: the only acts that attribute (UU 30/2014 ps 12(1)a). */
export const attributes = (ref: string): boolean => ['constitution', 'statute'].includes(formOf(ref));

/** True for the acts that delegate by themselves: PP, Perpres, Perda (ps 13(2)b), and what stands above them. */
export const delegates = (ref: string): boolean =>
  attributes(ref) || ['government-regulation', 'presidential-regulation', 'regional-regulation'].includes(formOf(ref));

/** True for an act of a regent, mayor or governor. */
export const ofRegionalHead = (ref: string): boolean =>
  ['regional-head-regulation', 'regional-head-decision'].includes(formOf(ref));

/** True for a regulation, not a decision on one matter: the form in which power is handed on (ps 13(4)a). */
export const isRegulation = (ref: string): boolean => !['regional-head-decision', 'other'].includes(formOf(ref));

/**
 * The general laws of administration and public service: they set the limits that a law of the sector may change, so
 * citing them is citing no sector (UU 30/2014 ps 53(1) and (2)).
 */
const general: ReadonlySet<string> = new Set([
  'uu/2014/30', // administrasi pemerintahan
  'uu/2009/25', // pelayanan publik
  'pp/2012/96',
  'uu/2014/23', // pemerintahan daerah
  'uu/2020/11', // cipta kerja, which changed them
  'uu/2023/6',
  'perppu/2022/2',
  'pp/2016/18', // perangkat daerah
  'perpres/2014/97', // pelayanan terpadu satu pintu
  'permendagri/2017/138',
  'permenpanrb/2014/15',
]);

/** True for a law of a sector; `statute` asks for a statute (UU, Perppu), as silence other than granted does. */
export const isSectorLaw = (act: string, rank: 'statute' | 'any'): boolean =>
  !general.has(act) && (rank === 'any' || /^(uu|perppu|perpu)\//.test(act));

/** True for the forms of a regional regulation, the only basis of a regional levy (UU 25/2009 ps 31(4)). */
export const isRegionalRegulation = (act: string): boolean => /^(perda|qanun|perdasus|perdasi)\//.test(act);

/** True for a government regulation, the only basis of a central levy. */
export const isGovernmentRegulation = (act: string): boolean => act.startsWith('pp/');

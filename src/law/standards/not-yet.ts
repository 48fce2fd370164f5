import type { Words } from '#ground';
import type { Evidence, Requirement, Standard, StepKind } from './standard.ts';
import { stepTitles } from './step-words.ts';

const stepsRun: ReadonlySet<StepKind> = new Set(['check', 'recommend', 'initial', 'decide', 'deliver']);
const evidenceRun: ReadonlySet<Evidence> = new Set(['upload', 'declaration', 'registry']);

/** What of a standard this version can't run: `step.pay`, `evidence.e-meterai`, `fee`, `decide-by-system`; each once. */
export function notYetRunOf(standard: Standard): readonly string[] {
  const evidence = (one: Requirement): string[] => [`evidence.${one.evidence}`, ...(one.alternatives ?? []).flatMap(evidence)];
  const all = [
    ...standard.steps.filter((step) => !stepsRun.has(step.does)).map((step) => `step.${step.does}`),
    ...standard.requirements.flatMap(evidence).filter((one) => !evidenceRun.has(one.slice('evidence.'.length) as Evidence)),
    ...(asksMoney(standard.fee.amount) ? ['fee'] : []),
    ...(standard.time.decideBySystem === undefined ? [] : ['decide-by-system']),
    ...standard.products
      .filter((product) => product.signedBy === undefined && product.givenBy !== undefined)
      .map((product) => `product.${product.type}`),
  ];
  return [...new Set(all)];
}

/** True unless the fee is plainly nothing. */
export const asksMoney = (amount: string): boolean => !/^\s*0+\s*$/.test(amount);

const evidenceWords: Readonly<Record<Evidence, Words>> = {
  registry: { id: 'data dari register', en: 'data from a register' },
  upload: { id: 'berkas unggahan', en: 'an uploaded file' },
  'original-shown': { id: 'dokumen asli yang diperlihatkan', en: 'an original that is shown' },
  'certified-copy': { id: 'salinan yang dilegalisasi', en: 'a certified copy' },
  'e-meterai': { id: 'dokumen bermeterai elektronik', en: 'a document with an electronic stamp' },
  declaration: { id: 'surat pernyataan', en: 'a declaration' },
  alternatives: { id: 'pilihan bukti', en: 'a choice of evidence' },
};

/** What can't be run yet, in words, to finish the sentence "this version can't yet …". */
export function notYetRunWords(item: string): Words {
  const [kind, name = ''] = item.split('.');
  if (kind === 'step' && name in stepTitles) {
    const title = stepTitles[name as StepKind];
    return { id: `menjalankan tahap ${title.id.toLowerCase()}`, en: `run the step ${title.en.toLowerCase()}` };
  }
  if (kind === 'evidence' && name in evidenceWords) {
    const words = evidenceWords[name as Evidence];
    return { id: `menerima ${words.id}`, en: `take ${words.en}` };
  }
  if (kind === 'fee') return { id: 'menerima pembayaran', en: 'take a payment' };
  if (kind === 'decide-by-system') return { id: 'memutus oleh sistem', en: 'decide by the system' };
  return { id: 'menyerahkan produk yang tidak ditandatangani di sini', en: 'hand over a product that is not signed here' };
}

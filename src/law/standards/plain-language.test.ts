import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edit, edited, givesOnly, problemsOf, stall } from '../../../test/standard-kit.ts';

const words = (n: number): string => `Kata ${Array.from({ length: n - 2 }, () => 'kata').join(' ')} akhir.`;
const prose = (text: string): Edit => ['Petugas terlatih.', text];

test('a sentence of more than twenty words', () => {
  givesOnly('plain-language', [prose(words(20))], []);
  givesOnly('plain-language', [prose(words(21))], [['Kata kata']]);
  givesOnly('plain-language', [prose(`Pendek. ${words(25)} Pendek lagi.`)], [['Kata kata']]);
  givesOnly('plain-language', [prose(`Pendek.\n\n- Butir.\n- ${words(22)}`)], [['Kata kata']]);
  givesOnly('plain-language', [prose(`${words(12).slice(0, -1)}\n${words(12)}`)], [['Kata kata']]);
});

test('a full stop in a number or a title ends no sentence', () => {
  givesOnly(
    'plain-language',
    [prose(`Biaya Rp1.500.000 dan dr. Sari ${Array.from({ length: 17 }, () => 'kata').join(' ')}.`)],
    [['Biaya Rp1']],
  );
});

test('the length is told', () => {
  const [problem] = problemsOf(edited(stall, prose(words(23))));
  assert.match(problem?.message.en ?? '', /has 23 words/);
});

test('a term of art is explained somewhere, or told at its first use', () => {
  givesOnly('plain-language', [prose('Ada retribusi dan mandat. Ada retribusi lagi.')], [['retribusi'], ['mandat']]);
  givesOnly('plain-language', [prose('Ada retribusi. Retribusi ialah pungutan daerah.')], []);
  givesOnly('plain-language', [prose('Kepala dinas menerima delegasi (penyerahan wewenang).')], []);
  givesOnly('plain-language', [prose('Delegasinya sah.')], [['Delegasinya']]);
  givesOnly('plain-language', [prose('Mandataris hadir di gedung konsesional.')], []);
});

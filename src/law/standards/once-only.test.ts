import { test } from 'node:test';
import { givesOnly } from '../../../test/standard-kit.ts';

test('what a register holds is not asked for as a file, by its key or by its title', () => {
  givesOnly('once-only', [['title: Gambar letak kios', 'title: Salinan NPWP pemohon']], [['plan:']]);
  givesOnly(
    'once-only',
    [
      ['plan:', 'npwp:'],
      ['documents = [plan, truth]', 'documents = [npwp, truth]'],
    ],
    [['npwp:']],
  );
  givesOnly(
    'once-only',
    [
      ['title: Gambar letak kios', 'title: Salinan NPWP'],
      ['evidence: upload\n  accept: [pdf, image]\n  max: 5 MB', 'evidence: certified-copy'],
    ],
    [['plan:']],
  );
});

test('a declaration, a register and another word are no once-only', () => {
  givesOnly('once-only', [['title: Pernyataan kebenaran data', 'title: Pernyataan tentang NPWP']], []);
  givesOnly('once-only', [['title: Nomor induk pedagang', 'title: NPWP']], []);
  givesOnly('once-only', [['title: Gambar letak kios', 'title: Gambar NPWPD kios']], []);
});

test('a register must be one that a body holds', () => {
  givesOnly('competence', [['nasional/kki@trader', 'sukamaju/dinkes@trader']], [['sukamaju/dinkes@trader']]);
});

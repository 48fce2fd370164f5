import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { answerQuestions, attach, declare, next, readReceipt, someFiles, untilRegisterAnswers } from '../doctor.ts';
import { openScene, seenText, type Visitor } from '../journey.ts';

/** What the strip says is to be tried next. */
const tried = (who: Visitor): Promise<string> => seenText(who.page.locator('.house-strip__go'));

/** The strip offers this step, and leads to it. */
async function led(who: Visitor, step: number, words: RegExp): Promise<void> {
  const text = await tried(who);
  assert.match(text, new RegExp(`\\(${step} dari 11\\)`), `${who.at}: ${text}`);
  assert.match(text, words);
  await who.goNext();
}

test('the guided way leads one visitor through every step, by the strip alone', async (t) => {
  const scene = await openScene(t);
  const who = await scene.visitor({ citizen: false });
  await who.go('/');
  await led(who, 1, /Cari Surat Izin Praktik Dokter/);
  await who.follow('Surat Izin Praktik Dokter');
  await led(who, 2, /Ajukan tanpa masuk/);
  await who.press('Mulai mengisi');
  await answerQuestions(who);
  await untilRegisterAnswers(who);
  await who.press(next);
  assert.match(await tried(who), /2 dari 11/, 'it stays while the form is filled in');
  await attach(who, await someFiles());
  await who.press(next);
  await declare(who);
  await led(who, 3, /Masuk sebagai dokter/);
  await who.press('Kirim permohonan');
  const { number, pin } = await readReceipt(who);
  const acts: readonly (readonly [step: number, words: RegExp, act: (who: Visitor) => Promise<void>])[] = [
    [4, /petugas loket/, (one) => one.press('Nyatakan lengkap')],
    [
      5,
      /Dinas Kesehatan/,
      async (one) => {
        await one.choose('Memenuhi syarat');
        await one.press('Kirim rekomendasi');
      },
    ],
    [6, /kepala bidang/, (one) => one.press('Bubuhkan paraf')],
    [7, /sekretaris/, (one) => one.press('Bubuhkan paraf')],
    [
      8,
      /kepala dinas/,
      async (one) => {
        await one.press('Baca dan putuskan');
        await one.press('Tandatangani');
      },
    ],
  ];
  for (const [step, words, act] of acts) {
    await led(who, step, words);
    await who.follow(number);
    await act(who);
  }
  await led(who, 9, /baca pesan/);
  for (let turn = 0; turn < 100 && !(await who.text()).includes('Keputusan atas permohonan'); turn += 1) {
    await pause(100);
    await who.go('/messages');
  }
  await who.follow(`Keputusan atas permohonan ${number}`);
  await led(who, 10, /periksa keaslian/);
  await who.says('Periksa');
  await who.go('/track');
  assert.match(await tried(who), /11 dari 11.*lacak/s);
  await who.fill({ 'Nomor tanda terima': number, PIN: pin });
  await who.press('Lacak');
  await who.says(number);
});

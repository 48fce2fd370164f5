import { randomUUID } from 'node:crypto';
import type { CaseId } from '#cases';
import { bySystem, effect } from '#cases/acts';
import { as, isRefusal } from '#ground';
import type { EventHandler } from '#journal';
import { letterOf } from '#letters/reads';
import { decisionOfLetter, lettersOfCase } from './decision.rows.ts';

/** When the last letter of a decision is signed, the decision takes effect (design idea 9). */
export const decisionHandlers: readonly EventHandler[] = [
  {
    event: 'letter.signed',
    name: 'decisions.take-effect',
    handle: async (tx, event, now) => {
      const decision = await decisionOfLetter(tx, event.home, event.subject.id);
      if (decision === undefined) return;
      const own = await lettersOfCase(tx, event.home, decision.caseId);
      const letters = await Promise.all(
        own.filter((one) => one.step === decision.step).map((one) => letterOf(tx, one.home, one.letter)),
      );
      if (letters.some((letter) => letter?.file === undefined)) return;
      const signed = letters.flatMap((letter) => (letter === undefined ? [] : [letter]));
      const what = {
        letters: signed.map(({ id }) => id),
        numbers: signed.map(({ number }) => number),
        on: signed[0]?.shown?.date ?? '',
      };
      const ref = { home: decision.home, id: as<CaseId>(decision.caseId) };
      const done = await effect(tx, ref, bySystem(event.home, 'decisions.take-effect', now, randomUUID), what);
      // Two letters signed at once are each the last to the other: the second finds the effect there.
      if (isRefusal(done) && done.name !== 'not-signing') throw new Error(`case ${decision.caseId}: ${done.name}`);
    },
  },
];

import { type Instant, isRefusal, type Plain, system } from '#ground';
import { commitment } from '#identity';
import type { Task } from '#journal';
import type { Store } from '#store';
import { registryQuestion } from './application.ts';
import { keepLookup, readDraft } from './draft.acts.ts';
import { answerLookup, type DraftRef, type LookupStatus, lockDraft } from './draft.rows.ts';
import type { Registry, RegistryAnswer } from './registry.port.ts';

type Payload = {
  readonly home: DraftRef['home'];
  readonly draft: DraftRef['id'];
  readonly requirement: string;
  readonly commitment: string;
};

/** The job that asks a register and keeps its answer in the draft; a question that was changed meanwhile is dropped. */
export const lookupTask = (store: Store, registry: Registry): Task => ({
  name: 'cases.lookup',
  run: async (payload: Plain, now: Instant) => {
    const { home, draft: id, requirement, commitment: promise } = payload as Payload;
    const ref = { home, id };
    const acting = { actor: system(home, 'cases.lookup'), now, newId: () => id };
    const question = await store.withContext(acting.actor, async (tx) => {
      const draft = await readDraft(tx, ref, acting);
      if (isRefusal(draft)) return undefined;
      const asked = registryQuestion(draft.standard, draft.application, requirement, `${id}/${requirement}`);
      return asked !== undefined && commitment(draft.key, asked.key) === promise ? asked : undefined;
    });
    if (question === undefined) return;
    const answer = await registry.ask(question);
    await store.withContext(acting.actor, async (tx) => {
      // The draft first, as every act on it does: the other way round, an answer and its applicant would wait for each other.
      if ((await lockDraft(tx, ref)) === undefined) return;
      const status = statusOf(answer);
      if (!(await answerLookup(tx, ref, { requirement, commitment: promise, status }, now))) return;
      const kept = await keepLookup(tx, ref, acting, requirement, givenOf(answer, now));
      return isRefusal(kept) ? kept : undefined;
    });
  },
});

const statusOf = (answer: RegistryAnswer): LookupStatus => answer.kind;

const givenOf = (answer: RegistryAnswer, now: Instant) => {
  if (answer.kind === 'down') return { kind: 'registry-down', files: [] } as const;
  return { kind: 'registry', record: answer.kind === 'data' ? answer.record : null, at: now.toString() } as const;
};

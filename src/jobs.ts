import { templates } from '#cases';
import { startWorker } from '#journal/acts';
import { workerUrl } from '#store';
import { filesSweep } from './foundation/files/file.jobs.ts';
import { letterSweeps, letterTasks } from './law/letters/issue.jobs.ts';
import { bodiesHandlers } from './people/bodies/holder.jobs.ts';
import { signInSweep } from './people/identity/sign-in.jobs.ts';
import { messageTasks } from './people/messages/message.jobs.ts';
import { caseHandlers, caseSweep, draftSweep } from './service/cases/case.jobs.ts';
import { recountTask } from './service/cases/recount.jobs.ts';
import { lookupTask } from './service/cases/registry.jobs.ts';
import { decisionHandlers } from './service/decisions/decision.jobs.ts';
import type { Works } from './works.ts';

/** Starts the worker with every room's handlers, tasks and sweeps. Stop it before the works are closed. */
export function startJobs(works: Works, ownerUrl: string): Promise<{ stop(): Promise<void> }> {
  const { store, clock, log, depot, typesetter, signer, home, settings, registry, providers } = works;
  const letters = { store, depot, typesetter, signer };
  return startWorker({
    workerUrl: workerUrl(ownerUrl),
    store,
    clock,
    log,
    concurrency: 4,
    handlers: [...bodiesHandlers, ...caseHandlers, ...decisionHandlers],
    tasks: [
      lookupTask(store, registry),
      recountTask(store),
      ...letterTasks(letters),
      ...messageTasks({ store, providers, wording: { url: new URL(settings.url), templates } }),
    ],
    sweeps: [
      ...letterSweeps(letters),
      caseSweep(store, home),
      draftSweep(store, home),
      filesSweep(store, depot.blobs, home),
      signInSweep(store, home),
    ],
  });
}

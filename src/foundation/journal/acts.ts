export { type Read, record, recordReads, sequence } from './entry.acts.ts';
export { emit, enqueue } from './event.acts.ts';
export { migrateJobs, startWorker, type WorkerParts } from './worker.jobs.ts';

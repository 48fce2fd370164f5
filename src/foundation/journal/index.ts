export type { Break, Entry, Subject, SubjectKind } from './entry.ts';
export type { Event, EventHandler, Job, Sweep, Task } from './event.ts';

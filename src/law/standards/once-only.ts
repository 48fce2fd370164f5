import type { Check, Draft } from './draft.ts';
import { fault } from './faults.ts';
import type { Fault } from './problem.ts';
import type { Requirement } from './standard.ts';

/** `once-only`: evidence that a body of the register already holds is fetched, not asked (UU 24/2013 ps 64; PP 71/2019). */
export const onceOnlyFaults: Check = (draft) => [
  ...draft.standard.requirements.flatMap((one) => held(draft, one)),
  ...unknownRegisters(draft),
];

const asked: ReadonlySet<string> = new Set(['upload', 'original-shown', 'certified-copy']);

function held(draft: Draft, requirement: Requirement): Fault[] {
  if (!asked.has(requirement.evidence)) return [];
  const title = requirement.title.id.toLowerCase();
  const words = new Set(title.split(/[^\p{L}\p{N}-]+/u));
  const register = draft.world.registers.find((one) =>
    one.evidence.some((key) => key === requirement.key || words.has(key.toLowerCase())),
  );
  if (register === undefined) return [];
  const params = { title: requirement.title.id, register: register.id, name: register.name };
  return [fault('once-only', draft.blocks.requirements.at([requirement.key], 'key'), params)];
}

/** A register that is asked must be one that a body holds. */
function unknownRegisters(draft: Draft): Fault[] {
  return draft.standard.requirements
    .filter((one) => one.from !== undefined && !draft.world.registers.some((register) => register.id === one.from))
    .map((one) =>
      fault('register-unknown', draft.blocks.requirements.at([one.key, 'from'], 'value'), { register: one.from ?? '' }),
    );
}

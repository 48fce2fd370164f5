import { readFileSync } from 'node:fs';
import { sha256 } from '#ground';
import type { LetterKind } from './letter.ts';
import type { Template, Templates } from './template.ts';

/** Today's template of each layout, from `templates/`: the shared parts and the layout as one source. Read once, at start. */
export function readTemplates(): Templates {
  const read = (name: string) => readFileSync(new URL(`./templates/${name}.typ`, import.meta.url), 'utf8');
  const made = (name: LetterKind): Template => {
    const source = `${read('parts')}\n${read(name)}`;
    return { source, hash: sha256(source) };
  };
  return { decision: made('decision'), document: made('document') };
}

import { sizeText, usualMax } from '#files';
import type { Requirement } from '#standards';
import {
  assetUrl,
  attributes,
  button,
  buttonLink,
  buttons,
  declaration,
  errorSummary,
  fileInput,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  nothing,
  notice,
  paragraph,
  progress,
  said,
  summaryList,
  tell,
  type Visit,
} from '#web';
import { underPath } from './address.ts';
import type { FileNote, Given } from './application.ts';
import { recordLines } from './record.ts';
import { defectsPart, goOn, pathOf, type Shown } from './shown.pages.ts';
import { applying, giving } from './words.ts';

/** A file on its way in pieces: how much of it has arrived. */
export type Coming = { readonly id: string; readonly name: string; readonly size: number; readonly received: number };

/** How a requirement stands: what is given and on its way, whether its register is being asked, and whose register that is. */
export type Standing = {
  readonly given: Given | undefined;
  readonly asking: boolean;
  readonly register: string;
  readonly underway: readonly Coming[];
};

/** One page of evidence: what is asked, what has arrived, and how to give more. */
export function evidencePage(visit: Visit, shown: Shown, requirement: Requirement, standing: Standing): Html {
  const hint = requirement.hint === undefined ? nothing : html`<p class="govuk-hint">${said(visit.lang, requirement.hint)}</p>`;
  const main = html`${errorSummary(visit, shown.wrongs)}${progress(visit, shown.step, shown.of, shown.standard.title)}${heading(visit, requirement.title)}${hint}${defectsPart(visit, shown)}${partsOf(visit, shown, requirement, standing)}`;
  return layout(visit, { title: requirement.title, wrong: shown.wrongs.length > 0, back: shown.back }, main);
}

function partsOf(visit: Visit, shown: Shown, requirement: Requirement, standing: Standing): Html {
  if (requirement.evidence === 'registry') return registryParts(visit, shown, requirement, standing);
  return requirement.evidence === 'declaration'
    ? declareParts(visit, shown, requirement, standing.given)
    : uploadParts(visit, shown, requirement, standing);
}

function declareParts(visit: Visit, shown: Shown, requirement: Requirement, given: Given | undefined): Html {
  const error = shown.wrongs.find((wrong) => wrong.field === 'declared')?.text;
  const box = declaration(visit, {
    name: 'declared',
    label: giving.declare,
    checked: given?.kind === 'declared',
    ...(error === undefined ? {} : { error }),
  });
  return form(visit, { action: pathOf(shown), hidden: { requirement: requirement.key } }, html`${box}${goOn(visit)}`);
}

function uploadParts(visit: Visit, shown: Shown, requirement: Requirement, { given, underway }: Standing): Html {
  const files = given?.kind === 'files' || given?.kind === 'registry-down' ? given.files : [];
  const error = shown.wrongs.find((wrong) => wrong.field === 'file')?.text;
  const onlyPdf = requirement.accept?.includes('image') === false;
  const max = sizeText(requirement.max ?? usualMax);
  const input = fileInput(visit, {
    name: 'file',
    label: giving.upload,
    hint: tell(visit, onlyPdf ? giving.uploadPdf : giving.uploadHint, { max }),
    many: true,
    accept: onlyPdf ? ['.pdf'] : ['.pdf', 'image/*'],
    ...(error === undefined ? {} : { error }),
  });
  // One form, so that files which were chosen and not yet sent go along whichever button is pressed.
  const some = files.length > 0 || underway.some(isWhole);
  const send = button(visit, giving.add, { loudness: some ? 'secondary' : 'primary' });
  const later = button(visit, applying.later, { loudness: 'secondary', name: 'then', value: 'later' });
  const on = !some ? later : html`${button(visit, applying.next, { name: 'then', value: 'next' })}${later}`;
  const action = underPath(shown.ref, requirement.key, 'files', shown.changing);
  const inner = html`${inPieces(visit, shown, requirement, input)}${buttons(send)}${buttons(on)}`;
  return html`${filesPart(visit, shown, requirement, files)}${underwayPart(visit, shown, requirement, underway)}${form(visit, { action, kind: 'files' }, inner)}`;
}

const isWhole = ({ received, size }: Coming): boolean => received === size;

/** Where script runs, large files go in pieces, so that a line that breaks loses only the piece that was on it. */
function inPieces(visit: Visit, shown: Shown, requirement: Requirement, input: Html): Html {
  const words = {
    'data-upload': underPath(shown.ref, requirement.key, 'uploads', false),
    // The script fills in what it sends and how far it is.
    'data-sending': tell(visit, giving.sending, { name: '{name}', percent: '{percent}' }),
    'data-waiting': tell(visit, giving.waiting),
    'data-stopped': tell(visit, giving.stopped),
    'data-arrived': tell(visit, giving.arrived),
    'data-wrong': tell(visit, giving.wrong),
  };
  // The words stand there before anything is said in them: a screen reader tells only what changes in a place it knows.
  return html`<div class="house-upload"${attributes(words)}>${input}<div class="house-upload__state"><progress class="house-upload__bar" max="100" value="0" aria-labelledby="upload-words" hidden></progress><p class="govuk-body house-upload__text" id="upload-words" role="status"></p></div></div><script type="module" src="${assetUrl('upload.js')}"></script>`;
}

/** What is on its way: arrived whole and waiting to be taken in, or to be gone on with. */
function underwayPart(visit: Visit, shown: Shown, requirement: Requirement, underway: readonly Coming[]): Html {
  if (underway.length === 0) return nothing;
  const items = underway.map((one) => {
    const percent = String(Math.floor((one.received / one.size) * 100));
    const text = isWhole(one) ? tell(visit, giving.whole) : tell(visit, giving.part, { percent });
    return fileItem(visit, shown, requirement, { id: one.id, name: one.name, text, as: 'upload' });
  });
  return html`${heading(visit, giving.underway, 2)}<ul class="govuk-list house-files">${items}</ul>`;
}

/** A file of a list: its name, what is said of it, and a way to take it back. */
function fileItem(
  visit: Visit,
  shown: Shown,
  requirement: Requirement,
  file: { readonly id: string; readonly name: string; readonly text: string; readonly as: 'file' | 'upload' },
): Html {
  const words = html`${tell(visit, giving.remove)}<span class="govuk-visually-hidden"> ${file.name}</span>`;
  const action = underPath(shown.ref, requirement.key, 'remove', shown.changing);
  return html`<li class="house-files__file"><span class="house-files__name">${file.name}</span> <span class="govuk-hint">${file.text}</span>${form(visit, { action, hidden: { [file.as]: file.id } }, button(visit, words, { loudness: 'secondary' }))}</li>`;
}

function filesPart(visit: Visit, shown: Shown, requirement: Requirement, files: readonly FileNote[]): Html {
  if (files.length === 0) return nothing;
  const items = files.map((file) => {
    const size = sizeText(file.size);
    const text =
      file.pages === undefined || file.pages === 1 ? size : tell(visit, giving.size, { size, pages: String(file.pages) });
    return fileItem(visit, shown, requirement, { id: file.id, name: file.name, text, as: 'file' });
  });
  return html`${heading(visit, giving.files, 2)}<ul class="govuk-list house-files">${items}</ul>`;
}

function registryParts(visit: Visit, shown: Shown, requirement: Requirement, standing: Standing): Html {
  const { given, asking, register } = standing;
  const path = pathOf(shown);
  const onForm = form(visit, { action: path }, goOn(visit));
  if (given?.kind === 'registry-down') {
    const again = form(
      visit,
      { action: underPath(shown.ref, requirement.key, 'ask', shown.changing) },
      button(visit, giving.askAgain, { loudness: 'secondary' }),
    );
    return html`${inset(visit, tell(visit, asking ? giving.asking : giving.down, { register }), 'attention')}${asking ? buttonLink(visit, giving.again, path, 'secondary') : again}${uploadParts(visit, shown, requirement, standing)}`;
  }
  if (given?.kind === 'registry' && given.record !== null)
    return html`${notice(visit, tell(visit, giving.found, { register }), { tone: 'good' })}${paragraph(visit, giving.foundHint)}${summaryList(visit, recordLines(requirement, given.record, visit.lang))}${onForm}`;
  if (given?.kind === 'registry') return html`${inset(visit, tell(visit, giving.none, { register }), 'attention')}${onForm}`;
  if (!asking) return html`${inset(visit, tell(visit, giving.notAsked, { register }))}${onForm}`;
  return html`${inset(visit, tell(visit, giving.asking, { register }))}${paragraph(visit, giving.askingHint)}${buttonLink(visit, giving.again, path, 'secondary')}${onForm}`;
}

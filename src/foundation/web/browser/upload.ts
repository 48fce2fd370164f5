// Where script runs, large files go in pieces: a line that breaks loses only the piece that was on it, and the same file chosen
// again, in this tab or another, goes on where it was. Without script, and for what is small, the form is sent as it is.

const plainMax = 512 * 1024;
const pieceMin = 16 * 1024;
const pieceMax = 512 * 1024;
const waits = [1, 2, 4, 8, 16, 30];

/** A refusal in words, told at the field. */
class Told extends Error {}
/** The connection did not come back. */
class Stopped extends Error {}

type Answer = { readonly received?: number | string; readonly path?: string; readonly message?: string };
type Sending = { readonly box: HTMLElement; readonly token: string; readonly say: (text: string, percent?: number) => void };

document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const box = form.querySelector('[data-upload]');
    const input = box?.querySelector('input[type=file]');
    if (!(box instanceof HTMLElement) || !(input instanceof HTMLInputElement)) return;
    if (form.dataset.sending === 'yes') {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const files = [...(input.files ?? [])];
    if (files.reduce((sum, { size }) => sum + size, 0) <= plainMax) return;
    event.preventDefault();
    event.stopPropagation();
    form.dataset.sending = 'yes';
    void sendAll(form, box, input, files, event.submitter);
  },
  true,
);

// Coming back by the browser's button, what was sent stands in the list.
addEventListener('pageshow', (event) => {
  if (event.persisted && document.querySelector('[data-upload]') !== null) location.reload();
});

async function sendAll(
  form: HTMLFormElement,
  box: HTMLElement,
  input: HTMLInputElement,
  files: readonly File[],
  button: HTMLElement | null,
): Promise<void> {
  const token = form.querySelector('input[name=_csrf]');
  const sending: Sending = { box, token: token instanceof HTMLInputElement ? token.value : '', say: sayIn(box) };
  button?.setAttribute('aria-disabled', 'true');
  wrong(box, input, '');
  try {
    const ids: string[] = [];
    for (const file of files) ids.push(await sendOne(sending, file));
    sending.say(box.dataset.arrived ?? '', 100);
    for (const id of ids) hide(form, 'upload', id);
    input.value = '';
    submit(form, button);
  } catch (error) {
    delete form.dataset.sending;
    button?.removeAttribute('aria-disabled');
    if (error instanceof Stopped) sending.say(box.dataset.stopped ?? '');
    else if (error instanceof Told) {
      sending.say('');
      wrong(box, input, error.message);
    } else submit(form, button);
  }
}

function submit(form: HTMLFormElement, button: HTMLElement | null): void {
  if (button instanceof HTMLButtonElement && button.name !== '') hide(form, button.name, button.value);
  form.submit();
}

/** Sends one file, or what of it has not arrived yet; its upload's id. */
async function sendOne({ box, token, say }: Sending, file: File): Promise<string> {
  const tell = (received: number) => {
    const percent = Math.floor((received / file.size) * 100);
    const words = box.dataset.sending ?? '';
    say(words.replace('{name}', () => file.name).replace('{percent}', String(percent - (percent % 10))), percent);
  };
  let piece = pieceMax / 2;
  // A slow line is given less to carry at once.
  const broken = () => {
    piece = Math.max(pieceMin, piece / 2);
    say(box.dataset.waiting ?? '');
  };
  const fail = ({ message }: Answer) => (message === undefined ? new Error('no answer') : new Told(`${file.name}: ${message}`));
  const about = { name: file.name, size: String(file.size), mark: String(file.lastModified), _csrf: token };
  let answer = await ask(box.dataset.upload ?? '', () => ({ method: 'POST', body: new URLSearchParams(about) }), broken);
  const { path } = answer;
  if (path === undefined) throw fail(answer);
  const headers = { 'Content-Type': 'application/octet-stream', 'X-CSRF-Token': token };
  for (let at = Number(answer.received); at < file.size; at = Number(answer.received)) {
    tell(at);
    const put = () => ({ method: 'PUT', body: file.slice(at, at + piece), headers });
    answer = await ask(`${path}&offset=${at}`, put, broken);
    // A piece that arrived though its answer did not is told by `received`.
    if (answer.received === undefined) throw fail(answer);
    piece = Math.min(pieceMax, piece * 2);
  }
  tell(file.size);
  return /\/([^/?]+)\?/.exec(path)?.[1] ?? '';
}

/** Asks until there is an answer; a broken line, and a house that is just starting again, are waited for. */
async function ask(path: string, init: () => RequestInit, broken: () => void): Promise<Answer> {
  for (const wait of waits) {
    try {
      const response = await fetch(path, { ...init(), signal: AbortSignal.timeout(60_000) });
      if (response.status < 500) return await response.json();
    } catch (error) {
      if (error instanceof SyntaxError) throw error;
    }
    broken();
    await Promise.race([
      new Promise((resolve) => setTimeout(resolve, wait * 1000)),
      new Promise((resolve) => addEventListener('online', resolve, { once: true })),
    ]);
  }
  throw new Stopped();
}

const sayIn =
  (box: HTMLElement) =>
  (text: string, percent?: number): void => {
    const words = box.querySelector('[role=status]');
    const bar = box.querySelector('progress');
    if (words !== null && words.textContent !== text) words.textContent = text;
    if (bar === null) return;
    bar.hidden = text === '';
    if (percent !== undefined) bar.value = percent;
  };

/** Tells at the field what is wrong, as the house does; takes it back when there is nothing. */
function wrong(box: HTMLElement, input: HTMLInputElement, text: string): void {
  const id = `${input.id}-error`;
  document.getElementById(id)?.remove();
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== '' && one !== id);
  if (text !== '') {
    const error = Object.assign(document.createElement('p'), { id, className: 'govuk-error-message' });
    const word = Object.assign(document.createElement('span'), { className: 'govuk-visually-hidden' });
    word.textContent = box.dataset.wrong ?? '';
    error.append(word, ` ${text}`);
    input.before(error);
    described.push(id);
  }
  input.setAttribute('aria-describedby', described.join(' '));
  input.setAttribute('aria-invalid', String(text !== ''));
  input.classList.toggle('govuk-file-upload--error', text !== '');
  input.closest('.govuk-form-group')?.classList.toggle('govuk-form-group--error', text !== '');
  if (text !== '') input.focus();
}

function hide(form: HTMLFormElement, name: string, value: string): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  form.append(input);
}

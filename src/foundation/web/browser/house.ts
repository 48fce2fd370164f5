// Makes pages nicer where script runs; everything works without it. Runs as a module, so after the page is parsed.

document.body.classList.add('js-enabled');

// A second press of the same button within five seconds is the first one again: it is let fall.
document.addEventListener('submit', (event) => {
  const button = event.submitter;
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLElement) || !button.hasAttribute('data-once')) return;
  if (form.dataset.sent === 'yes') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  button.setAttribute('aria-disabled', 'true');
  setTimeout(() => {
    delete form.dataset.sent;
    button.removeAttribute('aria-disabled');
  }, 5000);
});

// Coming back by the browser's button, a page from its memory is ready to be sent again.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const form of document.forms) delete form.dataset.sent;
  for (const button of document.querySelectorAll('[data-once][aria-disabled]')) button.removeAttribute('aria-disabled');
});

// What is wrong is read first.
const wrong = document.querySelector('[data-focus]');
if (wrong instanceof HTMLElement) wrong.focus();

// A page prints itself where it offers to (`data-print`); without script the button is not shown (`hidden`).
for (const button of document.querySelectorAll('[data-print]')) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => print());
}

document.body.classList.add('js-enabled');
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
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const form of document.forms) delete form.dataset.sent;
  for (const button of document.querySelectorAll('[data-once][aria-disabled]')) button.removeAttribute('aria-disabled');
});
const wrong = document.querySelector('[data-focus]');
if (wrong instanceof HTMLElement) wrong.focus();
for (const button of document.querySelectorAll('[data-print]')) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// What happens when the circuit's connection is lost. The dialog is modal: the page under it takes no input until the circuit is back, so
// nothing is clicked that could be lost or, worse, sent later. A circuit that the server no longer has cannot come back; the same address is
// reloaded, and filter, sort and page are in it.
const dialog = document.getElementById('components-reconnect-modal');
const button = document.getElementById('components-reconnect-button');

async function tryAgain() {
  button.disabled = true;
  try {
    if (!await Blazor.reconnect()) location.reload();
  } catch {
    tryWhenSeen(); // The server was not reached at all.
  } finally {
    button.disabled = false;
  }
}

function tryWhenSeen() {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' ? tryAgain() : tryWhenSeen(), { once: true });
}

dialog?.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  if (state === 'show' && !dialog.open) dialog.showModal();
  if (state === 'hide') dialog.close();
  if (state === 'failed') tryWhenSeen();
  if (state === 'rejected' || state === 'resume-failed') location.reload();
});
dialog?.addEventListener('cancel', event => event.preventDefault()); // Escape must not bring back a page that answers nothing.
button?.addEventListener('click', tryAgain);

// A circuit that has failed on the server, or never started, does not come back by itself: the framework shows this element, and the page under it
// must not look alive.
const mark = document.getElementById('blazor-error-ui');
const failure = document.getElementById('circuit-failed');

function fail() {
  mark.style.display = 'none';
  if (failure.open) return;
  if (dialog?.open) dialog.close();
  failure.showModal();
}

if (mark && failure) {
  new MutationObserver(() => { if (mark.style.display === 'block') fail(); }).observe(mark, { attributes: true, attributeFilter: ['style'] });
  failure.addEventListener('cancel', event => event.preventDefault());
  failure.querySelector('button').addEventListener('click', () => location.reload());
  if (!window.Blazor) fail(); // Its script was not loaded.
}

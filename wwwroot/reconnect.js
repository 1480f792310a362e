// What happens when the circuit's connection is lost. The dialog is modal: the page under it takes no input until the circuit is back, so
// nothing is clicked that could be lost or, worse, sent later. A circuit that the server no longer has cannot come back; the same address is
// loaded anew, and filter, sort and page are in it.
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

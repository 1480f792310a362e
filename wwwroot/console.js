// What our controls need from the browser. One listener per kind of event for the whole page: rows carry no handlers of their own.
// A module: it runs when blazor.web.js is there and before Blazor starts, so its events are known before a circuit renders.
// Events the server hears; see Components/EventHandlers.cs.
Blazor.registerCustomEventType('rowact', { createEventArgs: event => event.detail });
Blazor.registerCustomEventType('openchange', { createEventArgs: event => event.detail });

const tell = (element, type, detail) => element.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
let anchor = null; // What the next row menu belongs to: a button, or a point.

// ---- Rows: selection and menus ----
function rowAct(event, control) {
  const row = control.closest('tr');
  tell(control, 'rowact', {
    act: control.dataset.act,
    id: row?.dataset.id ?? '',
    checked: control.checked === true,
    shift: event.shiftKey === true,
  });
}

document.addEventListener('click', event => {
  const control = event.target.closest?.('[data-act]');
  if (control) {
    if (control.dataset.act === 'menu') anchor = control;
    rowAct(event, control);
  }
  const copied = event.target.closest?.('[data-copy]');
  if (copied) copy(copied);
  const item = event.target.closest?.('[role=menuitem], .drawer a[href]');
  if (item && item.getAttribute('aria-disabled') !== 'true') item.closest('[popover]')?.hidePopover();
});

document.addEventListener('contextmenu', event => {
  const row = event.target.closest?.('tr[data-id]');
  const button = row?.querySelector('[data-act=menu]');
  // A link, a field and selected text keep the browser's own menu.
  if (!button || event.shiftKey || event.target.closest('a, input') || !getSelection().isCollapsed) return;
  event.preventDefault();
  anchor = event.button === 2 ? DOMRect.fromRect({ x: event.clientX, y: event.clientY }) : button;
  button.focus();
  rowAct(event, button);
});

// ---- Keys: what is copied by a click is copied by Enter and the space bar ----
document.addEventListener('keydown', event => {
  if ((event.key === 'Enter' || event.key === ' ') && event.target.matches?.('[data-copy][role=button]')) {
    event.preventDefault();
    copy(event.target);
  }
});

// ---- Keys: up and down within a menu, a list of options, or the rows of a table ----
document.addEventListener('keydown', event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const menu = event.target.closest('.pop:not([data-picker])');
  const cell = event.target.closest('tr[data-id] > td');
  let next = null;
  if (menu) {
    const items = [...menu.querySelectorAll('[role=menuitem], .choices input:not(:disabled), input[type=search]')];
    next = items[(items.indexOf(event.target) + step + items.length) % items.length];
  } else if (cell) {
    let row = cell.parentElement;
    row = step > 0 ? row.nextElementSibling : row.previousElementSibling;
    next = row?.children[cell.cellIndex]?.querySelector('a, button, input, [tabindex]');
  }
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

// ---- Popovers: the browser opens and closes them; this puts them beside what they belong to ----
function place(popover, owner) {
  const rect = owner instanceof Element ? owner.getBoundingClientRect() : owner;
  const style = popover.style;
  const below = innerHeight - rect.bottom;
  const up = below < 280 && rect.top > below;
  const right = rect.left + 300 > innerWidth;
  style.top = up ? 'auto' : `${rect.bottom + 4}px`;
  style.bottom = up ? `${innerHeight - rect.top + 4}px` : 'auto';
  style.left = right ? 'auto' : `${Math.max(8, rect.left)}px`;
  style.right = right ? `${Math.max(8, document.documentElement.clientWidth - rect.right)}px` : 'auto';
  style.maxHeight = `${Math.max(160, (up ? rect.top : below) - 16)}px`;
}

const ownerOf = popover => document.querySelector(`[popovertarget="${CSS.escape(popover.id)}"]`);

document.addEventListener('beforetoggle', event => {
  const owner = event.target.matches?.('.pop[popover]') && event.newState === 'open' && ownerOf(event.target);
  if (owner) place(event.target, owner);
}, true);

document.addEventListener('toggle', event => {
  const popover = event.target;
  if (!popover.matches?.('[popover]')) return;
  tell(popover, 'openchange', { open: event.newState === 'open', words: popover.querySelector('[role=combobox]')?.value ?? '' });
  ownerOf(popover)?.setAttribute('aria-expanded', event.newState === 'open');
  if (event.newState === 'open') popover.querySelector('[role=menuitem]')?.focus();
}, true);

// A page that moves under an open popover takes it along.
for (const moved of ['scroll', 'resize']) {
  addEventListener(moved, event => {
    for (const popover of document.querySelectorAll('.pop:popover-open')) {
      if (event.target instanceof Node && popover.contains(event.target)) continue;
      const owner = ownerOf(popover) ?? (anchor instanceof Element && anchor.isConnected ? anchor : null);
      if (owner) place(popover, owner);
    }
  }, { capture: true, passive: true });
}

// ---- Typing: a field with data-debounce reports after that many milliseconds of rest, on Enter at once ----
const waiting = new WeakMap();
function report(field) {
  clearTimeout(waiting.get(field)?.timer);
  if (waiting.delete(field)) field.dispatchEvent(Object.assign(new Event('input', { bubbles: true }), { settled: true }));
}

document.addEventListener('input', event => {
  const pause = Number(event.target.dataset?.debounce);
  if (!pause || event.settled) return;
  event.stopImmediatePropagation();
  clearTimeout(waiting.get(event.target)?.timer);
  waiting.set(event.target, { timer: setTimeout(report, pause, event.target) });
}, true);

for (const settled of ['change', 'search', 'blur']) {
  document.addEventListener(settled, event => { if (waiting.has(event.target)) report(event.target); }, true);
}

// ---- Copying ----
const voice = document.body.appendChild(Object.assign(document.createElement('div'), { className: 'unseen' }));
voice.setAttribute('role', 'status');

async function copy(control) {
  // What may stand on the page only once (a secret) is copied from where it stands, and never said again.
  const source = document.getElementById(control.dataset.copyFrom ?? '') ?? control;
  const text = control.dataset.copy || source.textContent.trim();
  if (await isCopied(text)) {
    reportCopy(control, 'copied', control.dataset.copy ? `Copied ${text}` : 'Copied');
  } else if (source.textContent.trim() === text) {
    getSelection().selectAllChildren(source);
    reportCopy(control, 'uncopied', 'Not copied. The text is selected: press Ctrl+C.');
  } else {
    showToCopy(text);
  }
}

async function isCopied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyThroughSelection(text); // Plain http to another host has no clipboard.
  }
}

function reportCopy(control, mark, words) {
  control.dataset[mark] = '';
  voice.textContent = words;
  setTimeout(() => { delete control.dataset[mark]; voice.textContent = ''; }, mark === 'copied' ? 1500 : 6000);
}

function copyThroughSelection(text) {
  // What lies outside an open dialog cannot be selected.
  const field = (document.querySelector('dialog:modal') ?? document.body).appendChild(Object.assign(document.createElement('textarea'), { value: text, className: 'unseen' }));
  const before = document.activeElement;
  field.select();
  let copied = false;
  try { copied = document.execCommand('copy'); } catch { /* The browser forbids it. */ }
  field.remove();
  before?.focus?.();
  return copied;
}

// A text that stands nowhere on the page, such as the id behind a menu item, is shown to be copied by hand.
function showToCopy(text) {
  const dialog = document.body.appendChild(Object.assign(document.createElement('dialog'), { className: 'dialog' }));
  const words = Object.assign(document.createElement('p'), { textContent: 'Not copied: your browser does not allow it. The text is selected: press Ctrl+C.' });
  words.setAttribute('role', 'alert');
  const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true, rows: 3, className: 'field mono' });
  field.setAttribute('aria-label', 'Text to copy');
  const done = Object.assign(document.createElement('button'), { textContent: 'Close', className: 'btn', type: 'button' });
  done.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  const acts = Object.assign(document.createElement('div'), { className: 'dialog-acts' });
  acts.append(done);
  dialog.append(words, field, acts);
  dialog.showModal();
  field.select();
}

// ---- Ages that stand alone on a page grow older by themselves. The text node stays Blazor's, which may write it at any render. ----
function ago(seconds) {
  if (seconds < 5) return 'just now';
  if (seconds < 60) return `${Math.floor(seconds)} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  return seconds < 172800 ? `${Math.floor(seconds / 3600)} h ago` : `${Math.floor(seconds / 86400)} d ago`;
}
setInterval(() => {
  for (const time of document.querySelectorAll('time[data-live]')) {
    const text = ago((Date.now() - Date.parse(time.dateTime)) / 1000);
    if (time.firstChild && time.firstChild.data !== text) time.firstChild.data = text;
  }
}, 5000);

// ---- Dialogs ----
let opener = null; // What had the focus before the dialog opened.

document.addEventListener('cancel', event => {
  if (event.target.matches?.('dialog[data-busy]')) event.preventDefault();
}, true);

// One click, one step: neither the second click of a double click nor a held Enter submits again, nor does anything until the server has answered
// the last submission, which it does with another data-turn.
const submitted = new WeakMap();
const swallow = event => {
  event.preventDefault();
  event.stopImmediatePropagation();
};
document.addEventListener('click', event => {
  if (event.detail > 1 && event.target.closest?.('dialog :is([type=submit], .dialog-acts button)')) swallow(event);
}, true);
document.addEventListener('keydown', event => {
  if (event.repeat && event.key === 'Enter' && event.target.closest?.('dialog form') && !event.target.matches('textarea')) swallow(event);
}, true);
document.addEventListener('submit', event => {
  const dialog = event.target.closest?.('dialog[data-turn]');
  if (!dialog) return;
  if (submitted.get(dialog) === dialog.dataset.turn) swallow(event);
  else submitted.set(dialog, dialog.dataset.turn);
}, true);

// ---- The folded navigation ----
const fold = (isOpen, button = document.querySelector('[data-toggle-menu]')) => {
  document.getElementById('menu')?.toggleAttribute('data-open', isOpen);
  button?.setAttribute('aria-expanded', isOpen);
};
document.addEventListener('click', event => {
  const menu = document.getElementById('menu');
  const button = event.target.closest?.('[data-toggle-menu]');
  if (button) fold(!menu.hasAttribute('data-open'), button);
  else if (menu?.hasAttribute('data-open') && (!event.target.closest?.('#menu') || event.target.closest('a'))) fold(false);
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !document.querySelector('#menu[data-open]')) return;
  event.preventDefault(); // Not for the page behind it.
  fold(false);
  document.querySelector('[data-toggle-menu]').focus();
});

// ---- Pages to print ----
document.addEventListener('click', event => {
  if (event.target.closest?.('[data-print]')) print();
});

// The time of the browser, on hover over a time in UTC.
document.addEventListener('pointerover', event => {
  const time = event.target.closest?.('time[data-local]');
  if (time) time.title = `${new Date(time.dateTime).toLocaleString()}, your time`;
});

// What components call.
globalThis.raff = {
  setMixed: (box, mixed) => { if (box) box.indeterminate = mixed; },
  showMenu: menu => {
    if (!menu?.isConnected) return;
    menu.hidePopover();
    if (anchor) place(menu, anchor);
    menu.showPopover();
  },
  setDialog: (dialog, open) => {
    if (!dialog?.isConnected || dialog.open === open) return;
    // A dialog that follows another opens from nowhere: the focus then returns to where the first one was opened.
    if (open && document.activeElement !== document.body && !document.activeElement?.closest('dialog')) opener = document.activeElement;
    if (open) dialog.showModal(); else dialog.close();
  },
  // A dialog left the page.
  returnFocus: () => {
    if (!document.querySelector('dialog:modal') && document.activeElement === document.body && opener?.isConnected) opener.focus();
  },
  // The first field of a form that is wrong, or else what the form says as a whole.
  showWrong: form => {
    const wrong = form?.querySelector('.wrong, [role=alert]');
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.closest('.labelled, .create-part')?.querySelector('input:not(:disabled), textarea, select')?.focus({ preventScroll: true });
  },
  closePopovers: () => document.querySelectorAll(':popover-open').forEach(popover => popover.hidePopover()),
};

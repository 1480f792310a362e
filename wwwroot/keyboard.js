// The keyboard of the shell, and what a change of page says to a screen reader. One keydown listener for the whole page; a key that is no
// shortcut is never sent to the server, and neither is one pressed before the circuit shows the page (data-live). Shortcuts are declared where they act: an element's aria-keyshortcuts ("S", "Control+K") is both what
// a screen reader announces and what is looked up here; a field is focused, anything else is clicked.
const FIELD = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit])';
const isPlain = event => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing || !document.querySelector('#main[data-live]')) return;
  const picker = event.target.closest?.('[data-picker]');
  if (picker ? pick(event, picker) || shortcut(event) : shortcut(event)) event.preventDefault();
});

// ---- Shortcuts ----
function shortcut(event) {
  const isChord = event.ctrlKey || event.metaKey;
  if (event.altKey || event.repeat || document.querySelector('dialog[open]')) return false;
  if (event.key === 'Escape' && document.querySelector('#menu[data-open]')) return false;
  if (!isChord && (event.target.closest?.(FIELD) || document.querySelector(':popover-open'))) return false;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const name = `${event.ctrlKey ? 'Control+' : ''}${event.metaKey ? 'Meta+' : ''}${key}`;
  const found = [...document.querySelectorAll('[aria-keyshortcuts]')].find(element =>
    element.getAttribute('aria-keyshortcuts').split(' ').includes(name) && element.checkVisibility() && !element.disabled && element.ariaDisabled !== 'true');
  if (!found) return false;
  found.focus({ preventScroll: !found.matches(FIELD) });
  if (found.matches(FIELD)) found.select?.(); else found.click();
  return true;
}

// ---- Pickers: a popover with a field and entries below it (the scope switcher, the command palette) ----
// The field keeps the focus; the entry that Enter takes is the one marked aria-selected. An entry may have a button beside it, reached with
// the right arrow. data-words says which words the entries answer to: an Enter that comes before the answer waits for it.
const watchers = new WeakMap();
const field = picker => picker.querySelector('[role=combobox]');
const entries = picker => [...picker.querySelectorAll('[data-option]')];
const holder = control => control.closest('[role=gridcell]') ?? control;
const current = picker => picker.querySelector('[aria-selected=true]');
const control = held => held?.matches('[data-option]') ? held : held?.querySelector('[data-option], [data-beside]');
const isCurrent = picker => (picker.dataset.words ?? '') === field(picker).value.trim();
let numbered = 0;

// What Enter takes when nothing was chosen: the best hit of the words; without words the scope one is in, so that it never changes unasked.
const first = picker => {
  const all = entries(picker);
  return all.find(entry => entry.ariaCurrent === 'true' && !picker.dataset.words) ?? (picker.dataset.words || !all[0]?.dataset.scope ? all[0] : undefined);
};

function mark(picker, wanted) {
  current(picker)?.removeAttribute('aria-selected');
  if (!wanted) {
    field(picker).removeAttribute('aria-activedescendant');
    return;
  }
  const held = holder(wanted);
  held.id ||= `entry-${++numbered}`;
  held.setAttribute('aria-selected', 'true');
  field(picker).setAttribute('aria-activedescendant', held.id);
  wanted.scrollIntoView({ block: 'nearest' });
}

function pick(event, picker) {
  const input = field(picker);
  const all = entries(picker);
  const now = control(current(picker));
  const row = now?.closest('[role=row]');
  const at = all.indexOf(row?.querySelector('[data-option]') ?? now);
  delete picker.dataset.waits; // Another key is another wish.
  if (event.key === 'Escape' || event.key === 'Tab') {
    picker.hidePopover();
    return true;
  }
  if (event.key === 'Enter') {
    if (!isCurrent(picker) || !now) picker.dataset.waits = event.ctrlKey || event.metaKey ? 'elsewhere' : 'here';
    else take(now, event.ctrlKey || event.metaKey);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1, PageDown: Math.min(at + 8, all.length - 1), PageUp: Math.max(at - 8, 0) }[event.key];
  if (to !== undefined) {
    mark(picker, all[(to + all.length) % all.length]);
    return true;
  }
  const beside = row?.querySelector('[data-beside]');
  if (event.key === 'ArrowRight' && beside && now !== beside && input.selectionStart === input.value.length) {
    mark(picker, beside);
    return true;
  }
  if (event.key === 'ArrowLeft' && now && now === beside) {
    mark(picker, row.querySelector('[data-option]'));
    return true;
  }
  return false;
}

// A scope is taken only when it answers to the words in the field: text that was changed under the hand must never switch a project.
const comparable = text => text.normalize('NFD').toLowerCase();
const answers = (chosen, words) => {
  if (!chosen.dataset.scope) return true;
  const text = comparable(`${chosen.textContent} ${chosen.dataset.scope} ${chosen.getAttribute('href')}`);
  return comparable(words).split(/\s+/).every(word => text.includes(word));
};

function take(chosen, elsewhere) {
  if (!chosen || !answers(chosen, field(chosen.closest('[data-picker]')).value.trim())) return;
  if (elsewhere && chosen.href) open(chosen.href, '_blank', 'noopener'); else chosen.click();
}

function watch(picker) {
  let words = picker.dataset.words;
  const changed = () => {
    const isNew = words !== picker.dataset.words;
    words = picker.dataset.words;
    const now = control(current(picker));
    const kept = now?.closest('[role=row]')?.querySelector('[data-option]') ?? now;
    if (isNew || !now || !picker.contains(kept)) mark(picker, first(picker));
    const waits = picker.dataset.waits;
    const answer = control(current(picker));
    if (waits && answer && isCurrent(picker)) {
      delete picker.dataset.waits;
      take(answer, waits === 'elsewhere');
    }
  };
  const watcher = new MutationObserver(changed);
  watcher.observe(picker, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-words'] });
  watchers.set(picker, watcher);
  changed();
}

// So are other words.
document.addEventListener('input', event => { delete event.target.closest?.('[data-picker]')?.dataset.waits; }, true);

document.addEventListener('beforetoggle', event => {
  // Before the first key can come: neither the words nor the Enter of the last time are meant for this one.
  const picker = event.target;
  if (!picker.matches?.('[data-picker]') || event.newState !== 'open') return;
  field(picker).value = '';
  delete picker.dataset.waits;
}, true);

document.addEventListener('toggle', event => {
  const picker = event.target;
  if (!picker.matches?.('[data-picker]')) return;
  watchers.get(picker)?.disconnect();
  if (event.newState === 'open') watch(picker);
}, true);

document.addEventListener('click', event => {
  // The skip link moves the focus; its fragment would be a navigation to the router.
  if (event.target.closest?.('a.skip')) {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }

  // The server acts on a plain click of such a link; with a key held it is the browser's own.
  if (isPlain(event) && event.target.closest?.('a[data-app-click]')) event.preventDefault();
  const chosen = event.target.closest?.('[data-picker] [data-option]:not([data-stays])');
  if (chosen && isPlain(event) && chosen.ariaDisabled !== 'true') {
    chosen.closest('[data-picker]').hidePopover();
    if (chosen.dataset.press) document.querySelector(chosen.dataset.press)?.click();
  }
}, true);

// ---- A new page: said aloud, and the focus at its heading. The heading names its page, so that the one before is never taken for it. ----
// Where a list follows the page of one of its rows, the focus goes on to that row as soon as it is there, unless a key or pointer comes first.
const voice = document.getElementById('announcer');
let page = null;
let back = null; // The row to go back to.
new MutationObserver(() => {
  if (page === location.pathname) {
    if (back) focusRow();
    return;
  }
  const heading = document.querySelector('main h1[data-page]');
  if (heading?.dataset.page !== location.pathname) return;
  const before = page;
  page = location.pathname;
  if (before === null) return;
  requestAnimationFrame(() => {
    voice.textContent = document.title.replace(/ · Raff console$/, '');
    // Whoever has opened something meanwhile keeps the focus.
    if (!document.querySelector('dialog[open], :popover-open')) heading.focus({ preventScroll: true });
    scrollTo(0, 0);
    const [, kind, id] = before.match(/^\/([^/]+)\/([^/]+)$/) ?? [];
    back = kind && page.match(/^\/(?:all|p\/[^/]+)\/([^/]+)$/)?.[1] === kind ? decodeURIComponent(id) : null;
    focusRow();
  });
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-page'] });

function focusRow() {
  const link = back && document.querySelector(`[data-testid=resource-table] tr[data-id="${CSS.escape(back)}"] a[href]`);
  if (!link || document.querySelector('dialog[open], :popover-open')) return;
  back = null;
  link.focus({ preventScroll: true });
  link.closest('tr').scrollIntoView({ block: 'center' });
}

for (const act of ['keydown', 'pointerdown', 'wheel']) addEventListener(act, () => { back = null; }, { capture: true, passive: true });

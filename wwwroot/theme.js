// Runs in the head, before anything is painted: gives the page the theme this browser has chosen.
// raffTheme.get() -> 'light' | 'dark' | 'system'; raffTheme.set(choice) changes it, in every tab of this browser.
(() => {
  const key = 'raff.theme';
  const choices = ['light', 'dark', 'system'];
  const system = matchMedia('(prefers-color-scheme: dark)');

  function get() {
    try {
      const stored = localStorage.getItem(key);
      return choices.includes(stored) ? stored : 'system';
    } catch {
      return 'system'; // A browser that keeps nothing follows its system.
    }
  }

  function apply() {
    const choice = get();
    document.documentElement.dataset.theme = choice === 'system' ? (system.matches ? 'dark' : 'light') : choice;
  }

  function set(choice) {
    try {
      localStorage.setItem(key, choices.includes(choice) ? choice : 'system');
    } catch {
      // See get().
    }
    apply();
  }

  system.addEventListener('change', apply);
  addEventListener('storage', event => { if (event.key === key || event.key === null) apply(); });
  globalThis.raffTheme = { get, set };
  apply();
})();

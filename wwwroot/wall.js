// Renews the wall every half minute without losing what it shows: a page that does not load would stay an error page on a screen that no one touches.
(() => {
  const every = 30_000;
  const lost = document.querySelector('.lost');

  async function renew() {
    try {
      const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(every) });
      if (answer.status === 401 || answer.status === 404) {
        location.reload(); // The token has changed: its form, or nothing any more.
        return;
      }

      const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main') : null;
      lost.hidden = page !== null;
      if (page) document.querySelector('main').replaceWith(page);
    } catch {
      lost.hidden = false; // It does not answer; the next turn asks again.
    }
  }

  setInterval(renew, every);
})();

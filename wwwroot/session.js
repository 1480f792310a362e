// Reports that somebody is there, which is what keeps a session from going idle (timers and polling never pass through here), shows the warning
// before it does, and leaves for the sign-in page when it is over.
const every = 10_000;
const inputs = ['pointerdown', 'keydown', 'wheel'];

export function watch(keeper) {
  const warning = document.getElementById('session-warning');
  let reported = -every;
  const report = () => {
    if (performance.now() - reported < every) return;
    reported = performance.now();
    keeper.invokeMethodAsync('InputAsync').catch(() => { reported = -every; });
  };
  for (const input of inputs) document.addEventListener(input, report, { capture: true, passive: true });
  return {
    stop: () => { for (const input of inputs) document.removeEventListener(input, report, { capture: true }); },
    warn: endsSoon => {
      reported = -every; // The next input counts at once.
      if (endsSoon && !warning.open) warning.showModal();
      if (!endsSoon && warning.open) warning.close();
    },
    leave: url => { setTimeout(() => location.assign(url)); }, // Later, so that this call is answered first.
  };
}

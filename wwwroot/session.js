// Tells the server that somebody is there: what keeps a session from ending for want of input. Timers and polling never pass through here.
const every = 10_000;
const inputs = ['pointerdown', 'keydown', 'wheel'];

export function watch(keeper) {
  let told = -every;
  const tell = () => {
    if (performance.now() - told < every) return;
    told = performance.now();
    keeper.invokeMethodAsync('InputAsync').catch(() => { told = -every; });
  };
  for (const input of inputs) document.addEventListener(input, tell, { capture: true, passive: true });
  return { stop: () => { for (const input of inputs) document.removeEventListener(input, tell, { capture: true }); } };
}

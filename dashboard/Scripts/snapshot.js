// A page that stays open while a load publishes goes on working; here it learns of the new snapshot and offers it.
const offer = document.getElementById('newer');
const shown = Number(offer.dataset.snapshot);
const look = async () => {
  if (document.hidden) return;
  try {
    const health = await (await fetch('/health', { cache: 'no-store' })).json();
    offer.hidden = !(health.snapshot > shown);
  } catch {
    // the server is away: the page stays as it is
  }
};
setInterval(look, 15000);
document.addEventListener('visibilitychange', look);

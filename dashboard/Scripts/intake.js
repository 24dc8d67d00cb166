// The pages of the intake work without this. With it, reports can be dropped, the upload shows how far it is, and what is under way renews itself.
const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

const form = document.querySelector('form.drop');
if (form) {
  const input = form.querySelector('input[type=file]');
  const bar = form.querySelector('progress');
  const said = form.querySelector('.said');
  for (const kind of ['dragover', 'dragleave', 'drop']) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.toggle('over', kind === 'dragover');
    });
  }
  form.addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (part) => { bar.value = part.loaded / part.total; });
    request.addEventListener('load', () => {
      if (request.status === 200) {
        window.location.assign(JSON.parse(request.response).next);
      } else {
        // the answer is a short page that says why
        said.textContent = new DOMParser().parseFromString(request.response, 'text/html').querySelector('main p')?.textContent ?? request.statusText;
        bar.hidden = true;
      }
    });
    request.addEventListener('error', () => { form.submit(); });
    bar.hidden = false;
    said.textContent = form.dataset.busy;
    request.send(new FormData(form));
  });
}

// what waits to be read
const list = document.querySelector('[data-poll]');
const follow = async () => {
  for (;;) {
    const waiting = [...list.querySelectorAll('[data-waits="1"]')];
    if (waiting.length === 0) return;
    await pause(1500);
    try {
      const query = new URLSearchParams(waiting.map((row) => ['id', row.dataset.draft]));
      const { drafts } = await (await fetch(`${list.dataset.poll}?${query}`, { cache: 'no-store' })).json();
      const isNew = drafts.some((draft) => waiting.some((row) => row.dataset.draft === draft.id && row.dataset.revision !== String(draft.revision)));
      if (isNew && list.id === 'draft') {
        window.location.reload();
        return;
      }
      if (isNew) {
        const page = new DOMParser().parseFromString(await (await fetch(window.location.href, { cache: 'no-store' })).text(), 'text/html');
        const next = page.getElementById(list.id);
        if (next) list.replaceChildren(...next.childNodes);
      }
    } catch {
      // the server is away: the page stays as it is, and asks again
    }
  }
};
if (list) follow();

// a look at the batch, or a publication, that is under way
const running = document.querySelector('[data-batch]');
const wait = async () => {
  for (;;) {
    await pause(1000);
    try {
      const state = await (await fetch(running.dataset.batch, { cache: 'no-store' })).json();
      if (!state.running) {
        window.location.replace(window.location.pathname);
        return;
      }
    } catch {
      // as above
    }
  }
};
if (running) wait();

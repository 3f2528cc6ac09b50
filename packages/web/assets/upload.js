// Sends each file that is chosen by itself, in pieces (tus), and goes on after a lost connection, after the
// page was closed, and on another device. Without scripts, or where the browser cannot hash, the form sends it.
const form = document.querySelector('form[data-uploads]');

if (form && globalThis.crypto?.subtle) {
  const said = form.dataset;
  const pieceBytes = 256 * 1024;
  const longestPause = 30_000;
  const protocol = { 'tus-resumable': '1.0.0' };
  /** Input → what is under way for it. */
  const running = new Map();

  class Refused extends Error {}

  const words = (text, values) =>
    Object.entries(values).reduce((line, [name, value]) => line.replace(`{${name}}`, value), text);
  const inBase64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const hashOf = async (file) => {
    const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const waited = (milliseconds, signal) =>
    new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        removeEventListener('online', go);
        resolve();
      };
      const timer = setTimeout(go, milliseconds);
      addEventListener('online', go);
      signal.addEventListener('abort', go);
    });

  /** Asks until there is an answer. What the server will not have is not sent again. */
  const ask = async (address, given, show, signal) => {
    for (let pause = 1000; ; pause = Math.min(pause * 2, longestPause)) {
      signal.throwIfAborted();
      try {
        const answer = await fetch(address, {
          ...given,
          headers: { ...protocol, ...given.headers },
          signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
        });
        if (answer.status < 500 && answer.status !== 429) return answer;
      } catch (error) {
        if (signal.aborted) throw error;
      }
      show.wait();
      await waited(pause, signal);
    }
  };

  const reasonOf = async (answer) => {
    const problem = await answer.json().catch(() => ({}));
    const language = document.documentElement.lang;
    const reasons = (problem.refusals ?? []).map(({ message }) => message[language] ?? message.en);
    return reasons.join('; ') || words(said.uploadFailed, { status: answer.status });
  };

  const send = async (file, show, signal) => {
    const hash = await hashOf(file);
    const begun = await ask(
      said.uploads,
      {
        method: 'POST',
        headers: {
          'upload-length': String(file.size),
          'upload-metadata': `filename ${inBase64(file.name)},sha256 ${inBase64(hash)}`,
        },
      },
      show,
      signal,
    );
    if (!begun.ok) throw new Refused(await reasonOf(begun));
    const address = begun.headers.get('location');
    const stop = () => void fetch(address, { method: 'DELETE', headers: protocol }).catch(() => {});
    signal.addEventListener('abort', stop);
    for (let offset = null; offset !== file.size;) {
      if (offset === null) {
        const head = await ask(address, { method: 'HEAD' }, show, signal);
        if (!head.ok) throw new Refused(words(said.uploadFailed, { status: head.status }));
        offset = Number(head.headers.get('upload-offset'));
        show.progress(offset, offset > 0);
        continue;
      }
      const answer = await ask(
        address,
        {
          method: 'PATCH',
          headers: {
            'content-type': 'application/offset+octet-stream',
            'upload-offset': String(offset),
          },
          body: file.slice(offset, offset + pieceBytes),
        },
        show,
        signal,
      );
      // Another device, or a piece whose answer was lost: ask where to go on.
      if (answer.status === 409) offset = null;
      else if (!answer.ok) throw new Refused(await reasonOf(answer));
      else {
        offset = Number(answer.headers.get('upload-offset'));
        show.progress(offset, false);
      }
    }
    signal.removeEventListener('abort', stop);
    return hash;
  };

  /** The bar, the words and the button of one input. Words are said at the quarters, not at every piece. */
  const shown = (input) => {
    const box = document.createElement('div');
    box.className = 'upload';
    box.hidden = true;
    const bar = document.createElement('progress');
    const cancel = document.createElement('button');
    cancel.type = 'button';
    cancel.className = 'quiet';
    cancel.textContent = said.uploadCancel;
    box.append(bar, cancel);
    const line = document.createElement('p');
    line.className = 'meta upload-said';
    line.setAttribute('role', 'status');
    input.after(box, line);
    let quarter = -1;
    let name = '';
    return {
      cancel,
      begin: (file) => {
        // What was wrong with the file before is not said of this one.
        const holder = input.closest('.field');
        holder?.classList.remove('is-wrong');
        for (const old of holder?.querySelectorAll('.wrong') ?? []) if (old !== line) old.remove();
        input.removeAttribute('aria-invalid');
        // It goes on now: how far it had come is said below.
        for (const old of document.querySelectorAll('[data-unfinished]'))
          if (old.dataset.unfinished === file.name) old.remove();
        quarter = -1;
        name = file.name;
        bar.max = file.size;
        bar.removeAttribute('value');
        bar.setAttribute('aria-label', name);
        line.classList.remove('wrong');
        box.hidden = false;
      },
      progress: (offset, again) => {
        bar.value = offset;
        const percent = Math.floor((offset / bar.max) * 100);
        if (!again && Math.floor(percent / 25) === quarter) return;
        quarter = Math.floor(percent / 25);
        line.textContent = words(again ? said.uploadAgain : said.uploadSending, { name, percent });
      },
      wait: () => {
        quarter = -1;
        line.textContent = said.uploadWaiting;
      },
      end: (text, isWrong) => {
        box.hidden = true;
        line.classList.toggle('wrong', isWrong);
        line.textContent = text;
      },
    };
  };

  const typeOf = (file) => (file.type === 'image/jpg' ? 'image/jpeg' : file.type);
  const wrongWith = (input, file) => {
    if (file.size === 0) return words(said.uploadEmpty, { name: file.name });
    const most = Number(input.dataset.most);
    if (file.size > most)
      return words(said.uploadTooLarge, { name: file.name, most: input.dataset.mostText });
    const types = input.accept.split(',');
    const type = typeOf(file);
    return type === '' || types.includes(type)
      ? null
      : words(said.uploadWrongType, { name: file.name });
  };

  /** What the form then holds: the hash of the file, and its name to be seen. */
  const keep = (input, file, hash) => {
    const before = input.parentElement.querySelector('.kept-file');
    const kept = document.createElement('p');
    kept.className = 'kept-file';
    const value = document.createElement('input');
    value.type = 'hidden';
    value.name = input.name;
    value.value = hash;
    const name = document.createElement('span');
    name.className = 'file-name';
    name.textContent = file.name;
    kept.append(value, ' ', name);
    before?.remove();
    input.before(kept);
    input.value = '';
    value.dispatchEvent(new Event('input', { bubbles: true }));
  };

  for (const input of form.querySelectorAll('input[type=file]')) {
    const show = shown(input);
    input.addEventListener('change', () => {
      const [file] = input.files;
      running.get(input)?.controller.abort();
      if (!file) return;
      const wrong = wrongWith(input, file);
      if (wrong !== null) {
        input.value = '';
        show.end(wrong, true);
        return;
      }
      const controller = new AbortController();
      show.cancel.addEventListener('click', () => controller.abort(), {
        signal: controller.signal,
      });
      show.begin(file);
      const done = send(file, show, controller.signal).then(
        (hash) => {
          keep(input, file, hash);
          show.end(words(said.uploadDone, { name: file.name }), false);
          return true;
        },
        (error) => {
          if (running.get(input)?.controller !== controller) return true;
          input.value = '';
          input.focus();
          show.end(
            controller.signal.aborted ? said.uploadGiven : error.message,
            !controller.signal.aborted,
          );
          return controller.signal.aborted;
        },
      );
      const entry = { controller, done };
      running.set(input, entry);
      void done.finally(() => running.get(input) === entry && running.delete(input));
    });
  }

  const whenAllCame = async () => {
    const all = await Promise.all([...running.values()].map(({ done }) => done));
    return all.every(Boolean);
  };
  // What is under way is waited for; what was refused keeps the form.
  form.addEventListener(
    'submit',
    (event) => {
      if (running.size === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      void whenAllCame().then((came) => came && form.requestSubmit(submitter));
    },
    true,
  );
}

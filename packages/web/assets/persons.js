// Finds persons while one types (an editable combobox with a list, as the ARIA Authoring Practices describe it).
// Without scripts, or where asking fails, the button beside the input does the same.
const pause = 250;
const most = 10;

const words = (text, values) =>
  Object.entries(values).reduce((line, [name, value]) => line.replace(`{${name}}`, value), text);

for (const [nth, box] of document.querySelectorAll('[data-persons]').entries()) {
  const { persons: address, name, many, ...said } = box.dataset;
  const input = box.querySelector('.seek input:not([type=hidden])');
  const before = box.querySelector('.seek input[type=hidden]');
  const button = box.querySelector('.seek button');
  const status = box.querySelector('.sought');
  const chosen = box.querySelector('.chosen');
  const list = document.createElement('ul');
  list.id = `persons-${nth}`;
  list.className = 'options';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.closest('fieldset').querySelector('legend').innerText);
  list.hidden = true;
  input.after(list);
  button.hidden = true;
  for (const [key, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(key, value);
  let timer = 0;
  let asking = new AbortController();

  const options = () => [...list.children];
  const active = () => list.querySelector('[aria-selected=true]');
  const select = (option) => {
    active()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    select(null);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  };
  const forget = () => {
    clearTimeout(timer);
    asking.abort();
  };

  const choose = (person) => {
    forget();
    const taken = [...chosen.querySelectorAll('input')].find(({ value }) => value === person.id);
    if (taken) taken.checked = true;
    else {
      const label = document.createElement('label');
      label.className = 'option';
      const tick = document.createElement('input');
      Object.assign(tick, { type: many === 'yes' ? 'checkbox' : 'radio', name, value: person.id });
      tick.checked = true;
      const text = document.createElement('span');
      text.append(person.name, ' ');
      const note = document.createElement('span');
      note.className = 'meta';
      note.textContent = person.note;
      text.append(note);
      label.append(tick, ' ', text);
      chosen.append(label);
    }
    box.querySelector('.found').replaceChildren();
    input.value = '';
    before.value = '';
    status.textContent = words(said.chosen, { name: person.name });
    close();
    list.replaceChildren();
    input.focus();
  };

  const show = ({ items, total }) => {
    const language = document.documentElement.lang;
    list.replaceChildren(
      ...items.map(({ id, name: called, email, units }, i) => {
        const note = [...units.map((one) => one.name[language]), email].join(' · ');
        const option = document.createElement('li');
        option.id = `${list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const aside = document.createElement('span');
        aside.className = 'meta';
        aside.textContent = note;
        option.append(called, ' ', aside);
        // The input keeps the focus.
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => choose({ id, name: called, note }));
        return option;
      }),
    );
    select(null);
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    const more = total - items.length;
    status.textContent =
      items.length === 0
        ? said.none
        : [
            words(said.found, { n: items.length }),
            ...(more > 0 ? [words(said.more, { n: more })] : []),
          ].join(' ');
  };

  const find = async () => {
    forget();
    const text = input.value.trim();
    if (text === '') {
      close();
      status.textContent = '';
      return;
    }
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(
        `${address}&${new URLSearchParams({ text, limit: String(most) })}`,
        { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) },
      );
      if (!answer.ok) throw new Error(String(answer.status));
      const page = await answer.json();
      if (!signal.aborted) show(page);
    } catch {
      if (signal.aborted) return;
      close();
      button.hidden = false;
      status.textContent = said.failed;
    }
  };

  input.addEventListener('input', () => {
    forget();
    timer = setTimeout(() => void find(), pause);
  });
  input.addEventListener('keydown', (event) => {
    const all = options();
    const at = all.indexOf(active());
    const isOpen = !list.hidden;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (all.length === 0) {
        void find();
        return;
      }
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      const by = event.key === 'ArrowDown' ? 1 : -1;
      const next = at === -1 && by === -1 ? all.length - 1 : (at + by + all.length) % all.length;
      select(all[next]);
    } else if (event.key === 'Enter' && (isOpen || input.value.trim() !== '')) {
      // Enter chooses, and looks at once for what was just typed; it sends no form in which a name stands half typed.
      event.preventDefault();
      if (isOpen && at !== -1) all[at].click();
      else void find();
    } else if (event.key === 'Escape') {
      if (isOpen) event.preventDefault();
      if (isOpen) close();
      else input.value = '';
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') select(null);
  });
  // What is still asked for would open its list over what is filled in next.
  input.addEventListener('blur', () => {
    forget();
    close();
  });
}

// Saves a form while one types, and says what the server finds wrong with it. Without scripts the buttons
// do the same.
const form = document.querySelector('form[data-autosave]');
const said = document.getElementById('saved');
const pause = 1200;

if (form && said) {
  let timer;
  const touched = new Set();

  const markOf = (field) => {
    const input = document.getElementById(`${form.id}-f-${field}`.replace(/[^\w-]/g, '-'));
    return input?.closest('.field') ?? null;
  };

  const show = (problems) => {
    for (const field of touched) {
      const holder = markOf(field);
      if (!holder) continue;
      const found = problems.find((one) => one.field === field);
      const id = `${form.id}-f-${field}-typing`;
      document.getElementById(id)?.remove();
      holder.classList.toggle('is-wrong', found !== undefined);
      const input = holder.querySelector('input, select, textarea');
      if (!found) {
        input?.removeAttribute('aria-invalid');
        continue;
      }
      // A file that came whole and cannot be taken is not said to be well.
      for (const well of holder.querySelectorAll('.upload-said')) well.textContent = '';
      const line = document.createElement('p');
      line.className = 'wrong';
      line.id = id;
      line.textContent = found.message;
      holder.append(line);
      input?.setAttribute('aria-invalid', 'true');
    }
  };

  const save = async () => {
    said.textContent = said.dataset.saving;
    try {
      const values = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string') values.append(name, value);
      }
      const response = await fetch(form.dataset.autosave, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: values,
      });
      if (!response.ok) throw new Error(String(response.status));
      const saved = await response.json();
      form.elements.namedItem('version').value = saved.version;
      form.elements.namedItem('was').value = saved.was;
      said.textContent = saved.said;
      show(saved.problems);
    } catch {
      said.textContent = said.dataset.failed;
    }
  };

  form.addEventListener('input', ({ target }) => {
    const [, field] = /^f\.([^.]+)/.exec(target.name ?? '') ?? [];
    if (field) touched.add(field);
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  });
  form.addEventListener('submit', () => clearTimeout(timer));
}

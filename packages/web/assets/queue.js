// Looks again at the numbers that are called, every half minute. Without scripts a link does the same.
const board = document.getElementById('board');
const pause = 30_000;

async function look() {
  const response = await fetch(location.href).catch(() => null);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.getElementById('board');
  if (fresh && fresh.innerHTML !== board.innerHTML) board.replaceChildren(...fresh.childNodes);
}

if (board) {
  setInterval(() => {
    if (!document.hidden) void look();
  }, pause);
}

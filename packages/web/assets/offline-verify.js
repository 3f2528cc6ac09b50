// The program of the page that verifies certificates without a network. In front of it stand, in the same
// file, the functions of core/certificates and web/certificates that it calls.
/* global checkCredential, shownCertificate, verdictKey, checkMark, checkSentence, statusTime, readableTimes */

const facts = JSON.parse(document.getElementById('facts').textContent);
const bytesOf = (text) => new TextEncoder().encode(text);

const tools = {
  sha256: async (text) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text))),
  isSignedBy: async (key, bytes, signature) => {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', imported, signature, bytes);
  },
  gunzip: async (bytes) => {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },
};

let language = facts.language;
let verdict = null;

const say = (key, value = '') => facts.texts[language][key].replace(/\{(?:at|value)\}/, value);

/** An element with a text or with others inside. */
function made(name, inside, attributes = {}) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...[inside].flat());
  return element;
}

/** A text in both scripts and in English; what reads the same stands once. */
function threefold(text) {
  const words = Object.entries(text).filter(
    ([, one], at, all) => all.findIndex(([, other]) => other === one) === at,
  );
  return words.map(([lang, one]) => made('span', `${one} `, { lang }));
}

const inEach = (key, holes = {}) =>
  Object.fromEntries(
    Object.entries(facts.texts).map(([lang, texts]) => [
      lang,
      texts[key].replace(/\{(from|until)\}/g, (_hole, name) => holes[name]),
    ]),
  );

function sheetOf(shown) {
  const { from, until } = shown;
  const days = inEach(until === null ? 'certificate.daysOpen' : 'certificate.days', {
    from,
    until,
  });
  const rows = [
    [inEach('certificate.number'), { en: shown.number ?? '–' }],
    ...shown.claims.map(({ label, value }) => [label, value]),
    [inEach('certificate.validity'), days],
    [inEach('certificate.issuer'), shown.issuer.name],
  ];
  const lines = rows.map(([label, value]) =>
    made('div', [made('dt', threefold(label)), made('dd', threefold(value))]),
  );
  const statement = Object.entries(shown.statement).map(([lang, one]) => made('p', one, { lang }));
  return made(
    'article',
    [
      made('h2', threefold(shown.title)),
      made('div', statement, { class: 'statement' }),
      made('div', made('dl', lines), { class: 'face' }),
    ],
    { class: 'certificate' },
  );
}

function show() {
  document.documentElement.lang = language;
  document.title = say('verify.offline.title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = say(element.dataset.text, readableTimes(facts.at));
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
  const result = document.getElementById('result');
  if (verdict === null) return;
  if (typeof verdict === 'string') {
    result.replaceChildren(made('p', say(verdict), { class: 'notice fault' }));
    return;
  }
  const { fault, checks, certificate } = verdict;
  const head = say(verdictKey(verdict), statusTime(checks));
  const lines = checks.map((check) => {
    const mark = checkMark(check);
    const words = checkSentence(facts.texts[language], check);
    return made('li', [made('span', say(`verify.mark.${mark}`), { class: 'mark' }), ` ${words}`], {
      class: mark,
    });
  });
  const isGenuine = checks.some((one) => one.name === 'signature' && one.finding === 'passed');
  const shown = isGenuine ? shownCertificate(certificate) : null;
  result.replaceChildren(
    made('h2', say('verify.result')),
    made('p', made('strong', head), { class: `notice ${fault === null ? 'done' : 'fault'}` }),
    made('h3', say('verify.checked')),
    made('ul', lines, { class: 'verify-checks' }),
    ...(shown === null ? [] : [sheetOf(shown)]),
  );
}

async function isAble() {
  try {
    const key = new Uint8Array(32);
    await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return true;
  } catch (error) {
    return error.name === 'DataError';
  }
}

/** The verifiable file inside the PDF of a certificate; null where there is none. A file in a PDF is always a
 * stream of its own, whose dictionary says so and how it is packed: no need to read the rest. */
async function attached(bytes) {
  const text = new TextDecoder('latin1').decode(bytes);
  const streams = /<<((?:[^<>]|<<[^<>]*>>)*)>>\s*stream\r?\n/g;
  for (const found of text.matchAll(streams)) {
    const [head, dictionary] = found;
    if (!/\/Type\s*\/EmbeddedFile\b/.test(dictionary)) continue;
    const start = found.index + head.length;
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1]);
    const end = Number.isInteger(length) ? start + length : text.indexOf('endstream', start);
    const packed = new Blob([bytes.subarray(start, end)]).stream();
    const plain = /\/FlateDecode\b/.test(dictionary)
      ? packed.pipeThrough(new DecompressionStream('deflate'))
      : packed;
    const content = await new Response(plain).text().catch(() => '');
    if (content.trimStart().startsWith('{')) return content;
  }
  return null;
}

async function contentOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
  return isPdf ? attached(bytes) : new TextDecoder().decode(bytes);
}

async function verify() {
  const [file] = document.getElementById('file').files;
  const text = file ? await contentOf(file) : document.getElementById('text').value;
  if (text === null) {
    verdict = 'verify.noAttachment';
  } else if (text.trim() === '') {
    verdict = 'verify.nothing';
  } else if (await isAble()) {
    verdict = await checkCredential(text, facts, new Date().toISOString(), tools);
  } else {
    verdict = 'verify.offline.noCrypto';
  }
  show();
}

document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void verify();
});
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    ({ language } = button.dataset);
    show();
  });
}
show();

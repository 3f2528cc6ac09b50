/** A text as HTML shows it. */
export const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A whole page that needs nothing else. `title` and `main` are HTML; `paper` is what @page says; `salt` is hexadecimal. */
export function documentPage(
  language: string,
  title: string,
  main: string,
  paper: string,
  salt?: string,
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${salt === undefined ? '' : `<meta name="salt" content="${salt}">\n`}<style>${style}
@page { size: ${paper}; }</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.6 FangSong, "仿宋", "Noto Serif CJK SC", "Songti SC", serif; }
h1 { font-size: 1.6rem; text-align: center; font-weight: 600; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #595959; padding: .4rem .6rem; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
thead th { background: #f0f0f0; text-align: center; }
td p { margin: 0 0 .4rem; }
a { color: #0b4f9e; }
tr:target, p:target { background: #fff3c4; }
@media print {
  body { margin: 0; max-width: none; font-size: 10.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .source { color: inherit; text-decoration: none; font-size: 8pt; }
}
.letter { max-width: 46rem; margin: 0 auto; }
.letter p { text-indent: 2em; margin: 0 0 .5rem; }
.letter td p, .letter .plain { text-indent: 0; }
.letter h2 { margin-top: 1.5rem; }
table.pairs th:first-child { width: 30%; }
.number, .sign { text-align: right; }
.draft { border: 2px solid #8a5a00; background: #fff8e1; padding: .5rem 1rem; text-align: center; }
data.live { background: #fff3c4; border-bottom: 2px dotted #8a5a00; }
.courtesy { border-top: 1px solid #595959; margin-top: 2rem; font-family: Georgia, serif; }
`;

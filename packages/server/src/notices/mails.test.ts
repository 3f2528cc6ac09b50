import { compileScheme, evolve, personalPlaces, type Matter } from '@twinpark/core/engine';
import { languages, recordsOf, type Values } from '@twinpark/core/model';
import { deadlinesOf, noticesOf } from '@twinpark/core/notices';
import { runScenario } from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import { calendarWords, digestMail, noticeMail, sayIn, type MailNotice } from '@twinpark/web';
import { expect, test } from 'vitest';
import { zoneFolders } from '../zones.ts';

/** Every text and number in a value, at any depth. */
function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

/** In each story of each scheme of each zone: everything that was filled in as text or is personal, and everything
 * that mails and calendars would have said of it in every language. The matter is not even sealed here, as it is
 * where notices are made. */
test.each(zoneFolders.map(({ zone, scenarios }) => ({ id: zone.id, zone, scenarios })))(
  'no mail and no calendar says what was filled in, or who did it ($id)',
  async ({ zone, scenarios }) => {
    const { scenarios: stories } = await scenarios();
    let mails = 0;
    let values = 0;
    for (const { scheme } of zone.schemes) {
      const { compiled } = compileScheme(scheme, 'hash', zone.clockTable, recordsOf(zone));
      const personal = personalPlaces(scheme);
      const secretsIn = (filled: Values): readonly string[] =>
        Object.entries(filled).flatMap(([id, value]) => {
          const { kind } = scheme.fields[id] ?? {};
          const isFree = kind === 'text' || kind === 'group';
          return personal.has(id) || isFree || kind === 'file' ? leaves(value) : [];
        });
      for (const scenario of stories[scheme.id] ?? []) {
        const run = runScenario(compiled, scenario, officialCalendars);
        const secrets = new Set<string>();
        for (const { event } of run.history) {
          if (event.kind === 'filled') secretsIn(event.values).forEach((one) => secrets.add(one));
          if (event.kind === 'set' && personal.has(event.field))
            leaves(event.value).forEach((one) => secrets.add(one));
          if (event.kind === 'acted') secrets.add(event.by.person);
        }
        const said: string[] = [];
        let matter: Matter | null = null;
        for (const command of new Set(run.history.map((one) => one.command))) {
          const told = run.history.filter((one) => one.command === command);
          const before: Matter | null = matter;
          for (const { event } of told) matter = evolve(matter, event, 'id');
          if (matter === null) continue;
          const events = told.map(({ event }) => event);
          const past = run.history
            .slice(0, run.history.indexOf(told[0]!))
            .map(({ event }) => event);
          const days = { today: told[0]?.on ?? '', calendars: officialCalendars };
          const notices = noticesOf(compiled, before, matter, events, past);
          for (const language of languages) {
            const speaking = { language, say: sayIn(language) };
            const frame = { days, zone: zone.name[language], settings: 'https://n.example/s' };
            const carried = notices.map(({ facts }): MailNotice => ({
              scheme,
              facts,
              unit: null,
              href: 'https://n.example/1',
            }));
            const deadlines = notices.flatMap(({ party, facts: { number, stage } }) =>
              deadlinesOf(compiled, matter!, party).map((deadline) => ({
                matter: 'id',
                scheme,
                number,
                stage,
                deadline,
                href: 'https://n.example/2',
              })),
            );
            const digest = { day: days.today, notices: carried, more: 0, deadlines };
            const words = [
              ...carried.map((notice) => noticeMail(speaking, notice, frame)),
              digestMail(speaking, digest, frame),
            ];
            mails += words.length;
            // Nothing is announced without saying what.
            for (const { subject } of words) expect(subject).not.toMatch(/[:：]\s*([:：·]|$)/);
            said.push(...words.flatMap(({ subject, text, html }) => [subject, text, html]));
            for (const one of deadlines) {
              const { summary, description } = calendarWords(speaking, one, days);
              said.push(summary, description);
            }
          }
        }
        // What the scheme itself says anyway, a date and a short number (a mail counts days) give nothing away.
        const own = JSON.stringify([scheme, zone.name, zone.clockTable]);
        const all = said.join('\n').replaceAll('https://n.example', '');
        const numbers = Object.values(matter === null ? {} : matter.numbers);
        for (const secret of secrets) {
          const isTelling =
            secret.length > 1 &&
            !own.includes(secret) &&
            !/^(?:\d{4}-\d\d(?:-\d\d)?|\d{1,4})$/.test(secret);
          if (!isTelling || numbers.some((number) => number.includes(secret))) continue;
          values += 1;
          expect([scenario.name, secret, all.includes(secret)]).toEqual([
            scenario.name,
            secret,
            false,
          ]);
        }
      }
    }
    expect(mails).toBeGreaterThan(1000);
    expect(values).toBeGreaterThan(200);
  },
);

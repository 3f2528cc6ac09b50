import { languages, type Language, type Text } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html, type Renderable } from '../html.ts';
import { languageNames, type PageBody } from '../layout.ts';
import { linkTo } from '../links.ts';
import { changingForm, inputField, notice } from '../parts/form.ts';
import { localTime } from '../matters/history.ts';
import { pager } from '../parts/pager.ts';
import { roleName } from '../parts/role-name.ts';
import { table } from '../parts/table.ts';

export interface UnitPeopleView {
  readonly zone: string;
  readonly unit: string;
  /** Those that the viewer may administer. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** These are no unit's, but people who act for themselves. */
  readonly isAlone: boolean;
  /** The roles that can be given in the unit. */
  readonly roles: readonly string[];
  /** The parts that the unit holds in every matter of some schemes, each with the role it needs. */
  readonly parts: readonly {
    readonly part: Text;
    readonly role: string | null;
    readonly schemes: number;
  }[];
  readonly people: readonly UnitPerson[];
  /** What is looked for among them; empty: nothing. */
  readonly text: string;
  readonly cursor: string | null;
  readonly next: string | null;
  readonly total: number;
  /** The latest changes of its accounts, newest first. */
  readonly changes: readonly UnitPeopleChange[];
  readonly token: string;
  readonly done: 'joined' | 'roles' | 'left' | 'disabled' | 'enabled' | null;
  readonly fault: 'name' | 'email' | 'member' | 'known' | null;
  /** An invitation just made: the link is shown this once. */
  readonly invitation: { readonly name: string; readonly link: string } | null;
  /** What the form for a new person was filled in with. */
  readonly given: {
    readonly name?: string;
    readonly email?: string;
    readonly language?: Language;
    readonly roles?: readonly string[];
  };
}

interface UnitPeopleChange {
  readonly at: string;
  /** Who did it; null: somebody at the command line of the node. */
  readonly by: string | null;
  readonly name: string;
  readonly what: 'added' | 'joined' | 'invited' | 'disabled' | 'enabled' | 'roles' | 'left';
  readonly rolesBefore: readonly string[] | null;
  readonly rolesAfter: readonly string[] | null;
}

interface UnitPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly disabled: boolean;
  readonly isSelf: boolean;
  /** The viewer may disable the account and invite it anew: it is this unit's alone. */
  readonly wholeAccount: boolean;
}

/** The accounts of a unit: who acts for it, in which roles; adding, taking out, disabling. */
export function unitPeoplePage(context: PageContext, view: UnitPeopleView): PageBody {
  const { say, language } = context;
  const name = view.units.find(({ id }) => id === view.unit)?.name ?? view.unit;
  return {
    title: view.isAlone ? say('unitPeople.aloneTitle') : say('unitPeople.title', { unit: name }),
    trail: [{ text: say('account.title'), href: linkTo(language, [view.zone, 'account']) }],
    main: html`${view.done !== null && notice('done', say(`unitPeople.done.${view.done}`))}
      ${view.fault !== null && notice('fault', say('unitPeople.fault'))}
      ${view.invitation !== null && invitationNotice(context, view.invitation)}
      ${view.units.length > 1 && unitChoice(context, view)}
      <section aria-labelledby="people">
        <h2 id="people">${say(view.isAlone ? 'unitPeople.alone' : 'unitPeople.list')}</h2>
        ${!view.isAlone && view.people.length > 0 && html`<p>${say('unitPeople.list.text')}</p>`}
        ${isLong(view) && lookingFor(context, view)}
        ${view.people.length === 0 && html`<p role="status">${say(noneFound(view))}</p>`}
        <ul class="entries people">
          ${view.people.map((person) => entry(context, view, person))}
        </ul>
        ${
          isLong(view) &&
          pager(context, {
            segments: [view.zone, 'account', 'people'],
            query: { unit: view.unit, text: view.text, cursor: view.cursor },
            next: view.next,
            total: view.total,
          })
        }
      </section>
      ${view.parts.length > 0 && partList(context, view.parts)} ${adding(context, view)}
      ${changeList(context, view.changes)}`,
  };
}

/** Whether there are more than a page of them, or some are looked for. */
function isLong({ text, cursor, next }: UnitPeopleView): boolean {
  return text !== '' || cursor !== null || next !== null;
}

function noneFound({ text, isAlone }: UnitPeopleView) {
  if (text !== '') return 'unitPeople.noneFound';
  return isAlone ? 'unitPeople.noneAlone' : 'unitPeople.none';
}

function lookingFor({ say, language }: PageContext, view: UnitPeopleView): Html {
  return html`<form
    class="filter"
    method="get"
    action="${linkTo(language, [view.zone, 'account', 'people'])}"
  >
    <input type="hidden" name="unit" value="${view.unit}" />
    <p class="field">
      <label for="look-for">${say('form.persons.seek')}</label>
      <input id="look-for" name="text" value="${view.text}" maxlength="100" autocomplete="off" />
    </p>
    <p class="buttons"><button type="submit">${say('form.persons.find')}</button></p>
  </form>`;
}

function addressOf({ language }: PageContext, { zone }: UnitPeopleView, what: string): string {
  return linkTo(language, [zone, 'account', 'people', what]);
}

function invitationNotice(
  { say }: PageContext,
  { name, link }: NonNullable<UnitPeopleView['invitation']>,
): Html {
  return notice(
    'note',
    html`<strong>${say('unitPeople.invitation', { name })}</strong>
      <span class="link-to-copy">${link}</span>`,
  );
}

function unitChoice({ say, language }: PageContext, view: UnitPeopleView): Html {
  return html`<form
    class="filter"
    method="get"
    action="${linkTo(language, [view.zone, 'account', 'people'])}"
  >
    <p class="field">
      <label for="choose-unit">${say('unitPeople.unit')}</label>
      <select id="choose-unit" name="unit">
        ${view.units.map(
          ({ id, name }) =>
            html`<option value="${id}" ${id === view.unit && html` selected`}>${name}</option>`,
        )}
      </select>
    </p>
    <p class="buttons"><button type="submit">${say('unitPeople.show')}</button></p>
  </form>`;
}

function entry(context: PageContext, view: UnitPeopleView, person: UnitPerson): Html {
  const { say } = context;
  const about = html`<input type="hidden" name="unit" value="${view.unit}" /><input
      type="hidden"
      name="person"
      value="${person.id}"
    />`;
  const button = (what: string, text: string): Html =>
    changingForm({
      action: addressOf(context, view, what),
      token: view.token,
      submit: text,
      label: `${text}: ${person.name}`,
      fields: about,
      plain: true,
    });
  return html`<li>
    <h3>${person.name}</h3>
    <p class="meta">
      ${person.email}${person.disabled && html` · <strong>${say('unitPeople.disabled')}</strong>`}${person.isSelf && html` · ${say('unitPeople.self')}`}
    </p>
    ${elsewhere(context, view, person)}
    ${
      view.roles.length > 0 &&
      changingForm({
        action: addressOf(context, view, 'roles'),
        token: view.token,
        submit: say('unitPeople.roles.save'),
        label: `${say('unitPeople.roles')}: ${person.name}`,
        fields: html`${about}${roleBoxes(context, view, person.id, person.roles, person.isSelf)}`,
      })
    }
    <div class="buttons">
      ${person.wholeAccount && !person.disabled && button('invite', say('unitPeople.invite'))}
      ${person.wholeAccount && (person.disabled ? button('enable', say('unitPeople.enable')) : button('disable', say('unitPeople.disable')))}
      ${!view.isAlone && !person.isSelf && button('leave', say('unitPeople.leave'))}
    </div>
  </li>`;
}

function partList(context: PageContext, parts: UnitPeopleView['parts']): Html {
  const { say, language } = context;
  const labels = [
    say('unitPeople.parts.part'),
    say('unitPeople.parts.role'),
    say('unitPeople.parts.schemes'),
  ];
  return html`<section aria-labelledby="parts">
    <h2 id="parts">${say('unitPeople.parts')}</h2>
    <p>${say('unitPeople.parts.text')}</p>
    ${table({
      caption: say('unitPeople.parts'),
      captionUnseen: true,
      stacks: true,
      labels,
      columns: labels.map((title) => ({ title })),
      rows: parts.map(({ part, role, schemes }) => [
        part[language],
        role === null ? say('unitPeople.parts.any') : roleName(context, role),
        say('unitPeople.parts.count', { n: schemes }),
      ]),
    })}
  </section>`;
}

/** The roles that somebody holds and that are not given here. */
function elsewhere(
  context: PageContext,
  { isAlone, roles }: UnitPeopleView,
  person: UnitPerson,
): Renderable {
  const others = person.roles.filter((role) => !roles.includes(role));
  if (!isAlone || others.length === 0) return null;
  return html`<p>${others.map((role) => roleName(context, role)).join(' · ')}</p>`;
}

function roleBoxes(
  context: PageContext,
  { roles }: UnitPeopleView,
  form: string,
  held: readonly string[],
  isSelf: boolean,
): Html {
  const box = (role: string): Html => {
    const id = `role-${form}-${role}`;
    const fixed = isSelf && role === 'unit-administrator';
    return html`<p class="option">
      <input
        type="checkbox"
        id="${id}"
        name="roles"
        value="${role}"
        ${held.includes(role) && html` checked`}
        ${fixed && html` disabled`}
      />
      <label for="${id}">${roleName(context, role)}</label>
    </p>`;
  };
  return html`<fieldset class="roles">
    <legend>${context.say('unitPeople.roles')}</legend>
    ${roles.map(box)}
  </fieldset>`;
}

function adding(context: PageContext, view: UnitPeopleView): Renderable {
  const { say } = context;
  const { given, fault } = view;
  const chosen = given.language ?? context.language;
  return html`<section aria-labelledby="add">
    <h2 id="add">${say('unitPeople.add')}</h2>
    <p>${say(view.isAlone ? 'unitPeople.add.aloneText' : 'unitPeople.add.text')}</p>
    ${changingForm({
      action: addressOf(context, view, 'add'),
      token: view.token,
      submit: say('unitPeople.add.submit'),
      fields: html`<input type="hidden" name="unit" value="${view.unit}" />
        ${inputField({
          name: 'name',
          label: say('account.name'),
          type: 'text',
          autocomplete: 'off',
          most: 100,
          ...(given.name !== undefined && { value: given.name }),
          fault: fault === 'name' ? say('unitPeople.fault.name') : null,
        })}
        ${inputField({
          name: 'email',
          label: say('people.email'),
          type: 'email',
          autocomplete: 'off',
          most: 254,
          ...(given.email !== undefined && { value: given.email }),
          fault:
            fault === 'email' || fault === 'member' || fault === 'known'
              ? say(`unitPeople.fault.${fault}`)
              : null,
        })}
        <p class="field">
          <label for="language">${say('account.language.label')}</label>
          <select id="language" name="language">
            ${languages.map(
              (one) =>
                html`<option value="${one}" lang="${one}" ${one === chosen && html` selected`}>
                  ${languageNames[one]}
                </option>`,
            )}
          </select>
        </p>
        ${view.roles.length > 0 && roleBoxes(context, view, 'new', given.roles ?? (view.isAlone ? [] : ['officer']), false)}`,
    })}
  </section>`;
}

function changeList(context: PageContext, changes: readonly UnitPeopleChange[]): Renderable {
  const { say } = context;
  const comma = context.language === 'en' ? ', ' : '、';
  const named = (roles: readonly string[] | null): string =>
    roles === null || roles.length === 0
      ? say('unitPeople.changes.noRoles')
      : roles.map((role) => roleName(context, role)).join(comma);
  const labels = [
    say('unitPeople.changes.at'),
    say('unitPeople.changes.by'),
    say('unitPeople.changes.person'),
    say('unitPeople.changes.what'),
  ];
  return html`<section aria-labelledby="changes">
    <h2 id="changes">${say('unitPeople.changes')}</h2>
    <p>${say('unitPeople.changes.text')}</p>
    ${
      changes.length > 0 &&
      table({
        caption: say('unitPeople.changes'),
        captionUnseen: true,
        stacks: true,
        labels,
        columns: labels.map((title) => ({ title })),
        rows: changes.map(({ at, by, name, what, rolesBefore, rolesAfter }) => [
          localTime(at),
          by ?? say('unitPeople.changes.node'),
          name,
          html`${say(`unitPeople.change.${what}`)}${(rolesBefore !== null || rolesAfter !== null) && html`<span class="meta block">${named(rolesBefore)} → ${named(rolesAfter)}</span>`}`,
        ]),
      })
    }
  </section>`;
}

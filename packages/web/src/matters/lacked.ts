import type { Text } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import type { PageBody } from '../layout.ts';
import { roleName } from '../parts/role-name.ts';

/** A role that somebody lacks, and the parts of their unit that need it. */
export interface RoleLacked {
  readonly role: string;
  readonly parts: readonly Text[];
}

/** Parts of the unit, each with the role it needs. */
export function lackedList(context: PageContext, lacked: readonly RoleLacked[]): Html {
  const { say, language } = context;
  return html`<ul>
    ${lacked.flatMap(({ role, parts }) =>
      parts.map(
        (part) =>
          html`<li>
            ${say('lacked.part', { part: part[language], role: roleName(context, role) })}
          </li>`,
      ),
    )}
  </ul>`;
}

/** To somebody who knows of a matter in which their unit has a part, and whose account lacks the role for it. */
export function roleLackedPage(context: PageContext, lacked: readonly RoleLacked[]): PageBody {
  const { say } = context;
  return {
    title: say('lacked.title'),
    section: 'desk',
    main: html`<p>${say('lacked.text')}</p>
      ${lackedList(context, lacked)}
      <p>${say('lacked.remedy')}</p>`,
  };
}

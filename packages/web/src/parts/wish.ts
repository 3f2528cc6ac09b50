import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';
import { linkTo } from '../links.ts';

/** What somebody wants to do, asked where they arrive: leads to the zone's services that fit. Works without
 * scripts; left empty it leads to all of them. */
export function wishForm({ say, language }: PageContext, zone: string): Html {
  return html`<form
    class="choices wish"
    action="${linkTo(language, [zone, 'services'])}"
    method="get"
  >
    <div class="grows">
      <label for="wish-${zone}">${say('services.search')}</label>
      <input
        id="wish-${zone}"
        type="search"
        name="q"
        maxlength="200"
        placeholder="${say('services.example')}"
      />
    </div>
    <div class="buttons"><button type="submit">${say('services.find')}</button></div>
  </form>`;
}

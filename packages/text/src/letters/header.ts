import type { HeaderField, Reading, Source, Warning } from '../reading.ts';
import { addresseesOf } from './addressees.ts';
import { contactOf, disclosureOf, resultClassOf, satisfactionOf } from './closing-block.ts';
import { firstSaid, unsaid, type Field } from './field.ts';
import type { GridRow } from './grid.ts';
import { coHandlersOf, consultedOf, leadOf } from './handlers.ts';
import { documentNumberOf, numberOf, sessionOf } from './identification.ts';
import { kindOf } from './kind.ts';
import { partiesOf } from './parties.ts';
import { pressAnswerOf } from './press-answer.ts';
import { roleWarnings } from './roles.ts';
import type { Sections } from './sections.ts';
import { signatureOf } from './signature.ts';
import { titleOf } from './title.ts';

type HeaderFields = Pick<Reading, HeaderField | 'kind' | 'sources'>;

export interface Header {
  readonly fields: HeaderFields;
  readonly warnings: readonly Warning[];
}

/** A bureau that answers a member of a legislature or of a district council (现回复如下, 书面回复). */
const ANSWERS = /[回答][复覆]如下|书面[回答][复覆]/;

/** Everything a letter says of itself: from its opening and closing, and where these are silent
 * from the head of its work list (`facts`). */
export function headerOf(sections: Sections, facts: GridRow): Header {
  const { opening, salutation, body, closing, annex } = sections;
  const title = titleOf(opening, salutation);
  const head = salutation < 0 ? opening : opening.slice(0, salutation);
  const press = pressAnswerOf(opening);
  const address = firstSaid<readonly string[]>(
    [
      salutation < 0 ? unsaid<readonly string[]>([]) : addresseesOf(opening[salutation]),
      press.asker,
    ],
    [],
  );
  const parties = partiesOf([...opening, ...closing]);
  const openingText = opening
    .slice(salutation + 1)
    .map(({ text }) => text.slice(0, 1000))
    .join('\n');
  const kind = kindOf(
    title?.text ?? '',
    openingText,
    parties.value,
    opening[salutation]?.text ?? '',
  );
  const isReply = kind === 'proposal-reply' || kind === 'suggestion-reply';
  const isOpinion = isReply && /会办意见|协办意见|会办的函/.test(title?.text ?? '');
  const signature = signatureOf(closing, opening);
  const around = [...opening, ...closing];
  const number = isReply
    ? numberOf(title, [...opening, ...annex.slice(0, 30)])
    : { field: unsaid<string | null>(null), warnings: [] };
  const ownNumber = documentNumberOf(title === null ? [] : head);
  const answers =
    isReply || (kind === 'other' && ANSWERS.test(openingText.concat(title?.text ?? '')));
  const coHandlers = isReply
    ? coHandlersOf(around, facts, signature.signer, isOpinion)
    : unsaid([]);
  const lead = !answers
    ? press.answers
    : press.answers.value === null
      ? leadOf(around, facts, signature.signer, title, { isOpinion, to: address })
      : press.answers;
  const fields = {
    title:
      title === null
        ? unsaid(null)
        : { value: title.text, sources: [{ span: [title.start, title.end], basis: 'read' }] },
    number: firstSaid([number.field, ownNumber], null),
    session: isReply ? sessionOf(title, opening.slice(head.length)) : unsaid(null),
    addressees: address,
    lead,
    coHandlers,
    consulted: answers ? consultedOf(around, coHandlers.value) : unsaid([]),
    parties: kind === 'agreement' ? parties : unsaid([]),
    issuedOn: signature.issuedOn,
    resultClass: resultClassOf([...closing, ...opening]),
    disclosure: disclosureOf(closing, opening),
    satisfaction: satisfactionOf([...closing, ...body.slice(-3), ...opening]),
    contact: contactOf([...closing, ...opening, ...annex.slice(0, 12)]),
  } satisfies { readonly [K in HeaderField]: Field<Reading[K]> };
  return {
    fields: { kind, ...valuesOf(fields), sources: sourcesOf(fields) },
    warnings: [...number.warnings, ...roleWarnings(title, around, lead.value, facts)],
  };
}

type Fields = { readonly [K in HeaderField]: Field<Reading[K]> };

function valuesOf(fields: Fields): Pick<Reading, HeaderField> {
  return {
    title: fields.title.value,
    number: fields.number.value,
    session: fields.session.value,
    addressees: fields.addressees.value,
    lead: fields.lead.value,
    coHandlers: fields.coHandlers.value,
    consulted: fields.consulted.value,
    parties: fields.parties.value,
    issuedOn: fields.issuedOn.value,
    resultClass: fields.resultClass.value,
    disclosure: fields.disclosure.value,
    satisfaction: fields.satisfaction.value,
    contact: fields.contact.value,
  };
}

function sourcesOf(fields: Fields): Partial<Record<HeaderField, readonly Source[]>> {
  const said: Partial<Record<HeaderField, readonly Source[]>> = {};
  let field: HeaderField;
  for (field in fields) if (fields[field].sources.length > 0) said[field] = fields[field].sources;
  return said;
}

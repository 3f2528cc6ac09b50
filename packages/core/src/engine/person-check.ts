import type { Field, Text, Value, Values, WhichPersons } from '../model/index.ts';

/** The roles that accounts hold for themselves, by id. Who cannot sign in, or has no account, is not among them. */
export type RolesOfPersons = Readonly<Record<string, readonly string[]>>;

/** Whether a field may name somebody: forms find those alone, and no other is taken. */
export function mayNamePerson(
  { role }: WhichPersons,
  person: string,
  roles: RolesOfPersons,
): boolean {
  const held = Object.hasOwn(roles, person) ? roles[person] : undefined;
  return held !== undefined && (role === undefined || held.includes(role));
}

/** Whom these values name as persons. */
export function personsNamed(
  fields: Readonly<Record<string, Field>>,
  values: Values,
): readonly string[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    return field && namesPersons(field) ? namedIn(value) : [];
  });
}

/** What is wrong with the persons that are named in a field; null: nothing, or it names none. Who was named before may
 * stay, whatever they hold now (`before`). */
export function checkPersons(
  field: Field,
  value: Value,
  roles: RolesOfPersons,
  before: Value | undefined,
): Text | null {
  if (!namesPersons(field)) return null;
  const stay = before === undefined ? [] : namedIn(before);
  const wrong = namedIn(value).filter(
    (person) => !stay.includes(person) && !mayNamePerson(field, person, roles),
  );
  if (wrong.length === 0) return null;
  const { role } = field;
  const [hans, hant, en] =
    role === undefined
      ? ['可以登录的账号', '可以登入的帳戶', 'an account that can sign in']
      : [`有“${role}”角色的账号`, `有「${role}」角色的帳戶`, `an account with the role “${role}”`];
  return {
    'zh-Hans': `不能选：${wrong.join('、')}；应选：${hans}；请查找后选择，或请管理员授予该角色`,
    'zh-Hant': `不能選：${wrong.join('、')}；應選：${hant}；請尋找後選擇，或請管理員授予該角色`,
    en: `cannot be named: ${wrong.join(', ')}; expected ${en}; choose among those that the form finds, or ask an administrator for the role`,
  };
}

type PersonField = Extract<Field, { readonly kind: 'person' | 'persons' }>;

function namesPersons(field: Field): field is PersonField {
  return field.kind === 'person' || field.kind === 'persons';
}

function namedIn(value: Value): readonly string[] {
  const named: readonly unknown[] = [value].flat();
  return named.filter((one) => typeof one === 'string').filter((one) => one !== '');
}

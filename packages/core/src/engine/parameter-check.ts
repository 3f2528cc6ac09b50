import type { Lookup, Parameter, Value, Zone, ZoneScheme } from '../model/index.ts';
import { isAmount } from '../model/index.ts';
import { isDate, isDecimal, type Problem } from '../rules/index.ts';

/** Parameters that a scheme's look-ups ask for and the zone does not give, or gives without saying on what they rest
 * and whether that was verified; of another type than the look-up yields; and those nobody asks for. */
export function parameterProblems(
  zone: Pick<Zone, 'parameters' | 'sources'>,
  { scheme, parameters: own = {}, sources: ownSources = {} }: ZoneScheme,
): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (name: string, message: string, remedy: string) =>
    problems.push({ at: `parameters.${name}`, message, remedy });
  const asked = Object.values(scheme.lookups).flatMap(({ from, yields }) =>
    'parameter' in from ? [{ name: from.parameter, yields }] : [],
  );
  for (const { name, yields } of asked) {
    const parameter = own[name] ?? zone.parameters?.[name];
    if (parameter === undefined) {
      report(name, 'a look-up asks for it and the zone does not give it', 'give it in the zone');
      continue;
    }
    const versions = versionsOf(parameter);
    const source = name in own ? ownSources[name] : zone.sources?.[name];
    if (source === undefined && versions.some((version) => version.source === undefined)) {
      const remedy = 'name its source in the zone, marked verified or not';
      report(name, 'nothing says on what it rests, or whether that was verified', remedy);
    }
    for (const { value } of versions) {
      if (fits(value, yields)) continue;
      report(name, `${JSON.stringify(value)} is no ${yields}`, `give a ${yields}`);
    }
  }
  for (const name of Object.keys(own)) {
    if (asked.some((one) => one.name === name)) continue;
    report(name, 'no look-up of the scheme asks for it', 'drop it, or declare the look-up');
  }
  return problems;
}

function versionsOf(parameter: Parameter): readonly { value: Value; source?: object }[] {
  if (typeof parameter !== 'object' || !('versions' in parameter)) return [{ value: parameter }];
  const { versions } = parameter;
  return Array.isArray(versions) ? (versions as readonly { value: Value; source?: object }[]) : [];
}

function fits(value: Value, yields: Lookup['yields']): boolean {
  switch (yields) {
    case 'amount':
      return isAmount(value);
    case 'yes-no':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'decimal':
      return typeof value === 'string' && isDecimal(value);
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'text':
      return typeof value === 'string';
    default:
      return yields satisfies never;
  }
}

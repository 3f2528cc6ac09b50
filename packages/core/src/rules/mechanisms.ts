import type { MechanismKey } from '../model/index.ts';
import type { Mechanism } from './mechanism.ts';
import { acting } from './mechanisms/acting.ts';
import { addDays } from './mechanisms/add-days.ts';
import { addMonths } from './mechanisms/add-months.ts';
import { all } from './mechanisms/all.ts';
import { any } from './mechanisms/any.ts';
import { brackets } from './mechanisms/brackets.ts';
import { branches } from './mechanisms/branches.ts';
import { cap } from './mechanisms/cap.ts';
import { compare } from './mechanisms/compare.ts';
import { constant } from './mechanisms/constant.ts';
import { count } from './mechanisms/count.ts';
import { every } from './mechanisms/every.ts';
import { currencyOf } from './mechanisms/currency-of.ts';
import { daysBetween } from './mechanisms/days-between.ts';
import { difference } from './mechanisms/difference.ts';
import { earliest } from './mechanisms/earliest.ts';
import { exchange } from './mechanisms/exchange.ts';
import { field } from './mechanisms/field.ts';
import { firstKnown } from './mechanisms/first-known.ts';
import { floor } from './mechanisms/floor.ts';
import { holder } from './mechanisms/holder.ts';
import { item } from './mechanisms/item.ts';
import { joined } from './mechanisms/joined.ts';
import { known } from './mechanisms/known.ts';
import { latest } from './mechanisms/latest.ts';
import { lookup } from './mechanisms/lookup.ts';
import { not } from './mechanisms/not.ts';
import { numbered } from './mechanisms/numbered.ts';
import { oneOf } from './mechanisms/one-of.ts';
import { overlap } from './mechanisms/overlap.ts';
import { product } from './mechanisms/product.ts';
import { rate } from './mechanisms/rate.ts';
import { round } from './mechanisms/round.ts';
import { sameName } from './mechanisms/same-name.ts';
import { sameWords } from './mechanisms/same-words.ts';
import { share } from './mechanisms/share.ts';
import { sum } from './mechanisms/sum.ts';
import { table } from './mechanisms/table.ts';
import { today } from './mechanisms/today.ts';
import { total } from './mechanisms/total.ts';
import { versions } from './mechanisms/versions.ts';
import { when } from './mechanisms/when.ts';
import { workingDays } from './mechanisms/working-days.ts';
import { yearOf } from './mechanisms/year-of.ts';
import { yearsBetween } from './mechanisms/years-between.ts';

/** Every mechanism by its key. A key of `Rule` without a mechanism does not compile. */
export const mechanisms: { readonly [K in MechanismKey]: Mechanism<K> } = {
  acting,
  addDays,
  addMonths,
  all,
  any,
  brackets,
  branches,
  cap,
  compare,
  constant,
  count,
  every,
  currencyOf,
  daysBetween,
  difference,
  earliest,
  exchange,
  field,
  firstKnown,
  floor,
  holder,
  item,
  joined,
  known,
  latest,
  lookup,
  not,
  numbered,
  oneOf,
  overlap,
  product,
  rate,
  round,
  sameName,
  sameWords,
  share,
  sum,
  table,
  today,
  total,
  versions,
  when,
  workingDays,
  yearOf,
  yearsBetween,
};

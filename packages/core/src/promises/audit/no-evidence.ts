import { normalise, withoutMarker } from '../normalise.ts';
import type { Finding, LetterFacts, LetterPromise } from '../types.ts';
import { capital, cite, finding, quote } from './quote.ts';
import { isVague } from './vague.ts';

const CAME_ABOUT =
  /(?:得到|显著|明显|大幅|全面)[^，。；]{0,6}(?:完善|提升|提高|改善|加强|优化|增强)/;
const STILL_TO_COME = /推动|推进|促进|加快|力争|争取|将|拟|计划|努力|确保|进一步/;

/** Reported as a result, by column or by words (得到…完善) that say it has come about. */
function claimed({ status, place, text }: LetterPromise): boolean {
  if (status === 'done') return true;
  return (
    place === 'body' && status !== 'planned' && CAME_ABOUT.test(text) && !STILL_TO_COME.test(text)
  );
}

/** Whether a measure that says the same, in the body, also says what there is to check: 服务能力明显提升。全年新增
 * 床位120张。 */
function provedBeside({ text }: LetterPromise, { points }: LetterFacts): boolean {
  const said = withoutMarker(text).replace(/[。；;]+$/, '');
  return points
    .flatMap(({ measures }) => measures)
    .filter((measure) => measure.text.includes(said))
    .flatMap((measure) => measure.text.replace(said, '').split(/[，。；;]/))
    .some((one) => normalise(one).length >= 4 && !isVague(one));
}

/** A matter reported as completed in words that leave nothing to check, neither there nor in the rest of
 * its measure. */
export function noEvidence(letter: LetterFacts, promises: readonly LetterPromise[]): Finding[] {
  const at = cite(letter);
  return promises
    .filter((promise) => {
      if (!claimed(promise) || promise.figures.length > 0) return false;
      return isVague(promise.text) && !provedBeside(promise, letter);
    })
    .map((promise) =>
      finding('no-evidence', null, [quote(letter, promise)], {
        'zh-Hans': `${at['zh-Hans']}作为成效写明：“${promise.text}”，其中没有可供核对的数字、日期、文件、名称、地点或成果，请核对能否补充。`,
        'zh-Hant': `${at['zh-Hant']}作為成效列明：「${promise.text}」，當中並無可供核對的數字、日期、文件、名稱、地點或成果，請核對能否補充。`,
        en: `${capital(at.en)} gives as a result: “${promise.text}”. It holds no figure, date, document, name, place or product that could be checked; whether one can be added needs checking.`,
      }),
    );
}

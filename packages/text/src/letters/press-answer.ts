import { readAt, unsaid, type Field } from './field.ts';
import type { Piece } from './piece.ts';

/** 以下是今日在立法会会议上某某议员的提问和某某局局长的答复： as governments print what they answered. */
const PRINTED =
  /以下是[^。：:]{0,40}?(?:会议上)?([\u4e00-\u9fff]{2,4})议员的(?:书面|口头)?(?:提问|质询)[和及与]([^，。：:]{2,20}?[局署司处])(?:局长|署长|司长|处长)(?:（[^）]{1,6}）)?[\u4e00-\u9fff]{0,4}的(?:书面|口头)?答[复覆]/;

interface PressAnswer {
  readonly asker: Field<readonly string[]>;
  readonly answers: Field<string | null>;
}

/** Who asked and which bureau answered, in the first paragraphs of an answer that was printed for the press. */
export function pressAnswerOf(opening: readonly Piece[]): PressAnswer {
  for (const { text, start } of opening) {
    const match = text.length < 300 && text.includes('以下是') ? PRINTED.exec(text) : null;
    const [whole, asker, bureau] = match ?? [];
    if (match === null || whole === undefined || asker === undefined || bureau === undefined)
      continue;
    const at = start + match.index;
    const name = at + whole.indexOf(`${asker}议员`);
    const unit = at + whole.lastIndexOf(bureau);
    return {
      asker: readAt([asker], name, name + asker.length),
      answers: readAt(bureau, unit, unit + bureau.length),
    };
  }
  return { asker: unsaid([]), answers: unsaid(null) };
}

import type { LinkReason } from './types.ts';

const percent = (share: number): string => `${String(Math.round(share * 100))}%`;
const round = (weight: number): number => Math.round(weight * 1000) / 1000;

// What a link rests on, in the words a reader sees.

export function wording(weight: number, similarity: number): LinkReason {
  const p = percent(similarity);
  return {
    kind: 'wording',
    weight: round(weight),
    text: {
      'zh-Hans': `措辞相近度${p}`,
      'zh-Hant': `措辭相近程度 ${p}`,
      en: `wording ${p} alike`,
    },
  };
}

export function sharedName(weight: number, name: string): LinkReason {
  return {
    kind: 'named-thing',
    weight: round(weight),
    text: {
      'zh-Hans': `都提到“${name}”`,
      'zh-Hant': `兩者均提及「${name}」`,
      en: `both name “${name}”`,
    },
  };
}

export function differentNames(weight: number, a: string, b: string): LinkReason {
  return {
    kind: 'named-thing',
    weight: round(weight),
    text: {
      'zh-Hans': `所指不同：“${a}”与“${b}”`,
      'zh-Hant': `所指不同：「${a}」與「${b}」`,
      en: `they name different things: “${a}” and “${b}”`,
    },
  };
}

export function sameFigure(weight: number, text: string): LinkReason {
  return {
    kind: 'figure',
    weight: round(weight),
    text: {
      'zh-Hans': `都有数字“${text}”`,
      'zh-Hant': `兩者均有數字「${text}」`,
      en: `both give the figure “${text}”`,
    },
  };
}

export function samePoint(weight: number): LinkReason {
  return {
    kind: 'same-point',
    weight: round(weight),
    text: {
      'zh-Hans': '属同一条意见建议',
      'zh-Hant': '屬同一項意見建議',
      en: 'they answer the same point',
    },
  };
}

export function ownership(weight: number, a: string, b: string): LinkReason {
  const same = weight > 0;
  return {
    kind: 'owner',
    weight: round(weight),
    text: same
      ? {
          'zh-Hans': `同由${a}负责`,
          'zh-Hant': `同由${a}負責`,
          en: `${a} answers for both`,
        }
      : {
          'zh-Hans': `负责单位不同：${a}、${b}`,
          'zh-Hant': `負責單位不同：${a}、${b}`,
          en: `different units answer: ${a}, ${b}`,
        },
  };
}

export function decided(decision: 'confirmed' | 'joined'): LinkReason {
  return {
    kind: 'decided',
    weight: 1,
    text:
      decision === 'confirmed'
        ? {
            'zh-Hans': '经人工确认',
            'zh-Hant': '經人手確認',
            en: 'confirmed by a person',
          }
        : {
            'zh-Hans': '由人工关联',
            'zh-Hant': '由人手關聯',
            en: 'joined by a person',
          },
  };
}

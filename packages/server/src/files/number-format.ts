/** Renders a counter in a number format of WordprocessingML (ECMA-376 part 1, 17.18.59). Formats that
 * Chinese documents do not use come out as decimal. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return chinese(value, '零一二三四五六七八九', ['', '十', '百', '千']);
    case 'chineseLegalSimplified':
      return chinese(value, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟']);
    case 'ideographLegalTraditional':
      return chinese(value, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟']);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value);
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    default:
      return String(value);
  }
}

/** 1 … 9999: 十, 十一, 二十, 一百零一. */
function chinese(value: number, digits: string, places: readonly string[]): string {
  if (value <= 0 || value > 9999) return value === 0 ? digits[0]! : String(value);
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = text !== '';
    } else {
      text += `${zero ? digits[0]! : ''}${digits[digit]!}${places[place]!}`;
      zero = false;
    }
  }
  // 一十一 is read 十一.
  return text.startsWith(`${digits[1]!}${places[1]!}`) && digits[1] === '一' ? text.slice(1) : text;
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = Math.min(value, 32_767);
  let text = '';
  for (const [step, sign] of steps) {
    text += sign.repeat(Math.floor(left / step));
    left %= step;
  }
  return text;
}

/** A … Z, AA, BB …, as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCodePoint(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

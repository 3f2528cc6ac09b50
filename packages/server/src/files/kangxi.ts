/** The characters that the Kangxi radicals U+2F00–U+2FD5 look like, in the order of that block. */
const kangxi =
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴' +
  '廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿' +
  '目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵' +
  '邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠';

/** Pairs of a radical of the supplement (U+2E80–U+2EF3) that is a whole character, and it. The
 * others of that block are parts of characters and stay as they are. */
const supplement =
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const repairs = new Map<string, string>([
  ...Array.from(kangxi, (whole, i): [string, string] => [String.fromCodePoint(0x2f00 + i), whole]),
  ...Array.from({ length: supplement.length / 2 }, (_, i): [string, string] => [
    supplement[i * 2]!,
    supplement[i * 2 + 1]!,
  ]),
]);

/** Browsers print 田 as the radical ⽥ into their PDFs. Puts the characters back, one by one: NFKC
 * would do it for one of the two blocks only and break full-width punctuation. */
export function repairRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2ef3\u2f00-\u2fd5]/gu,
    (radical) => repairs.get(radical) ?? radical,
  );
}

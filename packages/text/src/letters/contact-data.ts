import { personNameLength } from '../clean/person-name.ts';

const PHONE = '(?:(?:办公|联系|咨询|值班|移动)?(?:电话|手机|座机|传真)|联系方式)(?:号码?)?';
const PERSON = '(?:联[系络]人|联络员|经办人|承办人)(?:姓名)?';
const LABEL = `(?:${PERSON}|${PHONE}|(?:电子)?邮箱|电子邮件)`;
/** A telephone with or without brackets: 0755-82000000转801. */
const NUMBER = '[（(]?\\+?\\d[\\d\\-—–－()（）]*(?:转\\d{1,5})?[）)]?';
const EMAIL = '[\\w.+-]+[@＠][\\w-]+(?:\\.[\\w-]+)+';
/** A person, maybe with their unit: 区科技局张三. */
const NAME =
  '(?:[\\u4e00-\\u9fff]{2,10}[局处科室办委会部院校署厅站所心])?([\\u4e00-\\u9fff·]{2,8})';
const BEGINS = new RegExp(`^[（(]?${LABEL}`);
/** 联系人张三 | 联系人及电话：张三13800000000 | 电话：0755-82000000 | a number or a further name alone */
const PART = new RegExp(
  `^[（(]?(?:${PERSON}(?:[及和与]${LABEL})?[：:为是]?(?:${NAME})?(?:${NUMBER})?|${LABEL}[：:为是]?(?:${NUMBER}|${EMAIL})?|${NUMBER}|${EMAIL}|([\\u4e00-\\u9fff·]{2,4}))[）)]?$`,
);
/** At least a telephone's length, or an address of mail: 联系人制度 alone is no contact. */
const REACHED = new RegExp(`\\d[\\d\\-—–－ ]{5,}|${EMAIL}`);
const LONGEST = 120;

/** Whether a sentence or line says whom to call and nothing else (联系人张三，电话…): it promises nothing. */
export function isContactData(text: string): boolean {
  if (text.length > LONGEST || !BEGINS.test(text) || !REACHED.test(text)) return false;
  return text
    .replace(/[。；;\s]+$/, '')
    .split(/[，,、；;\s]+/)
    .every((part) => {
      const [found, named, alone] = PART.exec(part) ?? [];
      const name = named ?? alone;
      return found !== undefined && (name === undefined || personNameLength(name) === name.length);
    });
}

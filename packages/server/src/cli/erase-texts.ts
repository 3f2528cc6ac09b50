import { text, type Text } from '@twinpark/core/model';

/** What the command line says about erasing personal data. {name} is a hole. */
export const eraseTexts = {
  eraseAbout: text(
    '永久删除一个办件某一字段的个人资料；日志仍可核对，删除的人和原因记入办件',
    '永久刪除一宗個案某一欄目的個人資料；日誌仍可核對，刪除的人員及原因記入個案',
    'erase the personal values of a field of a matter for good; the log stays verifiable, who did it and why is recorded in the matter',
  ),
  eraseFieldOption: text('要删除的字段', '要刪除的欄目', 'the field whose values are erased'),
  eraseByOption: text(
    '删除的人：本合作区一名系统管理员的账号（电子邮箱）',
    '刪除的人員：本合作區一名系統管理員的帳戶（電郵地址）',
    'who erases it: the account of an administrator of the node in this zone (e-mail)',
  ),
  eraseOperatorOption: text(
    '代替 --by：没有账号的本机运维人员的姓名；记为本机运维人员',
    '代替 --by：沒有帳戶的本機操作人員的姓名；記錄為本機操作人員',
    'instead of --by: the name of whoever runs this node and has no account; recorded as its local operator',
  ),
  eraseWho: text(
    '应给出 --by（系统管理员的账号）或 --operator（本机运维人员的姓名）其中一项，且不能为空。',
    '應提供 --by（系統管理員的帳戶）或 --operator（本機操作人員的姓名）其中一項，且不能留空。',
    'Expected one of --by (the account of an administrator) and --operator (the name of whoever runs this node), not empty.',
  ),
  eraseNotAdministrator: text(
    '“{value}”（--by）不是在用的系统管理员账号；应为有 administrator 角色的账号。请用 twinpark person list 查看，或改用 --operator。',
    '「{value}」（--by）並非使用中的系統管理員帳戶；應為具 administrator 角色的帳戶。請以 twinpark person list 查看，或改用 --operator。',
    '"{value}" (--by) is no account of an administrator in use; expected one with the role administrator. See twinpark person list, or give --operator.',
  ),
  collectAbout: text(
    '清理无处引用的文件（未提交的操作所留）；运行中的节点每日自行清理数次',
    '清理沒有任何記錄引用的檔案（未提交的操作所遺留）；運行中的節點每日自行清理數次',
    'remove files that nothing rests on, left by commands that were not committed; a running node does so by itself',
  ),
  collected: text(
    '已清理 {removed} 个文件。',
    '已清理 {removed} 個檔案。',
    'Files removed: {removed}.',
  ),
  eraseReasonOption: text('删除的原因', '刪除的原因', 'why it is erased'),
  eraseEmpty: text(
    '--reason 不能为空；应写明删除的原因。',
    '--reason 不能留空；應寫明刪除的原因。',
    '--reason is empty; expected why the values are erased.',
  ),
  noMatter: text(
    '合作区 {zone} 没有办件“{value}”；应为一个办件的 id 或编号。请在办件页面的地址或办件列表中查到后重试。',
    '合作區 {zone} 沒有個案「{value}」；應為一宗個案的 id 或編號。請在個案頁面的網址或個案列表中查到後重試。',
    'Zone {zone} has no one matter "{value}"; expected the id or the number of one. Look it up in the list of matters or in the address of its page.',
  ),
  eraseNothing: text(
    '办件 {matter} 的字段“{value}”没有个人资料；现存个人资料的字段：{expected}。请用其中之一。',
    '個案 {matter} 的欄目「{value}」沒有個人資料；現存個人資料的欄目：{expected}。請選用其一。',
    'Field "{value}" of matter {matter} holds no personal values; fields that do: {expected}. Give one of them.',
  ),
  erased: text(
    '已删除办件 {matter} 字段“{field}”的 {count} 项个人资料，并记为第 {version} 个事件。',
    '已刪除個案 {matter} 欄目「{field}」的 {count} 項個人資料，並記為第 {version} 個事件。',
    'Erased: {count} personal value(s) of field "{field}" of matter {matter}; recorded as event {version}.',
  ),
} satisfies Record<string, Text>;

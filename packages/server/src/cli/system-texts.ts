import type { Text } from '@twinpark/core/model';

const text = (zhHans: string, zhHant: string, en: string): Text => ({
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
});

/** What the command line says of the system it runs on: folders, ports, its own grammar. {name} is a
 * hole. */
export const systemTexts = {
  isFile: text('那里是文件，不是文件夹', '該處是檔案，不是資料夾', 'there is a file, not a folder'),
  notAllowed: text('没有权限', '沒有權限', 'permission denied'),
  readOnly: text('该处只能读取', '該處只可讀取', 'the file system is read-only'),
  noSpace: text('磁盘已满', '磁碟已滿', 'the disk is full'),
  noFolder: text('上级文件夹不存在', '上層資料夾不存在', 'its folder does not exist'),
  noFile: text('没有这个文件', '沒有這個檔案', 'there is no such file'),
  isFolder: text('那里是文件夹', '該處是資料夾', 'there is a folder'),

  badFolder: text(
    '数据文件夹“{value}”（TWINPARK_DATA）无法使用：{reason}。应为可写的文件夹；请更正 TWINPARK_DATA。',
    '資料夾「{value}」（TWINPARK_DATA）無法使用：{reason}。應為可寫入的資料夾；請更正 TWINPARK_DATA。',
    'The data folder "{value}" (TWINPARK_DATA) cannot be used: {reason}. Expected a folder that can be written; correct TWINPARK_DATA.',
  ),
  cannotWrite: text(
    '无法写入“{value}”（--out）：{reason}。应为可写文件夹中的文件；请换一个位置。',
    '無法寫入「{value}」（--out）：{reason}。應為可寫入的資料夾內的檔案；請改選其他位置。',
    '"{value}" (--out) cannot be written: {reason}. Expected a file in a folder that can be written; choose another place.',
  ),
  portTaken: text(
    '端口 {port}（PORT 或 --port）已被其他程序占用；应为空闲的端口。请停止该程序，或另选端口：PORT={next} npm start（PORT=0 自动选择）。',
    '連接埠 {port}（PORT 或 --port）已被其他程式佔用；應為未被使用的連接埠。請停止該程式，或改選其他連接埠：PORT={next} npm start（PORT=0 會自動選擇）。',
    'Port {port} (PORT or --port) is taken by another program; expected a free port. Stop that program, or choose another: PORT={next} npm start (PORT=0 picks a free one).',
  ),
  portForbidden: text(
    '当前账户不能使用端口 {port}（PORT 或 --port）；应为 1024 或以上。请另选端口：PORT=3000 npm start。',
    '目前的帳戶不能使用連接埠 {port}（PORT 或 --port）；應為 1024 或以上。請改選其他連接埠：PORT=3000 npm start。',
    'Port {port} (PORT or --port) may not be used by this account; expected one from 1024 on. Choose another: PORT=3000 npm start.',
  ),
  badHost: text(
    'HOST 的值“{host}”不是本机的地址；应为 localhost（只限本机）、0.0.0.0（所有网卡）或本机的一个 IP 地址。请更正 HOST。',
    'HOST 的值「{host}」不是本機的地址；應為 localhost（只限本機）、0.0.0.0（所有網絡介面）或本機的一個 IP 地址。請更正 HOST。',
    'The value "{host}" of HOST is no address of this machine; expected localhost (this machine alone), 0.0.0.0 (every network) or one of its IP addresses. Correct HOST.',
  ),
  badUrl: text(
    '{name} 的值“{value}”不能用；应为 https 地址，例如 https://twinpark.example.gov（只有 localhost 可用 http）。请更正后重新启动。',
    '{name} 的值「{value}」不能使用；應為 https 地址，例如 https://twinpark.example.gov（只有 localhost 可用 http）。請更正後重新啟動。',
    'The value "{value}" of {name} cannot be used; expected an address such as https://twinpark.example.gov (http only on localhost). Correct it and start again.',
  ),
  oidcLacks: text(
    '身份提供方登录缺少 {missing}；{names} 应全部设置。请补上，或全部不设。',
    '身分提供者登入欠缺 {missing}；{names} 應全部設定。請補上，或全部不設。',
    'Sign-in with an identity provider lacks {missing}; expected all of {names}. Set what is missing, or none of them.',
  ),
  mailLacks: text(
    '电子邮件缺少 {missing}；TWINPARK_SMTP_URL 和 TWINPARK_MAIL_FROM 应同时设置。请补上，或都不设。',
    '電郵欠缺 {missing}；TWINPARK_SMTP_URL 及 TWINPARK_MAIL_FROM 應同時設定。請補上，或兩者皆不設。',
    'Mail lacks {missing}; expected both TWINPARK_SMTP_URL and TWINPARK_MAIL_FROM. Set what is missing, or neither.',
  ),
  badSmtpUrl: text(
    '{name} 没有写明邮件服务器；应为 smtp://用户:密码@主机:587（STARTTLS）或 smtps://用户:密码@主机:465。请更正后重新启动。',
    '{name} 沒有寫明電郵伺服器；應為 smtp://用戶:密碼@主機:587（STARTTLS）或 smtps://用戶:密碼@主機:465。請更正後重新啟動。',
    '{name} names no mail server; expected smtp://user:password@host:587 (STARTTLS) or smtps://user:password@host:465. Correct it and start again.',
  ),
  badMailFrom: text(
    '{name} 的值“{value}”不是发件地址；应如 notices@example.gov 或 两园通 <notices@example.gov>。请更正后重新启动。',
    '{name} 的值「{value}」不是寄件地址；應如 notices@example.gov 或 兩園通 <notices@example.gov>。請更正後重新啟動。',
    'The value "{value}" of {name} is no sender; expected an address such as notices@example.gov or Twinpark <notices@example.gov>. Correct it and start again.',
  ),
  noMail: text(
    '没有设置邮件服务器（TWINPARK_SMTP_URL、TWINPARK_MAIL_FROM）：通知只显示在网页上。',
    '沒有設定電郵伺服器（TWINPARK_SMTP_URL、TWINPARK_MAIL_FROM）：通知只在網頁上顯示。',
    'No mail server is set (TWINPARK_SMTP_URL, TWINPARK_MAIL_FROM): notices are shown on the pages only.',
  ),
  connectionLost: text(
    '与数据库的一个连接中断（{reason}）；将自动重新连接。',
    '與資料庫的一個連線中斷（{reason}）；將自動重新連線。',
    'A connection to the database was dropped ({reason}); it is made anew.',
  ),
  unforeseen: text(
    '意外错误：{reason}\n请重试；若再次出现，请设 TWINPARK_DEBUG=1 再运行一次，并把输出连同所用命令报告给维护者。',
    '意外錯誤：{reason}\n請重試；若再次出現，請設 TWINPARK_DEBUG=1 再執行一次，並把輸出連同所用指令報告維護人員。',
    'Unforeseen error: {reason}\nTry again; if it comes back, run the command once more with TWINPARK_DEBUG=1 and report what it prints, with the command.',
  ),

  usageTitle: text('用法：', '用法：', 'Usage:'),
  optionsTitle: text('选项：', '選項：', 'Options:'),
  argumentsTitle: text('参数：', '參數：', 'Arguments:'),
  commandsTitle: text('命令：', '指令：', 'Commands:'),
  usageOptions: text('[选项]', '[選項]', '[options]'),
  usageCommand: text('[命令]', '[指令]', '[command]'),
  helpAbout: text('显示此命令的说明', '顯示此指令的說明', 'display help for command'),
  versionAbout: text('显示版本号', '顯示版本編號', 'output the version number'),
  defaultValue: text('默认：', '預設：', 'default: '),
  unknownOption: text(
    '没有选项“{value}”；可用的选项如下。',
    '沒有選項「{value}」；可用的選項如下。',
    'There is no option "{value}"; the options are listed below.',
  ),
  unknownCommand: text(
    '没有命令“{value}”；可用的命令如下。',
    '沒有指令「{value}」；可用的指令如下。',
    'There is no command "{value}"; the commands are listed below.',
  ),
  noSuchCommand: text(
    '没有命令“{value}”。已有的命令：{known}。用 --help 查看各命令的说明。',
    '沒有指令「{value}」。現有指令：{known}。用 --help 查看各指令的說明。',
    'There is no command "{value}". Known commands: {known}. Use --help to see what each does.',
  ),
  missingArgument: text(
    '缺少参数 <{value}>；用法如下。',
    '欠缺參數 <{value}>；用法如下。',
    'The argument <{value}> is missing; usage below.',
  ),
  missingOption: text(
    '缺少必需的选项 {value}；用法如下。',
    '欠缺必需的選項 {value}；用法如下。',
    'The option {value} is required; usage below.',
  ),
  missingValue: text(
    '选项 {value} 后面缺少值；用法如下。',
    '選項 {value} 後欠缺值；用法如下。',
    'The option {value} lacks its value; usage below.',
  ),
  tooMany: text(
    '“{value}”的参数过多：应为 {expected} 个，实为 {got} 个；用法如下。',
    '「{value}」的參數過多：應為 {expected} 個，實為 {got} 個；用法如下。',
    'Too many arguments for "{value}": expected {expected}, got {got}; usage below.',
  ),
} satisfies Record<string, Text>;

import type { StoreRefusalCode } from '@twinpark/postgres';
import type { Language, Text } from '@twinpark/core/model';

const text = (zhHans: string, zhHant: string, en: string): Text => ({
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
});

/** Why the store of a node cannot be opened: value, place, what is expected, remedy. {name} is a hole. */
const catalogue = {
  'bad-address': text(
    'DATABASE_URL 的值“{value}”不是 PostgreSQL 地址；应形如 postgres://用户:密码@主机/数据库。请更正，或不设 DATABASE_URL 以使用内置数据库。',
    'DATABASE_URL 的值「{value}」不是 PostgreSQL 地址；應形如 postgres://用戶:密碼@主機/資料庫。請更正，或不設 DATABASE_URL 以使用內置資料庫。',
    'The value "{value}" of DATABASE_URL is no address of a PostgreSQL server; expected one such as postgres://user:password@host/database. Correct it, or leave DATABASE_URL unset to use the embedded database.',
  ),
  unreachable: text(
    '连不上 DATABASE_URL 所指的服务器 {value}（{reason}）；该处应有正在运行的 PostgreSQL 14 或更新版本。请检查主机名、端口与防火墙，并确认服务器已启动。',
    '無法連接 DATABASE_URL 所指的伺服器 {value}（{reason}）；該處應有運行中的 PostgreSQL 14 或更新版本。請檢查主機名稱、連接埠及防火牆，並確認伺服器已啟動。',
    'The server at {value} (DATABASE_URL) cannot be reached ({reason}); expected a running PostgreSQL 14 or newer there. Check host name, port and firewall, and that the server is started.',
  ),
  'wrong-password': text(
    '服务器 {value}（DATABASE_URL）不接受用户“{user}”的密码；应为该用户的有效密码。请更正 DATABASE_URL 中的用户名或密码（特殊字符须写成 %40 一类的编码）。',
    '伺服器 {value}（DATABASE_URL）不接受用戶「{user}」的密碼；應為該用戶的有效密碼。請更正 DATABASE_URL 內的用戶名稱或密碼（特殊字元須寫成 %40 一類的編碼）。',
    'The server at {value} (DATABASE_URL) does not accept the password of user "{user}"; expected that user\'s password. Correct user or password in DATABASE_URL (special characters are written as %40 and the like).',
  ),
  'not-admitted': text(
    '服务器 {value}（DATABASE_URL）不准用户“{user}”连接数据库“{database}”（{reason}）；应为服务器 pg_hba.conf 允许的用户与主机。请更正 DATABASE_URL，或请数据库管理员放行。',
    '伺服器 {value}（DATABASE_URL）不准用戶「{user}」連接資料庫「{database}」（{reason}）；應為伺服器 pg_hba.conf 容許的用戶及主機。請更正 DATABASE_URL，或請資料庫管理員容許連接。',
    'The server at {value} (DATABASE_URL) does not admit user "{user}" to database "{database}" ({reason}); expected a user and host that its pg_hba.conf allows. Correct DATABASE_URL, or ask the administrator of the server.',
  ),
  'unknown-database': text(
    '服务器 {value}（DATABASE_URL）上没有数据库“{database}”；应为已建好的数据库。请先执行 createdb {database}，或更正 DATABASE_URL 中的库名。',
    '伺服器 {value}（DATABASE_URL）上沒有資料庫「{database}」；應為已建立的資料庫。請先執行 createdb {database}，或更正 DATABASE_URL 內的資料庫名稱。',
    'The server at {value} (DATABASE_URL) has no database "{database}"; expected one that exists. Make it with createdb {database}, or correct the name in DATABASE_URL.',
  ),
  'not-permitted': text(
    '{value}（DATABASE_URL）的用户不能建表（{reason}）；应为数据库的所有者，或对 public 模式有 CREATE 权限。请授权：grant create on schema public to 该用户。',
    '{value}（DATABASE_URL）的用戶不能建立資料表（{reason}）；應為資料庫的擁有者，或對 public 綱要有 CREATE 權限。請授權：grant create on schema public to 該用戶。',
    'The user of {value} (DATABASE_URL) may make no tables ({reason}); expected the owner of the database, or the right CREATE on its schema public. Grant it: grant create on schema public to that user.',
  ),
  'server-too-old': text(
    '服务器 {value}（DATABASE_URL）的版本是 PostgreSQL {version}；应为 14 或更新版本。请升级服务器，或改用其他服务器。',
    '伺服器 {value}（DATABASE_URL）的版本是 PostgreSQL {version}；應為 14 或更新版本。請升級伺服器，或改用其他伺服器。',
    'The server at {value} (DATABASE_URL) is PostgreSQL {version}; expected 14 or newer. Upgrade it, or name another server.',
  ),
  'newer-database': text(
    '数据库已由更新版本的两园通改动过（“{file}”），本程序没有这一步；数据库不应比程序新。请运行较新的版本，或改用其他数据库（TWINPARK_DATA、DATABASE_URL）。',
    '資料庫已由較新版本的兩園通更改（「{file}」），本程式沒有這一步；資料庫不應比程式新。請執行較新的版本，或改用其他資料庫（TWINPARK_DATA、DATABASE_URL）。',
    'The database has applied "{file}", which this version of Twinpark does not have; expected a database no newer than the program. Run the newer version, or use another database (TWINPARK_DATA, DATABASE_URL).',
  ),
  'changed-file': text(
    '数据库脚本“{file}”在执行之后被改动；已执行的脚本应保持原样。请恢复该文件，把改动写进新编号的文件。',
    '資料庫指令檔「{file}」在執行後被更改；已執行的指令檔應保持原樣。請還原該檔案，把更改寫入新編號的檔案。',
    'The SQL file "{file}" has changed since it was applied; expected applied files to stay as they are. Restore the file, and put the change into a new numbered one.',
  ),
  damaged: text(
    '内置数据库“{value}”打不开（{reason}）；应为两园通建立的完整文件夹。请从备份恢复，或把 TWINPARK_DATA 设为其他文件夹。',
    '無法開啟內置資料庫「{value}」（{reason}）；應為兩園通建立的完整資料夾。請由備份還原，或把 TWINPARK_DATA 設為其他資料夾。',
    'The embedded database "{value}" cannot be opened ({reason}); expected the whole folder as Twinpark made it. Restore it from a backup, or set TWINPARK_DATA to another folder.',
  ),
  held: text(
    '数据文件夹“{value}”由另一个进程占用（{holder}），而它 {seconds} 秒没有应答；应为正在运行的节点。请结束该进程，或把 TWINPARK_DATA 设为其他文件夹。',
    '資料夾「{value}」由另一程序佔用（{holder}），而它 {seconds} 秒沒有回應；應為運行中的節點。請結束該程序，或把 TWINPARK_DATA 設為其他資料夾。',
    'The data folder "{value}" is held by {holder}, which has not answered for {seconds} s; expected a running node. End that process, or set TWINPARK_DATA to another folder.',
  ),
} satisfies Record<StoreRefusalCode, Text>;

/** Says in a language why the store cannot be opened. */
export const storeRefusalInWords = (
  refusal: { readonly code: StoreRefusalCode; readonly holes: Readonly<Record<string, string>> },
  language: Language,
): string =>
  catalogue[refusal.code][language].replace(
    /\{(\w+)\}/gu,
    (hole, name: string) => refusal.holes[name] ?? hole,
  );

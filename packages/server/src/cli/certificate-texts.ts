import { text } from '@twinpark/core/model';

/** What verify --certificate says. {name} is a hole. */
export const certificateTexts = {
  newCertificateKeyOption: text(
    '新建签发凭证的密钥并启用；旧密钥仍公布，已发凭证继续有效',
    '新增簽發憑證的密碼匙並啟用；舊密碼匙仍會公布，已發出的憑證繼續有效',
    'make a new key and sign certificates with it; the old ones stay published, what they signed stays good',
  ),
  certificateOption: text(
    '只凭文件核验凭证，不用数据库与网络',
    '只憑檔案核實憑證，毋須資料庫及網絡',
    'check a certificate from files alone, without database or network',
  ),
  issuerOption: text(
    '发证方公布的密钥文件（did.json）',
    '發證方公布的密碼匙檔案（did.json）',
    "the issuer's published keys (did.json)",
  ),
  statusOption: text(
    '发证方公布的状态列表，可给多份',
    '發證方公布的狀態列表，可提供多份',
    "the issuer's published lists of statuses; may be given several times",
  ),
  cannotReadCertificate: text(
    '无法读取“{value}”：{reason}。应为 JSON 文件',
    '無法讀取「{value}」：{reason}。應為 JSON 檔案',
    '"{value}" cannot be read: {reason}. Expected a JSON file',
  ),
  certificateNeedsIssuer: text(
    '缺 --issuer：请给出发证方公布的密钥文件，见 /api/v1/zones/<合作区>/did.json',
    '欠 --issuer：請提供發證方公布的密碼匙檔案，見 /api/v1/zones/<合作區>/did.json',
    '--issuer is missing: give the keys that the issuer publishes at /api/v1/zones/<zone>/did.json',
  ),
} as const;

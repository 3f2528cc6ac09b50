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
  certificateHolds: text(
    '凭证有效：由 {issuer} 签发，内容未经改动，未被撤销或暂停',
    '憑證有效：由 {issuer} 簽發，內容未經改動，未被撤銷或暫停',
    'the certificate holds: issued by {issuer}, unchanged, neither revoked nor suspended',
  ),
  certificateForm: text(
    '这不是带本类签名的凭证',
    '這並非附有此類簽署的憑證',
    'this is no certificate with a signature of this kind',
  ),
  certificateIssuer: text(
    '签发者不是所给密钥文件的发证方',
    '簽發者並非所提供密碼匙檔案的發證方',
    'it was issued by somebody else than the owner of these keys',
  ),
  certificateKey: text(
    '签名所用密钥不在发证方公布之列',
    '簽署所用密碼匙不在發證方公布之列',
    'the key that signed is none of those the issuer publishes',
  ),
  certificateSignature: text(
    '凭证或其签名被改动',
    '憑證或其簽署被改動',
    'the certificate or its signature was changed',
  ),
  certificateNotYet: text('凭证尚未生效', '憑證尚未生效', 'the certificate does not hold yet'),
  certificateExpired: text('凭证已过期', '憑證已過期', 'the certificate has expired'),
  certificateSuspended: text('凭证已暂停', '憑證已暫停', 'the certificate is suspended'),
  certificateRevoked: text('凭证已撤销', '憑證已撤銷', 'the certificate was revoked'),
  certificateStatusUnknown: text(
    '无法确定是否撤销或暂停：缺状态列表，或列表被改动、已过期。请用 --status 给出最新的列表',
    '未能確定是否撤銷或暫停：欠狀態列表，或列表被改動、已過期。請以 --status 提供最新的列表',
    'whether it was revoked or suspended is not known: a list of statuses is missing, changed or out of date. Give the latest ones with --status',
  ),
} as const;

import { text } from '@twinpark/core/model';

/** What verify --proof says. {name} is a hole. */
export const proofTexts = {
  proofOption: text(
    '只凭下载的证明文件核验，不用数据库',
    '只憑已下載的證明檔案核實，毋須資料庫',
    'check a downloaded proof from the file alone, without a database',
  ),
  checkpointOption: text(
    '以往留存的检查点（签名文本，或接口 /log、/log/checkpoints 的回答、证明文件）：核对日志是否由它延续而来；可给多个',
    '以往留存的檢查點（簽署文本，或接口 /log、/log/checkpoints 的回答、證明檔案）：核對日誌是否由它延續而來；可提供多個',
    'checkpoints kept earlier (signed notes, answers of /log or /log/checkpoints, proofs): checks that the log of today begins with them; may be given several times',
  ),
  consistencyOption: text(
    '与 --checkpoint、--key 同用，不用数据库：接口 /log/consistency 的回答',
    '與 --checkpoint、--key 一併使用，毋須資料庫：接口 /log/consistency 的回答',
    'with --checkpoint and --key, without a database: the answer of /log/consistency',
  ),
  cannotReadCheckpoint: text(
    '无法读取“{value}”（--checkpoint）：{reason}。应为签名的检查点，或接口 /api/v1/zones/<合作区>/log、/log/checkpoints 的回答。',
    '無法讀取「{value}」（--checkpoint）：{reason}。應為已簽署的檢查點，或接口 /api/v1/zones/<合作區>/log、/log/checkpoints 的回答。',
    '"{value}" (--checkpoint) cannot be read: {reason}. Expected a signed checkpoint, or an answer of /api/v1/zones/<zone>/log or /log/checkpoints.',
  ),
  otherLog: text(
    '“{file}”（--checkpoint）是“{origin}”的检查点；此节点的日志为：{known}。请换用此节点的检查点，或以 TWINPARK_NODE 指明节点名称。',
    '「{file}」（--checkpoint）是「{origin}」的檢查點；此節點的日誌為：{known}。請改用此節點的檢查點，或以 TWINPARK_NODE 指明節點名稱。',
    '"{file}" (--checkpoint) is a checkpoint of {origin}; the logs of this node are {known}. Give one of this node, or name the node with TWINPARK_NODE.',
  ),
  keptCheckpoints: text(
    '由所给的 {n} 个检查点延续而来',
    '由所提供的 {n} 個檢查點延續而來',
    'it begins with the {n} checkpoint(s) given',
  ),
  cannotReadConsistency: text(
    '无法读取“{value}”（--consistency）：{reason}。应为接口 /api/v1/zones/<合作区>/log/consistency?first=<留存的大小>&second=<现在的大小> 的回答。',
    '無法讀取「{value}」（--consistency）：{reason}。應為接口 /api/v1/zones/<合作區>/log/consistency?first=<留存的大小>&second=<現時的大小> 的回答。',
    '"{value}" (--consistency) cannot be read: {reason}. Expected the answer of /api/v1/zones/<zone>/log/consistency?first=<size kept>&second=<size now>.',
  ),
  consistencyForm: text(
    '缺少 first、second 的 note 或 path',
    '欠缺 first、second 的 note 或 path',
    'the notes of first and second, or path, are missing',
  ),
  oneCheckpoint: text(
    '与 --consistency 同用时，--checkpoint 须恰好给一个留存的检查点。',
    '與 --consistency 一併使用時，--checkpoint 須恰好提供一個留存的檢查點。',
    'With --consistency, give exactly one checkpoint that you kept with --checkpoint.',
  ),
  keptSignature: text(
    '留存的检查点不是以 --key 的公钥签署：检查点被改动，或公钥不对',
    '留存的檢查點並非以 --key 的公開密碼匙簽署：檢查點被改動，或公開密碼匙不正確',
    'the checkpoint that was kept is not signed with --key: it was changed, or the key is another',
  ),
  consistencyOtherFirst: text(
    '回答不是从留存的检查点（{first} 项）算起；请以 first={first} 再向节点查询',
    '回答並非由留存的檢查點（{first} 項）起計；請以 first={first} 再向節點查詢',
    'the answer does not start from the checkpoint that was kept ({first} leaves); ask the node again with first={first}',
  ),
  consistencyTwoLogs: text(
    '节点为同样的 {first} 项签署了两个不同的根：它给不同的人看了不同的日志。请保留两份文件',
    '節點為同樣的 {first} 項簽署了兩個不同的根：它向不同的人展示不同的日誌。請保留兩份檔案',
    'the node has signed two different roots for the same {first} leaves: it showed different logs to different people. Keep both files',
  ),
  consistencyPath: text(
    '现在的日志（{second} 项）不是由留存的检查点（{first} 项）延续而来：有事件被改动、删去或插入',
    '現時的日誌（{second} 項）並非由留存的檢查點（{first} 項）延續而來：有事件被改動、刪去或插入',
    'the log of today ({second} leaves) does not begin with the checkpoint that was kept ({first} leaves): something was changed, removed or put in between',
  ),
  consistencyHolds: text(
    '{origin} 的日志没有收回什么：留存时的 {first} 项就是现在 {second} 项的开头',
    '{origin} 的日誌沒有收回任何內容：留存時的 {first} 項就是現時 {second} 項的開首',
    'nothing was taken back from {origin}: the {first} leaves of then are the beginning of the {second} of today',
  ),
  proofKeyOption: text(
    '已知的节点公钥（64 位十六进制）；不给则用文件中的公钥',
    '已知的節點公開密碼匙（64 位十六進制）；如不提供，則使用檔案內的公開密碼匙',
    "the node's public key as you know it (64 hexadecimal digits); without it the key in the file is used",
  ),
  badProofKey: text(
    '“{value}”（--key）：应为 64 位十六进制数字。可从节点的 /api/v1/zones/<合作区>/log 取得。',
    '「{value}」（--key）：應為 64 位十六進制數字。可從節點的 /api/v1/zones/<合作區>/log 取得。',
    '"{value}" (--key): expected 64 hexadecimal digits. The node gives its key at /api/v1/zones/<zone>/log.',
  ),
  cannotReadProof: text(
    '无法读取“{value}”（--proof）：{reason}。应为从公开的证明页下载的文件。',
    '無法讀取「{value}」（--proof）：{reason}。應為由公開的證明頁下載的檔案。',
    '"{value}" (--proof) cannot be read: {reason}. Expected a file downloaded from the public page of a proof.',
  ),
  proofWordsOption: text(
    '与 --proof 同用：答复的文字（公开页下载的 .txt）或发出的 .docx、.html，核对其是否即所记入者',
    '與 --proof 一併使用：答覆的文字（由公開頁下載的 .txt）或所發出的 .docx、.html，核對是否即所記入者',
    'with --proof: the words of the reply (the .txt of the public page) or the .docx or .html that went out; checks that they are what was logged',
  ),
  cannotReadWords: text(
    '无法读取“{value}”（--words）：{reason}。应为从公开的证明页下载的文字，或发出的文件。',
    '無法讀取「{value}」（--words）：{reason}。應為由公開的證明頁下載的文字，或所發出的檔案。',
    '"{value}" (--words) cannot be read: {reason}. Expected the words downloaded from the public page of a proof, or a document that went out.',
  ),
  proofWordsOpen: text(
    '“{file}”即此事件所记入的公开文字（SHA-256 {hash}）',
    '「{file}」即此事件所記入的公開文字（SHA-256 {hash}）',
    '"{file}" holds the public words that this event names (SHA-256 {hash})',
  ),
  proofWordsSent: text(
    '“{file}”即此事件所发出的公文（SHA-256 {hash}）',
    '「{file}」即此事件所發出的公文（SHA-256 {hash}）',
    '"{file}" is the document that went out with this event (SHA-256 {hash})',
  ),
  proofWordsCopy: text(
    '“{file}”即此事件所发出、致其中一位提出人的公文（SHA-256 {hash}）',
    '「{file}」即此事件所發出、致其中一位提出人的公文（SHA-256 {hash}）',
    '"{file}" is the copy for one of the proposers that went out with this event (SHA-256 {hash})',
  ),
  proofWordsChanged: text(
    '“{file}”不是此事件所记入的文字：SHA-256 为 {hash}，与事件所载不符。文字被改动，或不是同一份；公开页上略去联系人的 Word 或网页文件只供阅读，请改用该证明页下载的 .txt',
    '「{file}」並非此事件所記入的文字：SHA-256 為 {hash}，與事件所載不符。文字被改動，或並非同一份；公開頁上略去聯絡人的 Word 或網頁檔案只供閱讀，請改用該證明頁下載的 .txt',
    '"{file}" is not what this event names: its SHA-256 is {hash}. The words were changed, or they are those of another reply. A Word or web file of the public page that leaves out whom to call is for reading only: give the .txt of the proof’s page',
  ),
  proofWordsUnbound: text(
    '此事件未载文字的散列值，不能核对“{file}”（SHA-256 {hash}）',
    '此事件未載有文字的雜湊值，不能核對「{file}」（SHA-256 {hash}）',
    'this event names no words, so "{file}" (SHA-256 {hash}) cannot be checked against it',
  ),
  proofHolds: text(
    '证明成立：{origin} 的日志共 {size} 项，第 {index} 项（从 0 起）为办件 {matter} 的第 {seq} 个事件，时间 {at}，内容 {body}',
    '證明成立：{origin} 的日誌共 {size} 項，第 {index} 項（由 0 起計）為個案 {matter} 的第 {seq} 個事件，時間 {at}，內容 {body}',
    'the proof holds: in the log of {origin}, of {size} leaves, leaf {index} (from 0) is event {seq} of matter {matter}, logged at {at}: {body}',
  ),
  proofKey: text(
    '签名所用公钥取自文件：{key}。请与节点公布的公钥核对（/api/v1/zones/<合作区>/log），或用 --key 指定。',
    '簽署所用的公開密碼匙取自檔案：{key}。請與節點公布的公開密碼匙核對（/api/v1/zones/<合作區>/log），或以 --key 指明。',
    'The key that signed is the one in the file: {key}. Compare it with the one the node publishes (/api/v1/zones/<zone>/log), or give the one you know with --key.',
  ),
  proofForm: text(
    '文件不是一份完整无改动的证明：缺少、多出或改动了某处。请重新下载',
    '檔案並非完整而未經改動的證明：有缺漏、多出或改動之處。請重新下載',
    'the file is not a proof as it was downloaded: something is missing, added or changed. Download it again',
  ),
  proofEvent: text(
    '事件被改动：由事件算出的哈希与文件所载不同',
    '事件被改動：由事件計算所得的雜湊值與檔案所載不符',
    'the event was changed: its hash is not the one in the file',
  ),
  proofLeaf: text(
    '日志叶的哈希与事件不符',
    '日誌葉的雜湊值與事件不符',
    'the hash of the leaf is not that of the event',
  ),
  proofPath: text(
    '路径不能由此事件到达检查点的根：事件不在此日志中，或路径被改动',
    '路徑未能由此事件到達檢查點的根：事件不在此日誌內，或路徑被改動',
    'the path does not lead from the event to the root: the event is not in this log, or the path was changed',
  ),
  proofSignature: text(
    '检查点的签名与公钥不符：检查点、日志名称或公钥被改动',
    '檢查點的簽署與公開密碼匙不符：檢查點、日誌名稱或公開密碼匙被改動',
    'the checkpoint was not signed with this key: the checkpoint, the name of the log or the key was changed',
  ),
  proofCheckpoint: text(
    '签名的检查点所载的项数或根与文件不同',
    '已簽署的檢查點所載的項數或根與檔案不符',
    'the signed checkpoint names another size or root than the file',
  ),
  proofOtherKey: text(
    '证明由另一把公钥签署，不是 --key 所给的',
    '證明由另一公開密碼匙簽署，並非 --key 所提供者',
    'the proof is signed with another key than --key',
  ),
};

/** What a unit measures decides how it is read: `count` takes whole numbers and lets an indefinite 一
 * stand before it (一家企业 is an article, no figure); the others do not. */
type UnitKind = 'count' | 'measure' | 'money' | 'time' | 'share';

export interface Unit {
  /** As written. */
  readonly form: string;
  /** As figures carry it: 港币 → 港元, ㎡ → 平方米, 个小时 → 小时. */
  readonly name: string;
  readonly kind: UnitKind;
  /** After Chinese numerals the character is a word of its own (十分, 三度). */
  readonly arabicOnly: boolean;
  /** What may not follow, because unit and follower are another word there (部门, 条件, 元旦). */
  readonly notBefore: RegExp | null;
}

const FORMS: Readonly<Record<UnitKind, string>> = {
  count:
    '个 家 人 名 位 项 件 批 所 篇 条 次 台 套 间 座 栋 幢 处 场 门 款 种 类 份 张 支 只 头 匹 株 棵 颗 粒 架 辆 艘 列 趟 ' +
    '宗 起 例 笔 单 户 节 堂 轮 席 股 枚 对 组 队 部 本 册 幅 首 片 块 段 站 届 批次 人次 家次 班次 架次 场次 项次 车次 ' +
    '台次 艘次 台套 人份 课时 学时 学分 机时 标准箱 床位 座位 车位 泊位 学位 岗位 工位 名额 片区 街区 站点 期 ' +
    '门店 盏 根 把 顶 桶 瓶 盒 箱 袋 包 圈 层 口 眼 孔 尊 路 标段 席位 班 局 桌 樘 卷 帧 羽 尾 机位 工时 人天 人月 剂',
  measure:
    '平方公里 平方千米 平方米 平方 平米 公顷 亩 顷 立方米 立方 公里 千米 米 厘米 毫米 微米 纳米 海里 英里 英尺 吨 公斤 千克 ' +
    '克 斤 毫克 微克 升 毫升 千瓦时 千瓦 兆瓦 吉瓦 度 赫兹 摄氏度 ℃ 字节 ㎡ m² m2 km² km2 km kg cm mm nm GHz MHz kHz GB TB PB ' +
    'MB MW GW kW kWh PFLOPS EFLOPS P Gbps Mbps Tbps 标准立方米 吨标准煤 分 ' +
    // abbreviations, as they are written and as they are mistyped
    't g mg μg L mL ml m m³ m3 ㎥ ㎞ ㎏ ㎜ ㎝ ha hm² μm KM Km KG Kg KW Kw kw KV Kv kv kV V kVA KVA MVA KWh KWH kwh kW·h ' +
    'MWh GWh TWh Hz dB kPa MPa °C 千伏安 兆伏安 千伏 伏 分贝 兆帕 兆瓦时 吉瓦时',
  money:
    '元 元人民币 人民币 港元 港币 元港币 美元 美金 欧元 英镑 日元 日圆 澳门元 澳门币 新加坡元 新台币',
  time:
    '年 个月 个工作天 工作天 个工作日 工作日 个小时 小时 分钟 秒钟 秒 天 日 周 个季度 个学期 个学年 个自然日 自然日 日历日 岁 周岁 个星期 ' +
    '个月份 个年度 个交易日 个财年 个学时 个课时 h',
  share: '% ％ ‰ 个百分点 百分点 倍 成',
};

const NAMES: Readonly<Record<string, string>> = {
  平方: '平方米',
  平米: '平方米',
  '㎡': '平方米',
  'm²': '平方米',
  m2: '平方米',
  平方千米: '平方公里',
  'km²': '平方公里',
  km2: '平方公里',
  立方: '立方米',
  千米: '公里',
  km: '公里',
  千克: '公斤',
  kg: '公斤',
  cm: '厘米',
  mm: '毫米',
  nm: '纳米',
  kW: '千瓦',
  kWh: '千瓦时',
  KM: '公里',
  Km: '公里',
  '㎞': '公里',
  m: '米',
  '㎜': '毫米',
  '㎝': '厘米',
  μm: '微米',
  ha: '公顷',
  'hm²': '公顷',
  'm³': '立方米',
  m3: '立方米',
  '㎥': '立方米',
  t: '吨',
  KG: '公斤',
  Kg: '公斤',
  '㎏': '公斤',
  g: '克',
  mg: '毫克',
  μg: '微克',
  L: '升',
  mL: '毫升',
  ml: '毫升',
  KW: '千瓦',
  Kw: '千瓦',
  kw: '千瓦',
  MW: '兆瓦',
  GW: '吉瓦',
  KWh: '千瓦时',
  KWH: '千瓦时',
  kwh: '千瓦时',
  kW·h: '千瓦时',
  MWh: '兆瓦时',
  GWh: '吉瓦时',
  kV: '千伏',
  KV: '千伏',
  Kv: '千伏',
  kv: '千伏',
  V: '伏',
  kVA: '千伏安',
  KVA: '千伏安',
  MVA: '兆伏安',
  Hz: '赫兹',
  dB: '分贝',
  MPa: '兆帕',
  h: '小时',
  '℃': '摄氏度',
  '°C': '摄氏度',
  元人民币: '元',
  人民币: '元',
  港币: '港元',
  元港币: '港元',
  美金: '美元',
  日圆: '日元',
  澳门币: '澳门元',
  个工作日: '工作日',
  个工作天: '工作天',
  个小时: '小时',
  个学时: '学时',
  个课时: '课时',
  个自然日: '自然日',
  日历日: '自然日',
  秒钟: '秒',
  百分点: '个百分点',
  '％': '%',
};

const ARABIC_ONLY = new Set(
  '路 口 眼 包 班 局 层 把 桌 度 分 克 升 首 本 期 段 股 斤 起 单 列 席'.split(' '),
);

/** One line a unit: followers that make another word of it. Sticky, tested right behind the unit. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  届: '[一二三四五六七八九十\\d]|第|人大|政协|全国|省|市|区|县|委|代表|时|满|毕业',
  个: '(?:方面|维度|层面|着力点|抓手|环节|坚持|统筹)|人(?!港|澳|外|参|获|入|才)|性|别|体|亿|[“‘「]?一批|一[百千]|[百千]|自信|意识|确立|维护|代表|全面|毫不动摇|务必|结合|革新',
  人: '大(?!多|部)|民|工智|才|口|社|均|事|防|文|财物',
  名: '录|单|称|牌|义|城|片|列',
  位: '于|置|居|列|一体',
  所: '有|需|谓|述|以|属|得|长',
  家: '庭|渠|嘴|政',
  项: '目[录前]',
  件: '套',
  条: '主线|底线|件|例|款|码|约|纹',
  次: '会|全会|创业|元|供水|生|产业|序|日|年|要|全体|常委|主席|代表大会|党代会|大会',
  台: '湾|账|风|山|河|州|商|胞|企|独',
  套: '班子|餐',
  间: '接|隔',
  座: '谈',
  处: '于|理|置|长|级|罚|方',
  场: '所|地(?!推介|招聘|宣讲)|景|馆',
  门: '户|类|店|诊|禁|峡|头',
  种: '植|子|业',
  类: '新药|医疗|器械|地区|用地|高校|别|似|型|比|专业|创新药|化药',
  份: '额',
  支: '持|付|出|撑|部(?!队)|行|线|一扶|柱',
  只: '有|能|要|是|需',
  头: '部|雁',
  架: '构',
  列: '入|为|车|表',
  起: '草|到|来|步|点|源|诉|止|始',
  例: '如|外',
  笔: '者|试',
  单: '位|独|项|列|元|一',
  户: '外|籍|口',
  节: '点|能|约|目|假|日|水',
  席: '位',
  股: '份|权|东|市',
  对: '[一二三四五六]|接|于|口|外|应|标|照|比|象|策|港|澳|话|该|此|各',
  组: '织|建|成|合|长|团',
  队: '伍|员|长',
  部: '门|委|署|分|队|长|级|位|件|落|曲|直',
  本: '市|区|地|科|级|次|部|身|着|年|届|土|报|院|校|省|办|局',
  册: '子',
  首: '个|批|次|届|创|家|席|都|要|席|府|位|年|期',
  片: '区',
  块: '链',
  段: '落',
  站: '点|台|位|长|式',
  期: '工程|项目|用地|建设|间|待|望|刊|限|末|权|货|中|满|盼',
  宗: '旨|教',
  轮: '值|候|流|岗',
  批: '准|复|示|发|评|量|文|件|办|次',
  元: '旦|宇宙|素|件|首|化|结构|里|论|月|器件|朗',
  米: '其|兰|林|勒',
  克: '服|隆|制',
  升: '级|至|到|华|学|降|格',
  分: '别|类|之|钟|校|院|园|散|布|工|办|析|享|中心|支|为|局|部|级|区|批|段|期|列|红|配|公司|会|厅|拆|子|解|层|期|流|项|包|步|离|立|位',
  g: '[A-Za-z0-9]|网|基站|信号|通[信讯]|手机|技术|时代|终端|套餐|用户',
  V: '[A-Za-z0-9+.]',
  度: '假|过|夏|量',
  人民币: '汇|资|国际|跨境|结算|业务|账户',
  路: '公交|巴士|车|电车|线',
  层: '级|面|次|出|层|以',
  口: '岸|径|腔|头|碑|号|罩|感',
  眼: '科|镜|前|光',
  包: '括|含|容|干|装|裹|机',
  班: '子|级|主任|车|长',
  局: '部|面|长|限|域',
  把: '握|关|控|脉|手',
  桶: '装',
  箱: '体',
  根: '据|本|源|基|治|植',
  顶: '层|级|尖|格|岗',
  盒: '子',
  卷: '烟',
  圈: '层',
  周: '年|岁|边|末|围|期|转|密|知|恩|到|全',
  天: '然|津|河|使|文|空|下|才|安|台|府|猫|际|眼|宫',
  秒: '杀|批|办',
  小时: '候',
  成: '立|为|员|果|功|本|都|熟|长|效|就|绩|交|套|型|品|分|人|都|片|体|渝|语|批|年|份|因|色|形|规|像|教',
  倍: '增|受|感|数|加',
};

const table = new Map<number, readonly Unit[]>();

const addUnits = (kind: UnitKind): void => {
  for (const form of FORMS[kind].split(' ')) {
    const followers = NOT_BEFORE[form];
    const latin = /[A-Za-z][23]?$/.test(form);
    const unit: Unit = {
      form,
      name: NAMES[form] ?? form,
      kind,
      arabicOnly: ARABIC_ONLY.has(form),
      notBefore:
        followers !== undefined && followers !== ''
          ? new RegExp(followers, 'y')
          : latin
            ? /[A-Za-z0-9]/y
            : null,
    };
    const key = form.charCodeAt(0);
    const same = [...(table.get(key) ?? []), unit];
    same.sort((a, b) => b.form.length - a.form.length);
    table.set(key, same);
  }
};
addUnits('count');
addUnits('measure');
addUnits('money');
addUnits('time');
addUnits('share');

/** The longest unit written at `at`, or null. */
export const unitAt = (text: string, at: number): Unit | null => {
  const candidates = table.get(text.charCodeAt(at));
  if (candidates === undefined) return null;
  const second = text.charCodeAt(at + 1);
  for (const unit of candidates) {
    const { form } = unit;
    if (form.length > 1 && (form.charCodeAt(1) !== second || !text.startsWith(form, at))) continue;
    if (unit.notBefore !== null) {
      unit.notBefore.lastIndex = at + form.length;
      if (unit.notBefore.test(text)) continue;
    }
    return unit;
  }
  return null;
};

import { text, type Text } from '@twinpark/core/model';

/** An option of one benchmark: `--name value` on the command line, `name` in what its `run` takes. */
export interface BenchOption {
  readonly about: Text;
  readonly takes:
    | { readonly kind: 'whole' | 'wholes'; readonly least: number; readonly most: number }
    | { readonly kind: 'choice'; readonly choices: readonly string[] };
  /** A value to show. */
  readonly example: string;
}

const whole = (least: number, most: number) => ({ kind: 'whole', least, most }) as const;
const wholes = (least: number, most: number) => ({ kind: 'wholes', least, most }) as const;

/** The options of the benchmarks in `bench/`, by the benchmark's name. What is not given is left to the
 * benchmark: its default stands in its own file. */
export const benchOptions: Readonly<Record<string, Readonly<Record<string, BenchOption>>>> = {
  reading: {
    megabytes: {
      about: text('语料大小（MB）', '語料大小（MB）', 'size of the corpus in MB'),
      takes: whole(1, 1000),
      example: '20',
    },
    passes: {
      about: text(
        '各跑几遍，取中位数',
        '各跑多少遍，取中位數',
        'passes of each; the medians count',
      ),
      takes: whole(1, 100),
      example: '5',
    },
  },
  import: {
    letters: {
      about: text('导入多少份函件', '匯入多少份函件', 'how many letters to import'),
      takes: whole(50, 1_000_000),
      example: '10000',
    },
  },
  search: {
    letters: {
      about: text('库中函件数量', '庫中函件數量', 'how many letters are searched'),
      takes: whole(50, 1_000_000),
      example: '10000',
    },
    passes: {
      about: text(
        '每次搜索几遍，取中位数',
        '每次搜尋多少遍，取中位數',
        'how often each search is asked; the medians count',
      ),
      takes: whole(1, 100),
      example: '7',
    },
  },
  lineage: {
    sizes: {
      about: text('承诺数量', '承諾數量', 'how many promises'),
      takes: wholes(100, 10_000_000),
      example: '1000,100000',
    },
    seed: {
      about: text('随机种子', '隨機種子', 'seed of the generator'),
      takes: whole(0, 2_147_483_647),
      example: '7',
    },
  },
  matters: {
    seconds: {
      about: text('每项测量的秒数', '每項量度的秒數', 'seconds of each measurement'),
      takes: whole(1, 600),
      example: '10',
    },
    clients: {
      about: text('同时有多少客户端', '同時有多少用戶端', 'how many clients ask at once'),
      takes: wholes(1, 1000),
      example: '1,32',
    },
  },
  rules: {
    decisions: {
      about: text(
        '每遍决定多少件申请',
        '每遍決定多少宗申請',
        'how many applications a pass decides',
      ),
      takes: whole(1000, 10_000_000),
      example: '20000',
    },
    passes: {
      about: text(
        '各跑几遍，取中位数',
        '各跑多少遍，取中位數',
        'passes of each; the medians count',
      ),
      takes: whole(1, 100),
      example: '5',
    },
  },
  simulate: {
    sizes: {
      about: text('往年办件数量', '往年個案數量', 'how many past matters'),
      takes: wholes(100, 10_000_000),
      example: '10000,100000,1000000',
    },
    passes: {
      about: text('跑几遍，取中位数', '跑多少遍，取中位數', 'passes of each; the medians count'),
      takes: whole(1, 100),
      example: '3',
    },
  },
  queue: {
    sizes: {
      about: text('办件数量', '個案數量', 'how many matters'),
      takes: wholes(1000, 100_000_000),
      example: '10000,1000000,10000000',
    },
    reads: {
      about: text('每张清单读几次', '每份清單讀多少次', 'how often each list is read'),
      takes: whole(10, 100_000),
      example: '200',
    },
  },
  quota: {
    rounds: {
      about: text('终止多少次', '終止多少次', 'how often the node is killed'),
      takes: whole(1, 100_000),
      example: '20',
    },
    writers: {
      about: text('同时写入者数', '同時寫入者數', 'writers at once'),
      takes: whole(1, 1000),
      example: '64',
    },
    each: {
      about: text(
        '每个批次、每项清单的额度',
        '每個批次、每項清單的額度',
        'what each batch and each entry of the positive list holds',
      ),
      takes: whole(1, 100_000_000),
      example: '2000',
    },
    database: {
      about: text(
        '内嵌数据库，为此启动的 PostgreSQL，或者先后两者',
        '內嵌數據庫，為此啟動的 PostgreSQL，或先後兩者',
        'the embedded database, a PostgreSQL started for it, or both, one after the other',
      ),
      takes: { kind: 'choice', choices: ['pglite', 'server', 'both'] },
      example: 'server',
    },
  },
  kill: {
    rounds: {
      about: text('强制终止节点几次', '強制終止節點多少次', 'how often the node is killed'),
      takes: whole(1, 10_000),
      example: '100',
    },
    database: {
      about: text(
        '内置数据库，或为此启动的 PostgreSQL',
        '內置資料庫，或為此啟動的 PostgreSQL',
        'the embedded database, or a PostgreSQL started for it',
      ),
      takes: { kind: 'choice', choices: ['pglite', 'server'] },
      example: 'server',
    },
  },
};

/** The value of an option as a benchmark takes it; null where the text is none. */
export function benchValue(
  { takes }: BenchOption,
  value: string,
): number | readonly number[] | string | null {
  if (takes.kind === 'choice') return takes.choices.includes(value) ? value : null;
  const numbers = value.split(',').map((part) => (/^\d{1,10}$/u.test(part) ? Number(part) : -1));
  const fits = numbers.every(
    (number, at) =>
      number >= takes.least && number <= takes.most && number > (numbers[at - 1] ?? -1),
  );
  if (!fits) return null;
  if (takes.kind === 'wholes') return numbers;
  return numbers.length === 1 ? numbers[0]! : null;
}

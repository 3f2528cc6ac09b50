import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskPeople } from '../../../test/desk-people.ts';
import { sampleNode, type SampleNode } from '../../../test/sample-node.ts';

let node: SampleNode;
beforeAll(async () => {
  node = await sampleNode({ letters: false });
});
afterAll(() => node.close());

const page = async (path: string) => {
  const { statusCode, body } = await node.app.inject(path);
  return { statusCode, body: body.replace(/\s+/g, ' ') };
};

test('whoever says what they want to do finds the service in either script', async () => {
  for (const [language, wish] of [
    ['zh-hans', '奖学金支出补贴'],
    ['zh-hant', '獎學金'],
    ['en', 'support for our scholarships'],
  ] as const) {
    const { body } = await page(`/${language}/hetao/services?q=${encodeURIComponent(wish)}`);
    expect(body).toContain('/hetao/services/training-support"');
    expect(body).not.toContain('/hetao/services/residence"');
  }
  const { body } = await page('/en/hetao/services?event=train&audience=firm&channel=online');
  expect(body).toContain('/hetao/services/training-support"');
  expect((await page('/en/hetao/services?event=nothing')).statusCode).toBe(400);
});

test('a guide says who, what, how long and what it costs, from the scheme', async () => {
  const { body } = await page('/en/hetao/services/training-support');
  for (const said of [
    'Key firms of the district',
    'Agreement with the school',
    '20 working days',
    '(parameters to be verified) (not verified)',
    'free of charge',
    'Futian District Human Resources Bureau',
    'CNY 1,000,000',
    'no published figure was found (not verified)',
  ]) {
    expect(body).toContain(said);
  }
  expect((await page('/en/hetao/services/proposals')).statusCode).toBe(404);
});

test('a bundle says of which part a question is that several ask', async () => {
  for (const [language, shared, samples] of [
    ['en', 'Questions for all of it, asked once', 'The samples'],
    ['zh-hans', '共同的问题，只问一次', '样本'],
    ['zh-hant', '共同的問題，只問一次', '樣本'],
  ] as const) {
    const { body } = await page(`/${language}/hetao/services/research-move`);
    const asked = [
      ...body.matchAll(/<h3>([^<]*)<\/h3> *<ul class="columns-of-words">(.*?)<\/ul>/g),
    ];
    expect(asked[0]?.[1]).toBe(shared);
    expect(asked.some(([, heading]) => heading?.includes(samples))).toBe(true);
    for (const [, , list = ''] of asked) {
      const titles = [...list.matchAll(/<li>([^<]*)</g)].map(([, title]) => title);
      expect(titles).toEqual([...new Set(titles)]);
    }
  }
});

test('of several promises a guide says which holds when', async () => {
  const words = async (path: string) => (await page(path)).body.replace(/<[^>]*>|\s+/g, '');
  expect(await words('/en/hetao/services/medicine-import')).toMatch(
    /10workingdays\(Withinthecatalogue\).*20workingdays\(otherwise\)/,
  );
  expect(await words('/zh-hant/hetao/services/medicine-event')).toMatch(
    /（[^（）]*：死亡）.*（其他情況）/,
  );
});

test('“can I” answers with reasons and says what to expect', async () => {
  const address = '/en/hetao/services/training-support/can-i';
  const spending = (amount: string) =>
    `f.level=university&f.year=2026&f.spending.0.kind=course&f.spending.0.paidOn=2026-03-01&f.spending.0.issuer=91440300MA00000001&f.spending.0.voucher=1&f.spending.0.amount.0.amount=${amount}&f.spending.0.amount.0.currency=CNY`;
  expect((await page(address)).body).not.toContain('class="verdict');
  const no = await page(`${address}?asked=1&f.level=secondary`);
  expect(no.body).toContain('class="verdict no"');
  expect(no.body).toContain('only work with schools from tertiary vocational upwards');
  expect(no.body).not.toContain('CNY 0');
  const wrong = await page(`${address}?asked=1&f.level=university&f.year=soon`);
  expect(wrong.body).toContain('href="#can-i-f-year"');
  expect(wrong.body).not.toContain('class="verdict');
  const yes = await page(`${address}?asked=1&${spending('1000000')}`);
  expect(yes.body).toContain('class="verdict yes"');
  expect(yes.body).toContain('CNY 300,000');
});

test('who is signed in is judged with what the firm got before; who is not reads what depends on it', async () => {
  const people = await deskPeople(node, { firm: { unit: 'sample-firm', roles: ['officer'] } });
  const address =
    '/en/hetao/services/training-support/can-i?asked=1&f.level=university&f.year=2026&f.spending.0.kind=other&f.spending.0.paidOn=2026-03-01&f.spending.0.issuer=91440300MA00000001&f.spending.0.voucher=1&f.spending.0.amount.0.amount=900&f.spending.0.amount.0.currency=CNY';
  const plain = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const signedIn = plain((await people.ask('firm', address)).body);
  expect(signedIn).toContain('“paid to the firm for that year” was found to be CNY 0');
  expect(signedIn).not.toContain('Depends on who applies');
  expect(signedIn).toContain('line 1 does not count: other is none of those listed');
  const { body } = await page(address);
  expect(plain(body)).toContain(
    'Depends on who applies, and is not counted here: paid to the firm',
  );
});

test('a permit is judged by what can be, and each of its points names its answer and the row of the table', async () => {
  const address = '/en/hetao/services/work-permit/can-i?asked=1';
  const asked = (changed: Readonly<Record<string, string>>) => {
    const answers = {
      residency: 'foreign',
      passportUntil: '2031-05-01',
      contractUntil: '2028-12-31',
      'salary.0.amount': '420000',
      'salary.0.currency': 'CNY',
      education: 'doctor',
      experience: '9',
      monthsPerYear: '10',
      chinese: 'hsk2',
      birthDate: '1990-06-30',
      merit: 'none',
      ...changed,
    };
    const query = Object.entries(answers).map(([id, value]) => `f.${id}=${value}`);
    return page(`${address}&${query.join('&')}`);
  };
  const { body } = await asked({});
  const said = body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(body).toContain('class="verdict yes"');
  expect(said).toContain('Points: salary: CNY 420,000 falls into the bracket from 350000: 17');
  expect(said).toMatch(
    /Points: education: by the table doctor, or the highest grade of skill gives 20/,
  );
  expect(said).toContain('the version in force since 2017-04-01 applies');
  expect((await asked({ passportUntil: '2020-01-01' })).body).toContain('2020-01-01 has passed');
  expect((await asked({ contractUntil: '2020-01-01' })).body).toContain('2020-01-01 has passed');
  const young = (await asked({ birthDate: '2020-01-01', experience: '0' })).body;
  expect(young).toContain('the person is younger than 18');
  const old = (await asked({ experience: '60' })).body;
  expect(old).toContain('class="verdict no"');
  expect(old).toContain('more years of work than have passed since the age of 16');
});

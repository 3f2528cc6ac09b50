import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundAs, verifyProof } from '../../log/index.ts';
import { replyNode, type ReplyNode, type ReplyRole } from '../../../test/reply-node.ts';
import type { SampleNode } from '../../../test/sample-node.ts';
import { undisclosedContract } from '../../../test/undisclosed.contract.ts';
import { verifiedWords } from '../../../test/verify-command.ts';
import { decodeBytes } from '../../files/index.ts';

let node: SampleNode;
let story: ReplyNode;
let people: ReplyNode['people'];
let desk: ReplyNode['desk'];
let checkpoint: ReplyNode['checkpoint'];
const api = '/api/v1/zones/hetao';

beforeAll(async () => {
  story = await replyNode();
  ({ node, people, desk, checkpoint } = story);
});
afterAll(() => node.close());

const ask = (role: ReplyRole | null, url: string) => people.ask(role, url);

/** Sessions have ended by then. */
async function signInAgain(): Promise<void> {
  for (const role of story.roles) await people.signIn(role);
}

/** What `twinpark verify` says of a proof and a file of its words. */
const verified = (proof: string, said: Uint8Array) => verifiedWords(node.folder, proof, said);

const shared = '印发《实验平台开放共享收费指引》。';
const measures = [
  { point: '一、平台共享', said: shared, status: 'done' },
  { point: '二、预约服务', said: '明年设立跨境实验预约服务专窗。', status: 'planned' },
];

describe('a reply that is sent', () => {
  let matter = '';
  let seq = 0;
  let letter = '';
  beforeAll(async () => {
    matter = await desk.sent({ proposers: ['adviser'], disclosure: 'full', measures });
    const issued = await desk.replyOf(matter);
    seq = issued.seq;
  });

  it('is made at once', async () => {
    expect(await desk.replyOf(matter)).toMatchObject({
      outcome: 'withheld',
      failure: null,
      tries: 0,
    });
  });

  it('goes out with a form on which its first signer says what they think of it', async () => {
    const issued = await node.store.issuedLetters('hetao', matter);
    const form = issued.find(({ kind }) => kind === 'opinion-form');
    const at = `/en/hetao/matters/${matter}/documents/${String(form?.seq ?? 0)}`;
    const page = await ask('adviser', `${at}.html`);
    for (const said of [
      '提案办理情况征询意见表',
      '关于共享实验平台的提案',
      '□ 基本满意',
      '林示例',
    ]) {
      expect(page.body).toContain(said);
    }
    const docx = await decodeBytes((await ask('adviser', `${at}.docx`)).rawPayload, 'form.docx');
    expect(docx.outcome === 'refused' ? '' : docx.text).toContain('对办理结果的意见');
    expect(
      (await ask(null, `/en/hetao/proposals/${matter}/replies/${String(form?.seq)}.html`))
        .statusCode,
    ).toBe(404);
  });

  it('is on no public page and in no public list before it is published', async () => {
    const letters = await ask(null, `${api}/letters?limit=100`);
    expect(letters.body).not.toContain('福教函〔2026〕9号');
    for (const page of [
      '/en/hetao/promises?year=2026',
      `/en/hetao/search?text=${encodeURIComponent('收费指引')}`,
    ]) {
      expect((await ask(null, page)).body).not.toContain(shared);
    }
  });

  it('can be downloaded by those who take part, and by nobody else', async () => {
    const at = `/en/hetao/matters/${matter}/documents/${String(seq)}`;
    for (const role of ['office', 'lead', 'adviser', 'supervisor'] as const) {
      const docx = await ask(role, `${at}.docx`);
      expect([role, docx.statusCode]).toEqual([role, 200]);
      expect(docx.headers['cache-control']).toContain('no-store');
      const text = await decodeBytes(docx.rawPayload, 'reply.docx');
      expect(text.outcome === 'refused' ? '' : text.text).toContain(shared);
      const html = await ask(role, `${at}.html`);
      expect(html.body).toContain('福教函〔2026〕9号');
      expect(html.body).toContain('林示例');
    }
    expect((await ask('stranger', `${at}.docx`)).statusCode).toBe(404);
    expect((await ask(null, `${at}.docx`)).headers.location).toContain('/sign-in');
    expect((await ask('office', `${at.replace(/\d+$/, '1')}.docx`)).statusCode).toBe(404);
  });

  it('has its links in the case file', async () => {
    const page = await ask('lead', `/en/hetao/matters/${matter}`);
    expect(page.body).toContain(`/en/hetao/matters/${matter}/documents/${String(seq)}.docx`);
    expect(page.body).toContain(`/en/hetao/matters/${matter}/documents/${String(seq)}.html`);
  });

  it('puts its promises on the public pages when it is published', async () => {
    const file = `/en/hetao/proposals/${matter}/replies/${String(seq)}`;
    expect((await ask(null, `${file}.html`)).statusCode).toBe(404);
    await desk.act('office', matter, 'publish');
    letter = (await desk.replyOf(matter)).stored ?? '';
    const promises = await ask(null, '/en/hetao/promises?year=2026');
    expect(promises.body).toContain(shared);
    const page = await ask(null, `/en/hetao/letters/${letter}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('明年设立跨境实验预约服务专窗。');
  });

  it('stands on the public page of its proposal once it is published', async () => {
    const file = `/en/hetao/proposals/${matter}/replies/${String(seq)}`;
    const page = await ask(null, `/en/hetao/proposals/${matter}`);
    for (const form of ['html', 'docx']) {
      expect(page.body).toContain(`${file}.${form}`);
      expect((await ask(null, `${file}.${form}`)).statusCode).toBe(200);
    }
    expect(page.body).toContain(`/en/hetao/letters/${letter}`);
    const html = await ask(null, `${file}.html`);
    expect(html.body).toContain(shared);
    expect(html.headers['content-security-policy']).toContain("style-src 'sha256-");
  });

  it('has a proof that binds its words: a changed word is found', async () => {
    await checkpoint();
    const page = await ask(null, `/en/hetao/proposals/${matter}/proof/${String(seq)}`);
    expect(page.body).toContain('the words shown are those whose hash stands in the event');
    const words = await ask(null, `/en/hetao/proposals/${matter}/replies/${String(seq)}.txt`);
    expect(words.body).toContain(shared);
    expect(words.body).not.toContain('示例电话');
    const text = (await ask(null, `/en/hetao/proposals/${matter}/proof/${String(seq)}.json`)).body;
    const verdict = await verifyProof(text, Buffer.from(node.key.publicKey).toString('hex'));
    if (verdict.fault !== null) throw new Error(verdict.fault);
    const { proof } = verdict;
    expect(boundAs(proof, words.rawPayload).as).toBe('open');
    // Nothing of it is left out in public: everybody is given the very file that went out, under its title.
    const [once, again] = [1, 2].map(() =>
      ask(null, `/en/hetao/proposals/${matter}/replies/${String(seq)}.docx`),
    );
    const given = await once;
    expect(boundAs(proof, given?.rawPayload ?? new Uint8Array()).as).toBe('docx');
    expect((await again)?.rawPayload.equals(given?.rawPayload ?? new Uint8Array())).toBe(true);
    expect(given?.headers['content-type']).toContain('officedocument.wordprocessingml.document');
    const name = /filename\*=UTF-8''(.*)$/.exec(String(given?.headers['content-disposition']))?.[1];
    expect(decodeURIComponent(name ?? '')).toMatch(/^.*关于.*第\d{8}号提案.*的函\.docx$/);
    const changed = words.body.replace('共享收费', '共享免费');
    expect(boundAs(proof, Buffer.from(changed)).as).toBe('changed');
    for (const form of ['docx', 'html'] as const) {
      const at = `/en/hetao/matters/${matter}/documents/${String(seq)}.${form}`;
      const sentAs = (await ask('adviser', at)).rawPayload;
      expect(boundAs(proof, sentAs).as).toBe(form);
      sentAs.writeUInt8(sentAs.readUInt8(99) ^ 1, 99);
      expect(boundAs(proof, sentAs).as).toBe('changed');
    }
    expect(await verified(text, words.rawPayload)).toMatchObject({
      holds: true,
      words: { as: 'open' },
    });
    expect(await verified(text, Buffer.from(changed))).toMatchObject({
      holds: false,
      words: { as: 'changed' },
    });
    expect((await node.store.verifyIssued('hetao')).troubles).toEqual([]);
  });

  it('of class B is followed up, and answered again the next year', async () => {
    await desk.act('adviser', matter, 'rate', { satisfaction: 'basically-satisfied' });
    await desk.act('office', matter, 'archive', { finalClass: 'B' });
    story.setTime('2026-09-02T01:00:00.000Z');
    await signInAgain();
    await desk.act('lead', matter, 'report', { followUpReport: '预约服务专窗已选址。' });
    story.setTime('2027-02-22T01:00:00.000Z');
    await signInAgain();
    const secondReply = '预约服务专窗已于年初启用。';
    const signed = { documentNumber: '福教函〔2027〕3号', signer: '示例' };
    // It is drafted with how the first was disclosed, checked with it, and seen before it goes out.
    const form = await ask('lead', `/en/hetao/matters/${matter}/do/draftAgain`);
    expect(form.body).toMatch(/value="full"\s+id="[^"]*"\s+checked[^]*class="preview"/);
    await desk.act('lead', matter, 'draftAgain', { secondReply, resultClass: 'A' });
    // The proposer reads what is signed, not what is being checked.
    for (const url of [`${api}/matters/${matter}`, `${api}/matters/${matter}/history`]) {
      expect((await ask('office', url)).body).toContain(secondReply);
      expect((await ask('adviser', url)).body).not.toContain(secondReply);
    }
    const check = `/en/hetao/matters/${matter}/do/approveAgain?party=futian-education`;
    expect((await ask('supervisor', check)).body).toContain(secondReply);
    const reviewed = {
      disclosure: 'summary',
      disclosureGround: 'business',
      disclosureReason: '涉及商业秘密',
    };
    await desk.act('supervisor', matter, 'approveAgain', reviewed, 'futian-education');
    const preview = await ask('lead', `/en/hetao/matters/${matter}/do/answerAgain`);
    expect(preview.body).toMatch(/class="preview"[^]*第\d{8}号提案再次答复的函/);
    expect(preview.body).toContain('Checked against earlier letters');
    expect(preview.body).not.toContain('/letter/futian-education.docx');
    await desk.act('lead', matter, 'answerAgain', signed);
    const issued = await node.store.issuedLetters('hetao', matter);
    const second = issued.find(({ kind }) => kind === 'second-reply');
    expect(second).toMatchObject({ outcome: 'withheld', failure: null });
    const seq = String(second?.seq ?? 0);
    const page = `/en/hetao/proposals/${matter}`;
    // Before it is published nobody else reads it, nor its proof; then as far as was decided.
    await checkpoint();
    const asked = [`${page}/replies/${seq}.html`, `${page}/proof/${seq}`];
    for (const url of asked) expect([url, (await ask(null, url)).statusCode]).toEqual([url, 404]);
    expect((await ask(null, page)).body).not.toContain(`replies/${seq}.html`);
    const publishing = await ask('office', `/en/hetao/matters/${matter}/do/publish`);
    expect(publishing.body).toContain('· Second reply');
    expect(publishing.body).not.toContain(secondReply);
    await desk.act('office', matter, 'publish');
    await checkpoint();
    const open = (await ask(null, page)).body;
    expect(open).toContain(`replies/${seq}.html`);
    // How far it is disclosed and on what ground, in the scheme's words.
    const beside = open.slice(open.indexOf(`proof/${seq}"`));
    expect(beside).toMatch(/Disclosure<[^]*>summary<[^]*>business secrets</);
    for (const url of asked) {
      const shown = await ask(null, url);
      expect([url, shown.statusCode, shown.body.includes(secondReply)]).toEqual([url, 200, false]);
    }
    const own = await ask('adviser', `/en/hetao/matters/${matter}/documents/${seq}.html`);
    expect(own.body).toContain(secondReply);
    for (const inner of [secondReply, '预约服务专窗已选址', '涉及商业秘密']) {
      expect((await ask(null, page)).body).not.toContain(inner);
    }
    const state = await ask('office', `${api}/matters/${matter}`);
    expect(state.json()).toMatchObject({ stage: 'archived', outcome: 'closed' });
    const clocks = state.json<{ clocks: { clock: string; stoppedOn: string | null }[] }>().clocks;
    expect(clocks.filter(({ stoppedOn }) => stoppedOn === null)).toEqual([]);
  });

  it('is recalled to whoever writes next year that it was done', async () => {
    story.setTime('2027-03-02T01:00:00.000Z');
    await signInAgain();
    const next = await desk.drafted({ proposers: ['adviser'], disclosure: 'full', measures });
    const form = await ask('lead', `/en/hetao/matters/${next}/do/draft?party=futian-education`);
    expect(form.body).toContain('You said before that this was done');
    expect(form.body).toContain('2026');
  });
});

describe('a reply that says whom to call', () => {
  it('says it to those who receive it: neither the log nor anything public does', async () => {
    const named = { contactName: '言示例', contactPhone: '0755-20261123' };
    const { contactName, contactPhone } = named;
    await signInAgain();
    const matter = await desk.sent({ proposers: ['adviser'], disclosure: 'full', measures, named });
    const { seq } = await desk.replyOf(matter);
    const at = `/en/hetao/matters/${matter}/documents/${String(seq)}`;
    const textOf = async (role: ReplyRole | null, url: string): Promise<string> => {
      const docx = await decodeBytes((await ask(role, url)).rawPayload, 'reply.docx');
      return docx.outcome === 'refused' ? '' : docx.text;
    };
    const html = (await ask('adviser', `${at}.html`)).body;
    expect(html).toMatch(new RegExp(`联系人.*${contactName}.*联系电话.*${contactPhone}`, 'u'));
    // In the closing block, and above the work list.
    expect((await textOf('adviser', `${at}.docx`)).split(contactPhone)).toHaveLength(3);
    const values = async (role: ReplyRole) => (await ask(role, `${api}/matters/${matter}`)).body;
    expect(await values('supervisor')).toContain(contactPhone);
    expect(await values('adviser')).not.toContain(contactPhone);
    const events = await node.store.matterEvents('hetao', matter);
    expect(events.filter(({ body }) => body.includes(contactPhone))).toEqual([]);

    await desk.act('office', matter, 'publish');
    const letter = (await desk.replyOf(matter)).stored ?? '';
    const file = `/en/hetao/proposals/${matter}/replies/${String(seq)}`;
    for (const url of [
      `/en/hetao/proposals/${matter}`,
      `${file}.html`,
      `${file}.txt`,
      `/en/hetao/letters/${letter}`,
      `${api}/letters/${letter}`,
      `${api}/letters/${letter}/text`,
    ]) {
      const open = await ask(null, url);
      expect([url, open.statusCode]).toEqual([url, 200]);
      const told = Object.values(named).filter((said) => open.body.includes(said));
      expect([url, told]).toEqual([url, []]);
    }
    const open = await textOf(null, `${file}.docx`);
    expect(open).toContain(shared);
    expect(open).not.toContain(contactPhone);
    expect((await node.store.verifyIssued('hetao')).troubles).toEqual([]);
  });
});

describe('a reply that lacks something', () => {
  it('is refused with what is missing, and nothing goes out', async () => {
    const said = '今年完成率{figure:no-such-figure}%。';
    const refused = desk.sent({
      proposers: ['adviser'],
      disclosure: 'full',
      measures: [{ point: '一、平台共享', said, status: 'done' }],
    });
    await expect(refused).rejects.toThrow('no-such-figure');
  });
});

describe('a reply to several proposers', () => {
  it('has a copy for each of them; each gets their own and nobody else’s', async () => {
    const both = ['adviser', 'second'] as const;
    const matter = await desk.sent({ disclosure: 'full', measures, proposers: both });
    const { seq } = await desk.replyOf(matter);
    const at = `/en/hetao/matters/${matter}/documents/${String(seq)}`;
    const copyOf = people.person;
    const office = await ask('office', `/en/hetao/matters/${matter}`);
    const own = await ask('second', `/en/hetao/matters/${matter}`);
    for (const role of both) {
      expect(office.body).toContain(`${at}.docx?to=${copyOf(role)}`);
      expect(own.body.includes(`to=${copyOf(role)}`)).toBe(role === 'second');
      const html = await ask('office', `${at}.html?to=${copyOf(role)}`);
      expect(html.body).toContain(`尊敬的${story.name(role)}委员：`);
      expect(html.body).toContain('您提出的');
      expect(html.body).toContain(shared);
    }
    const docx = await ask('second', `${at}.docx?to=${copyOf('second')}`);
    const text = await decodeBytes(docx.rawPayload, 'reply.docx');
    expect(text.outcome === 'refused' ? '' : text.text).toContain('尊敬的周示例委员：');
    expect((await ask('second', `${at}.html?to=${copyOf('adviser')}`)).statusCode).toBe(404);
    expect((await ask('office', `${at}.html?to=${copyOf('office')}`)).statusCode).toBe(404);
    await desk.act('office', matter, 'publish');
    await checkpoint();
    // Public is what went out to both; what the proof says of the copies are their hashes alone.
    const file = (await ask(null, `/en/hetao/proposals/${matter}/proof/${String(seq)}.json`)).body;
    for (const role of both) expect(file).not.toContain(copyOf(role));
    const verdict = await verifyProof(file, null);
    if (verdict.fault !== null) throw new Error(verdict.fault);
    for (const [role, form] of [
      ['adviser', 'html'],
      ['second', 'docx'],
    ] as const) {
      const url = `${at}.${form}?to=${copyOf(role)}`;
      const [copy, again] = [await ask('office', url), await ask(role, url)];
      expect(copy.rawPayload.equals(again.rawPayload)).toBe(true);
      expect(boundAs(verdict.proof, copy.rawPayload).as).toBe('copy');
      expect(await verified(file, copy.rawPayload)).toMatchObject({ words: { as: 'copy' } });
      copy.rawPayload.writeUInt8(copy.rawPayload.readUInt8(99) ^ 1, 99);
      expect(boundAs(verdict.proof, copy.rawPayload).as).toBe('changed');
      expect(await verified(file, copy.rawPayload)).toMatchObject({ holds: false });
    }
    expect((await node.store.verifyIssued('hetao')).troubles).toEqual([]);
  });
});

undisclosedContract(shared, measures, () => ({
  node,
  people,
  desk,
  nextYear: async () => {
    story.setTime('2028-03-02T01:00:00.000Z');
    await signInAgain();
  },
}));

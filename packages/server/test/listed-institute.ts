import type { Acting } from '@twinpark/core/engine';
import type { Values } from '@twinpark/core/model';
import type { MatterService } from '../src/matters/index.ts';

const zone = 'hetao';
let made = 0;
const newId = (): string => `0193fd00-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;

const of = (unit: string, role: string): Acting => ({ person: newId(), unit, roles: [role] });
export const officer = (unit: string): Acting => of(unit, 'officer');
export const counterOfficer = of('futian-services', 'counter-officer');
export const reviewers = [officer('sz-drc'), officer('sz-stic')];
export const authorities = [officer('sz-cac'), officer('gd-ca'), officer('sz-police')];

/** An officer does something on the case file; those whose pages are looked at do it there. */
export async function does(
  service: MatterService,
  matter: string,
  by: Acting,
  action: string,
  values: Values = {},
): Promise<void> {
  const answer = await service.act({ zone, id: newId(), by, matter, action, values });
  if (answer.outcome !== 'done') throw new Error(`${action}: ${JSON.stringify(answer)}`);
}

/** Received by the counter, and every reviewing unit agrees. */
export async function reviewed(service: MatterService, matter: string): Promise<void> {
  await does(service, matter, counterOfficer, 'accept');
  for (const by of reviewers) await does(service, matter, by, 'agree', { opinion: '同意' });
}

const institute = of('sample-institute', 'applicant');
const told = { contact: '（演示）', papersAtCounter: true };
const park = officer('hetao-office');

async function opened(
  service: MatterService,
  scheme: string,
  by: Acting,
  values: Values,
): Promise<string> {
  const answer = await service.openMatter({ zone, scheme, id: newId(), by, values });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.matter;
}

/** What the bundle rests on: the institute is on the list of each service, and a batch of numbers is open. */
export async function listInstitute(service: MatterService): Promise<void> {
  await opened(service, 'internet-batch', park, {
    title: '第七批',
    quota: '9',
    approval: '演示7号',
  });
  const access = await opened(service, 'internet-institution', institute, {
    title: '量子所',
    purpose: '查阅文献',
    administrator: '演示人员',
    wantsLine: false,
    ...told,
  });
  await does(service, access, counterOfficer, 'accept');
  await does(service, access, park, 'list');
  const goods = await opened(service, 'research-unit', institute, {
    title: '量子所',
    site: '一号楼',
    work: '传感',
    biosafety: 'none',
    keeper: '甲',
    ...told,
  });
  await reviewed(service, goods);
  await does(service, goods, officer('sz-customs'), 'list');
  await openMoneyAccount(service);
}

/** The institute has an account for research money. */
export async function openMoneyAccount(service: MatterService): Promise<void> {
  const money = await opened(service, 'money-body', institute, {
    title: '量子所',
    kind: 'private-body',
    funding: 'hongkong',
    registration: '演示0001',
    ...told,
  });
  await does(service, money, counterOfficer, 'accept');
  await does(service, money, park, 'prove', { proof: '演示1号' });
  const account = { fxNumber: '演示FX1', account: '演示账户' };
  await does(service, money, officer('sample-bank'), 'openAccount', account);
}

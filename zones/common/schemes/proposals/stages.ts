import { text, type Branch, type ClockDefinition, type Stage } from '@twinpark/core/model';

export const stages = {
  registered: { title: text('已登记', '已登記', 'registered') },
  filed: { title: text('已立案待交办', '已立案待交辦', 'filed, to be assigned') },
  merged: { title: text('并案办理', '併案辦理', 'handled under another') },
  'not-filed': { title: text('不予立案', '不予立案', 'not filed'), final: true },
  handling: { title: text('办理中', '辦理中', 'being handled') },
  answered: { title: text('已答复', '已答覆', 'answered') },
  'follow-up': { title: text('跟踪办理', '跟進辦理', 'followed up') },
  archived: { title: text('已归档', '已歸檔', 'archived'), final: true },
} as const satisfies Record<string, Stage>;

/** Side by side: each unit's answer and its follow-up, each co-handler's opinion, each signer's rating. */
export const branches = {
  reply: {
    title: text('答复', '答覆', 'reply'),
    over: 'handler',
    privacy: 'public',
    first: 'assigned',
    stages: {
      assigned: { title: text('待签收', '待簽收', 'to be accepted') },
      late: { title: text('逾期未签收', '逾期未簽收', 'not accepted in time') },
      returned: { title: text('申请退回', '申請退回', 'return requested') },
      drafting: { title: text('办理与拟稿', '辦理與擬稿', 'handling and drafting') },
      countersigning: { title: text('会签中', '會簽中', 'being countersigned') },
      checking: { title: text('督办审核', '督辦審核', 'being checked') },
      checked: { title: text('待签发', '待簽發', 'to be signed') },
      sent: { title: text('已答复', '已答覆', 'sent'), final: true },
      'to-redraft': { title: text('待重新拟稿', '待重新擬稿', 'to be drafted anew') },
    },
  },
  coHandling: {
    title: text('会办', '會辦', 'co-handling'),
    over: 'coHandler',
    first: 'asked',
    stages: {
      asked: { title: text('待签收', '待簽收', 'to be accepted') },
      late: { title: text('逾期未签收', '逾期未簽收', 'not accepted in time') },
      returned: { title: text('申请退回', '申請退回', 'return requested') },
      accepted: { title: text('会办中', '會辦中', 'preparing an opinion') },
      given: { title: text('已提意见', '已提意見', 'opinion given') },
      'to-sign': { title: text('待会签', '待會簽', 'to countersign') },
      signed: { title: text('已会签', '已會簽', 'countersigned') },
    },
  },
  rating: {
    title: text('评价', '評價', 'rating'),
    over: 'proposer',
    first: 'pending',
    stages: {
      pending: { title: text('待评价', '待評價', 'not yet rated') },
      rated: { title: text('已评价', '已評價', 'rated') },
      dissatisfied: { title: text('不满意', '不滿意', 'dissatisfied') },
      silent: { title: text('逾期未评价', '逾期未評價', 'did not rate in time') },
    },
  },
  followUp: {
    title: text('跟踪办理', '跟進辦理', 'follow-up'),
    over: 'handler',
    privacy: 'public',
    first: 'owed',
    stages: {
      owed: { title: text('待再次答复', '待再次答覆', 'to be answered again') },
      checking: { title: text('再次答复审核中', '再次答覆審核中', 'second answer being checked') },
      checked: { title: text('再次答复待签发', '再次答覆待簽發', 'second answer to be signed') },
      done: { title: text('已再次答复', '已再次答覆', 'answered again'), final: true },
    },
  },
} as const satisfies Record<string, Branch>;

export const clocks = {
  assignment: {
    title: text('交办时限', '交辦時限', 'assignment'),
    owner: 'office',
    rule: [
      {
        to: 'assign.inter-session',
        if: {
          compare: { left: { field: 'period' }, is: '=', right: { constant: 'inter-session' } },
        },
      },
      { to: 'assign.session' },
    ],
  },
  acceptance: {
    title: text('签收或申退时限', '簽收或申請退回時限', 'accept or return'),
    owner: 'handler',
    rule: 'return',
    branch: 'reply',
  },
  coAcceptance: {
    title: text('会办签收或申退时限', '會辦簽收或申請退回時限', 'accept or return co-handling'),
    owner: 'coHandler',
    rule: 'return',
    branch: 'coHandling',
  },
  returnDecision: {
    title: text('退件答复时限', '退件答覆時限', 'decision on a return'),
    owner: 'office',
    rule: 'return-decision',
    branch: 'reply',
  },
  coReturnDecision: {
    title: text('会办退件答复时限', '會辦退件答覆時限', 'decision on a return of co-handling'),
    owner: 'office',
    rule: 'return-decision',
    branch: 'coHandling',
  },
  coOpinion: {
    title: text('会办意见时限', '會辦意見時限', 'co-handling opinion'),
    owner: 'coHandler',
    rule: 'co-opinion',
    branch: 'coHandling',
  },
  reply: {
    title: text('答复时限', '答覆時限', 'reply'),
    owner: 'handler',
    branch: 'reply',
    rule: [
      {
        to: 'reply.suggestion',
        if: { compare: { left: { field: 'kind' }, is: '=', right: { constant: 'suggestion' } } },
      },
      {
        to: 'reply.inter-session',
        if: {
          compare: { left: { field: 'period' }, is: '=', right: { constant: 'inter-session' } },
        },
      },
      { to: 'reply.session' },
    ],
  },
  signing: {
    title: text('并案答复签发时限', '併案答覆簽發時限', 'signing a reply taken over'),
    owner: 'handler',
    rule: 'sign-merged',
    branch: 'reply',
  },
  // Whoever is dissatisfied is heard in time: the work is done anew, or explained.
  dissatisfaction: {
    title: text('不满意件处理时限', '不滿意件處理時限', 'what follows a dissatisfied rating'),
    owner: 'office',
    rule: 'redo-order',
  },
  redo: {
    title: text('重新办理时限', '重新辦理時限', 'redo'),
    owner: 'handler',
    rule: 'redo',
    branch: 'reply',
  },
  rating: {
    title: text('反馈时限', '回饋時限', 'feedback'),
    owner: 'proposer',
    rule: 'rating',
    branch: 'rating',
  },
  followUp: {
    title: text('跟踪反馈时限', '跟進回報時限', 'follow-up report'),
    owner: 'handler',
    rule: 'follow-up',
    branch: 'followUp',
  },
} as const satisfies Record<string, ClockDefinition>;

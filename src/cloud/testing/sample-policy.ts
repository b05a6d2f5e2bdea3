import * as v from 'valibot'
import { policyCard, policyView, type PolicyCard, type PolicyView } from '@/shared/contract/policy-view'
import { evaluateRule } from '@/shared/domain/policy/eligibility/evaluate'
import type { EnterpriseProfile } from '@/shared/domain/policy/eligibility/facts'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'

/** Tuesday, 10 March 2020, 10:00 in China. */
export const NOW = Date.parse('2020-03-10T10:00:00+08:00')

const CLAUSE = { path: '二（四）' }
/** Three conditions: on size, on age, and on a fact that only this rule declares. */
const RULE: Rule = {
  version: 1,
  facts: { 'custom:tenant': { label: '在孵企业', kind: 'flag' } },
  root: {
    all: [
      { id: 'staff', test: 'number', fact: 'staff', is: 'at_most', value: 500, clause: CLAUSE },
      { id: 'age', test: 'elapsed', fact: 'establishedOn', is: 'at_least', period: { years: 1 } },
      { id: 'tenant', test: 'flag', fact: 'custom:tenant', value: true },
    ],
  },
}

/** For tests: the cloud's answer to `policies.check` for an enterprise with these facts. */
export function sampleCheck(profile: EnterpriseProfile, rule: Rule = RULE) {
  return { policyId: 'p1', rule, explanation: evaluateRule(rule, profile, NOW) }
}

/** For tests: a policy as the cloud would answer it, checked by the contract. */
export function samplePolicy(more: Partial<v.InferInput<typeof policyView>> = {}): PolicyView {
  return v.parse(policyView, {
    id: 'p1',
    version: 4,
    title: '关于租金减免与续贷支持的通知',
    shortTitle: '租金减免与续贷支持',
    documentNumber: '演高管发〔2020〕7号',
    issuingBodies: ['演示高新区管委会'],
    writtenOn: '2020-03-02',
    level: 'zone',
    themes: ['rent', 'finance'],
    plain: {
      gain: '在孵企业房租可减免',
      who: '本区在孵企业',
      how: '先向所在载体提出',
      byWhen: '3 月底前',
      ask: '政策兑现窗口',
    },
    clauses: [
      { level: 1, path: '一', heading: '总体要求', paragraphs: ['稳住企业。'] },
      { level: 1, path: '二', heading: '支持内容', paragraphs: [] },
      { level: 2, path: '二（四）', heading: '规模', paragraphs: ['职工不超过五百人的企业。'] },
    ],
    contacts: [{ matter: '窗口', person: '陈立', phones: ['024-83780021'], emails: [] }],
    links: ['https://example.org/rent'],
    attachments: [],
    deadlineOn: '2020-03-19',
    lineage: [],
    rule: RULE,
    regionCode: 'CN2101G1',
    regionName: '沈阳高新区',
    state: 'published',
    publishedAt: NOW,
    ...more,
  })
}

/** For tests: a policy in a list. */
export function sampleCard(more: Partial<v.InferInput<typeof policyCard>> = {}): PolicyCard {
  return v.parse(policyCard, {
    id: 'p1',
    version: 4,
    title: '关于租金减免与续贷支持的通知',
    shortTitle: '租金减免与续贷支持',
    issuingBody: '演示高新区管委会',
    level: 'zone',
    themes: ['rent'],
    regionCode: 'CN2101G1',
    state: 'published',
    gain: '在孵企业房租可减免',
    publishedAt: NOW,
    updatedAt: NOW,
    verdict: 'unknown',
    reason: '只差一项信息：成立日期',
    read: false,
    kept: false,
    words: [],
    ...more,
  })
}

import { readDocument } from '@/shared/domain/policy/document/read-document'
import { draftFrom } from '@/shared/domain/policy/draft-from-document'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { draftPolicy, type PolicyParty } from '@/shared/domain/policy/life'
import {
  changePolicy,
  policyContent,
  expiryInstant,
  type PlainWords,
  type Policy,
} from '@/shared/domain/policy/policy'
import { HOUR_MS } from '@/shared/domain/time/units'
import { demoPerson } from '../people'
import { DEMO_ZONE } from '../places'

/** Two invented notices of the zone as pasted texts: one still has to be explained, one waits for a second person. */
const EQUIPMENT = `沈阳高新区管理委员会文件
沈高新发〔2020〕21号
关于补贴企业购置生产设备的若干办法（演示）
各有关企业：
为帮助区内工业企业多出产品，定下面几条办法。
一、补给谁
（一）登记在本区、成立满一年、职工不超过300人的工业企业。
（二）当年新买的生产设备合计不少于50万元。
二、补多少
按设备价款的百分之十补，一家最多五十万元。
三、怎么申请
请在6月底前到政策兑现平台提交申请表、发票和付款凭证。
联系人：王平，联系电话：024-83780001
附件：设备补贴申请表
沈阳高新区管理委员会
2020年3月9日`

const TRAINING = `沈阳高新区管理委员会
关于补贴企业线上培训职工的通知（演示）
沈高新发〔2020〕19号
各有关企业：
一、补给谁
职工不超过500人、在线上给职工做技能培训的企业。
二、补多少
每人每课时五元，一家最多十万元。
三、怎么申请
2020年9月30日前登录政策兑现平台，上传培训名册和课程记录。
联系人：李静，联系电话：024-83780012
沈阳高新区管理委员会
2020年3月5日`

const TRAINING_WORDS: PlainWords = {
  gain: '线上培训职工，每人每课时补 5 元，一家最多 10 万元。这是演示用的虚构政策。',
  who: '职工不超过 500 人、在线上给职工做技能培训的企业。',
  how: '登录政策兑现平台，上传培训名册和课程记录。',
  byWhen: '2020 年 9 月 30 日前',
  ask: '李静 024-83780012',
}
const TRAINING_RULE: Rule = {
  version: 1,
  facts: { 'custom:own1': { label: '今年在线上给职工做过技能培训', kind: 'flag' } },
  root: {
    all: [
      { id: 'c1', test: 'number', fact: 'staff', is: 'at_most', value: 500, clause: { path: '一' } },
      { id: 'c2', test: 'flag', fact: 'custom:own1', value: true, clause: { path: '一' } },
    ],
  },
}

/** The drafts on the publisher's desk at `now` (epoch ms). */
export function demoPolicyDrafts(now: number): Policy[] {
  const { id: personId, name } = demoPerson('chen-li')
  const by = { side: 'park', personId, name } as const
  const training = draftOf('p-zone-training', TRAINING, by, now - 26 * HOUR_MS)
  const written = changePolicy(training, { type: 'edited', by }, now - 25 * HOUR_MS, {
    ...policyContent(training),
    shortTitle: '线上培训职工补贴',
    plain: TRAINING_WORDS,
    rule: TRAINING_RULE,
  })
  const submitted = written.ok && changePolicy(written.policy, { type: 'submitted', by }, now - 20 * HOUR_MS)
  const equipment = draftOf('p-zone-equipment', EQUIPMENT, by, now - HOUR_MS)
  return submitted && submitted.ok ? [submitted.policy, equipment] : [equipment]
}

/** @throws Error when a notice of the demo cannot be read: a mistake in this file. */
function draftOf(id: string, text: string, by: Extract<PolicyParty, { side: 'park' }>, at: number): Policy {
  const reading = readDocument(text)
  if (!reading.ok) throw new Error(`${id}: ${reading.refusal}`)
  const { content, evidence } = draftFrom(reading.document, text, DEMO_ZONE)
  return {
    ...content,
    ...draftPolicy(by, at, expiryInstant(content)),
    id,
    version: 1,
    indexVersion: 0,
    regionCode: DEMO_ZONE,
    authorId: by.personId,
    updatedAt: at,
    evidence,
  }
}

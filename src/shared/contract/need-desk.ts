import * as v from 'valibot'
import { action } from './action'
import { valueCursor } from './cursors'
import { category, count, id, instant, phone, receiptCode, regionCodeField, visible, words } from './fields'
import {
  CREDIT_CODE_INPUT_MAX,
  MESSAGE_TEXT_MAX,
  NEED_SEARCH_MIN,
  NEED_TEXT_MAX,
  ORGANIZATION_NAME_MAX,
  PERSON_NAME_MAX,
  RATING_TEXT_MAX,
  SEARCH_TEXT_MAX,
} from './limits'
import { attachActions } from './need-attach'
import { facts } from './need-input'
import { needCard, needView } from './need-view'
import { NEED_CHANNELS, NEED_STATES, RATING_LEVELS } from '../domain/need/need'

/** What the paper shows of a need to whoever has its code. */
const receiptView = v.object({
  code: v.string(),
  title: v.string(),
  state: v.picklist(NEED_STATES),
  enterpriseName: v.string(),
  responsible: v.object({ name: v.string(), phone: v.string() }),
  resolutionDueAt: instant,
  /** What the park says it has done; absent before. */
  proposal: v.optional(v.string()),
  mayConfirm: v.boolean(),
  mayReject: v.boolean(),
  mayRate: v.boolean(),
})
export type ReceiptView = v.InferOutput<typeof receiptView>

const one = v.object({ need: needView })

/** What the park does with the needs of a zone as one pool. Part of `needs`. */
export const deskActions = {
  ...attachActions,
  handOver: action({
    summary:
      'Have another officer answer for every open need of one officer in a region, with a record that both sides read. Agents hand over their own, and take over those of somebody who is away today and for whom they stand in.',
    roles: ['agent', 'administrator'],
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      fromId: id,
      toId: id,
      text: words('原因', MESSAGE_TEXT_MAX),
      /** The enterprises that the officer looks after go along. */
      enterprises: v.optional(v.boolean(), false),
    }),
    output: v.object({ needs: count, enterprises: count }),
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotYours', 'SuccessorUnfit', 'HandedOverMeanwhile'],
  }),
  merge: action({
    summary:
      'Merge an open need into another open one of the same enterprise: whoever asked it, or the owner, agrees by doing it. Both keep their history; the earlier promise holds.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, intoId: id }),
    output: one,
    refusals: ['NotAllowedNow', 'AuthorsOnly'],
  }),
  find: action({
    summary:
      'Needs of a region, open or closed, by case code, words of the need or the enterprise’s name, enterprise, category, state and channel; newest first.',
    roles: ['agent', 'administrator'],
    about: 'region',
    input: v.object({
      regionCode: regionCodeField,
      text: v.optional(
        v.pipe(
          v.string(),
          visible,
          v.minLength(NEED_SEARCH_MIN, '请写两个字以上'),
          v.maxLength(SEARCH_TEXT_MAX),
        ),
      ),
      enterpriseId: v.optional(id),
      category: v.optional(category),
      state: v.optional(v.picklist(NEED_STATES)),
      channel: v.optional(v.picklist(NEED_CHANNELS)),
      cursor: valueCursor,
    }),
    output: v.object({ needs: v.array(needCard), nextCursor: v.optional(v.string()) }),
  }),
  enter: action({
    summary:
      'Enter a need for an enterprise that called, came or was visited, with its consent. For one that nobody of is here, the answer has a code for paper.',
    roles: ['agent', 'administrator'],
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      channel: v.picklist(['phone', 'counter', 'visit'], '请选择来源'),
      enterprise: v.object({
        name: words('企业名称', ORGANIZATION_NAME_MAX),
        creditCode: v.optional(words('统一社会信用代码', CREDIT_CODE_INPUT_MAX)),
      }),
      contact: v.object({ name: words('联系人', PERSON_NAME_MAX), phone }),
      consent: v.literal(true, '请先征得对方同意'),
      text: words('诉求内容', NEED_TEXT_MAX),
      category,
      urgent: v.optional(v.boolean(), false),
      facts,
    }),
    output: v.object({ need: needView, receipt: v.optional(v.string()) }),
    shown: { scene: 'post', fields: ['text', 'facts', 'contact.name', 'enterprise.name'] },
    refusals: ['FactsWrong', 'CreditCodeMalformed', 'EnterpriseElsewhere', 'NoSuchZone'],
  }),
  receipt: action({
    summary:
      'How the need stands whose code somebody has on paper, without names of the enterprise’s people.',
    roles: ['visitor'],
    about: 'self',
    perMinute: 20,
    input: v.object({ code: receiptCode }),
    output: v.object({ need: receiptView }),
    refusals: ['ReceiptUnknown', 'ReceiptVoid', 'TooManyTries'],
  }),
  answerReceipt: action({
    summary:
      'Confirm and rate, or say that it is not solved, by the code on paper: for enterprises that have no account.',
    roles: ['visitor'],
    about: 'self',
    writes: true,
    perMinute: 10,
    input: v.object({
      code: receiptCode,
      solved: v.boolean(),
      level: v.optional(v.picklist(RATING_LEVELS, '请选择满意程度')),
      text: v.optional(v.pipe(v.string(), visible, v.maxLength(RATING_TEXT_MAX)), ''),
    }),
    output: v.object({ need: receiptView }),
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['ReceiptUnknown', 'ReceiptVoid', 'TooManyTries', 'NotAllowedNow', 'ReasonNeeded'],
  }),
}

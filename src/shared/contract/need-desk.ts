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

/** What a person with the code on paper sees of a need. */
const receiptView = v.object({
  code: v.string(),
  title: v.string(),
  state: v.picklist(NEED_STATES),
  enterpriseName: v.string(),
  responsible: v.object({ name: v.string(), phone: v.string() }),
  resolutionDueAt: instant,
  /** The proposed resolution; absent before there is one. */
  proposal: v.optional(v.string()),
  mayConfirm: v.boolean(),
  mayReject: v.boolean(),
  mayRate: v.boolean(),
})
export type ReceiptView = v.InferOutput<typeof receiptView>

const one = v.object({ need: needView })

/** Finding, entering, merging and handing over needs of a region, and needs that are answered on paper. Part of `needs`. */
export const deskActions = {
  ...attachActions,
  handOver: action({
    summary:
      'Have another officer answer for every open need of one officer in a region; both sides read an entry about it. Agents hand over their own needs, and take over those of an officer who is away today and for whom they stand in.',
    roles: ['agent', 'administrator'],
    about: 'region',
    writes: true,
    input: v.object({
      regionCode: regionCodeField,
      fromId: id,
      toId: id,
      text: words('原因', MESSAGE_TEXT_MAX),
      /** True: the enterprises that the officer looks after go along. */
      enterprises: v.optional(v.boolean(), false),
    }),
    output: v.object({ needs: count, enterprises: count }),
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotYours', 'SuccessorUnfit', 'HandedOverMeanwhile'],
  }),
  merge: action({
    summary:
      'Merge an open need into another open one of the same enterprise. Its author or the owner calls this, which is their consent. Both keep their history; the earlier promise holds.',
    roles: ['staff'],
    about: 'need',
    writes: true,
    input: v.object({ needId: id, intoId: id }),
    output: one,
    refusals: ['NotAllowedNow', 'AuthorsOnly'],
  }),
  find: action({
    summary:
      'Needs of a region, open or closed, newest first: by case code, words of the need or of the enterprise’s name, by enterprise, category, state and channel.',
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
      'Enter a need for an enterprise that called, came or was visited, with its consent. If nobody of the enterprise has an account, the answer has a code for paper.',
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
    summary: 'The state of a need by its code on paper, without names of the enterprise’s people.',
    roles: ['visitor'],
    about: 'self',
    perMinute: 20,
    input: v.object({ code: receiptCode }),
    output: v.object({ need: receiptView }),
    refusals: ['ReceiptUnknown', 'ReceiptVoid', 'TooManyTries'],
  }),
  answerReceipt: action({
    summary:
      'Confirm and rate a need, or say that it is not solved, by the code on paper: for enterprises that have no account.',
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

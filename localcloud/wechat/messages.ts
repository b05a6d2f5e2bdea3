import { isDoc } from '../database/values/values'
import { eachRow, firstRow } from '../database/file/rows'
import { randomBytes } from 'node:crypto'
import type { LocalClock } from '../clock'
import type { DocumentStore } from '../database/file/store'
import { argumentComplaint } from './message-rules'

/** A subscription-message template of the account and its fields, e.g. `thing1`, `phrase2`, `time3`. */
export interface MessageTemplate {
  id: string
  title: string
  fields: readonly string[]
}

/** One call of `wx.openApi`, delivered or refused, for people and tests. */
export interface SentMessage {
  /** Epoch ms, local clock. */
  at: number
  api: string
  errcode: number
  errmsg: string
  openid?: string
  templateId?: string
  title?: string
  page?: string
  /** Field → value. */
  data?: Record<string, string>
}

/** The messages of the account. */
export interface Messages {
  /** Everything that was sent or refused, oldest first. */
  sent(): SentMessage[]
  clear(): void
  /** Acts as a person who accepts a template `times` times. Each acceptance allows one message. */
  accept(openid: string, templateId: string, times?: number): void
  /** Acts as a person who refuses the template or has switched it off: earlier acceptances end. */
  refuse(openid: string, templateId: string): void
  /** Sets the person's main switch for subscription messages. While it is off, WeChat accepts and delivers nothing. */
  switchMain(openid: string, on: boolean): void
  isSwitchedOff(openid: string): boolean
  /** Simulates a fault of the platform: the next `times` sends answer −1, system busy. */
  disturb(times: number): void
  /** Messages this person may still be sent from this template. */
  remaining(openid: string, templateId: string): number
  /** Whether a template of this id is registered. */
  knows(templateId: string): boolean
  /** Answers `subscribeMessage.send`. */
  send(args: Record<string, unknown>): object
  /** Records any other call. */
  record(message: Omit<SentMessage, 'at'>): void
}

const rid = () => ` rid: ${[4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-')}`

/** The main switch is stored among the quotas under a name that no template has. */
const MAIN_SWITCH_OFF = '*main switch off*'

const OPENID = /^[A-Za-z0-9_-]{4,64}$/

export function createMessages(
  store: DocumentStore,
  clock: LocalClock,
  templates: readonly MessageTemplate[],
): Messages {
  const { sql } = store
  const quotas = createQuotas(store)
  const insert = sql.prepare('insert into message(body) values(?)')
  const record = (message: Omit<SentMessage, 'at'>) => {
    insert.run(JSON.stringify({ at: clock.now(), ...message }))
  }
  let failuresLeft = 0
  const judge = (message: Delivery): SendResult => {
    if (failuresLeft === 0) return judgeDelivery(message, quotas)
    failuresLeft -= 1
    return { errcode: -1, errmsg: 'system error' }
  }

  return {
    sent: () =>
      [...eachRow<{ body: string }>(sql.prepare('select body from message order by number'))].map(
        ({ body }): SentMessage => JSON.parse(body),
      ),
    clear: () => void sql.exec('delete from message'),
    accept: (openid, templateId, times = 1) => quotas.add(openid, templateId, times),
    refuse: (openid, templateId) => quotas.forget(openid, templateId),
    switchMain: (openid, on) => {
      quotas.forget(openid, MAIN_SWITCH_OFF)
      if (!on) quotas.add(openid, MAIN_SWITCH_OFF, 1)
    },
    isSwitchedOff: (openid) => isSwitchedOff(quotas, openid),
    disturb: (times) => void (failuresLeft = times),
    remaining: quotas.remaining,
    knows: (templateId) => templates.some(({ id }) => id === templateId),
    record,
    send: (args) => {
      const openid = textOf(args['touser'])
      const templateId = textOf(args['template_id'])
      const template = templates.find(({ id }) => id === templateId)
      const result = judge({ openid, templateId, template, args })
      if (result.errcode === 0) quotas.add(openid, templateId, -1)
      const page = args['page']
      record({
        api: 'subscribeMessage.send',
        ...result,
        openid,
        templateId,
        ...(template && { title: template.title }),
        ...(typeof page === 'string' && { page }),
        data: shown(args['data']),
      })
      return result.errcode === 0
        ? { ...result, msgid: Date.now() }
        : { errcode: result.errcode, errmsg: result.errmsg + rid() }
    },
  }
}

interface SendResult {
  errcode: number
  errmsg: string
}

/** A message to send, and the template that it names, if that template exists. */
interface Delivery {
  openid: string
  templateId: string
  template: MessageTemplate | undefined
  args: Record<string, unknown>
}

/** WeChat's checks before it delivers, in its order. */
function judgeDelivery({ openid, templateId, template, args }: Delivery, quotas: Quotas): SendResult {
  if (!OPENID.test(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
  if (!template) return { errcode: 40037, errmsg: 'invalid template_id' }
  const complaint = argumentComplaint(args['data'], template.fields)
  if (complaint !== undefined) return { errcode: 47003, errmsg: complaint }
  const page = args['page']
  if (page !== undefined && (typeof page !== 'string' || /^\/|^https?:|\.\.|\s/.test(page)))
    return { errcode: 41030, errmsg: 'invalid page' }
  if (isSwitchedOff(quotas, openid) || quotas.remaining(openid, templateId) <= 0)
    return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
  return { errcode: 0, errmsg: 'ok' }
}

const isSwitchedOff = (quotas: Quotas, openid: string): boolean =>
  quotas.remaining(openid, MAIN_SWITCH_OFF) > 0

/** How many messages of each template a person still allows. */
interface Quotas {
  remaining(openid: string, templateId: string): number
  add(openid: string, templateId: string, times: number): void
  forget(openid: string, templateId: string): void
}

function createQuotas({ sql }: DocumentStore): Quotas {
  const select = sql.prepare('select remaining from quota where openid = ? and template = ?')
  const add = sql.prepare(
    'insert into quota(openid, template, remaining) values(?, ?, ?) on conflict(openid, template) do update set remaining = remaining + excluded.remaining',
  )
  const forget = sql.prepare('delete from quota where openid = ? and template = ?')
  return {
    remaining: (openid, templateId) =>
      firstRow<{ remaining: number }>(select, openid, templateId)?.remaining ?? 0,
    add: (openid, templateId, times) => void add.run(openid, templateId, times),
    forget: (openid, templateId) => void forget.run(openid, templateId),
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function shown(data: unknown): Record<string, string> {
  if (!isDoc(data)) return {}
  return Object.fromEntries(
    Object.entries(data).map(([field, item]) => [
      field,
      String((isDoc(item) ? item['value'] : undefined) ?? ''),
    ]),
  )
}

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

/** One call of `wx.openApi`, delivered or refused, as a person or a test may want to see it. */
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

/** What the account's messages look like from outside. */
export interface Messages {
  /** Everything that was sent or refused, oldest first. */
  sent(): SentMessage[]
  clear(): void
  /** Stands for a person accepting a template `times` times: each acceptance allows one message. */
  accept(openid: string, templateId: string, times?: number): void
  /** Stands for the person refusing, or having switched off, what was accepted. */
  refuse(openid: string, templateId: string): void
  /** Stands for the person's main switch for subscription messages: while it is off nothing is accepted nor delivered. */
  switchMain(openid: string, on: boolean): void
  isSwitchedOff(openid: string): boolean
  /** Stands for the platform being out of order: the next `times` sends answer −1, system busy. */
  disturb(times: number): void
  /** Messages this person may still be sent from this template. */
  remaining(openid: string, templateId: string): number
  /** Whether a template of this id is registered. */
  knows(templateId: string): boolean
  /** Answers `subscribeMessage.send`. */
  send(args: Record<string, unknown>): object
  /** Puts any other call on record. */
  record(message: Omit<SentMessage, 'at'>): void
}

const rid = () => ` rid: ${[4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-')}`

/** Kept among the quotas under a name no template has. */
const MAIN_SWITCH_OFF = '*main switch off*'

const OPENID = /^[A-Za-z0-9_-]{4,64}$/

export function createMessages(
  store: DocumentStore,
  clock: LocalClock,
  templates: readonly MessageTemplate[],
): Messages {
  const { sql } = store
  const insert = sql.prepare('insert into message(body) values(?)')
  const quota = sql.prepare('select remaining from quota where openid = ? and template = ?')
  const add = sql.prepare(
    'insert into quota(openid, template, remaining) values(?, ?, ?) on conflict(openid, template) do update set remaining = remaining + excluded.remaining',
  )
  const forget = sql.prepare('delete from quota where openid = ? and template = ?')
  const remaining = (openid: string, templateId: string): number =>
    (quota.get(openid, templateId) as { remaining: number } | undefined)?.remaining ?? 0
  const isSwitchedOff = (openid: string): boolean => remaining(openid, MAIN_SWITCH_OFF) > 0
  const record = (message: Omit<SentMessage, 'at'>) => {
    insert.run(JSON.stringify({ at: clock.now(), ...message }))
  }

  let disturbed = 0
  const judge = (
    openid: string,
    templateId: string,
    args: Record<string, unknown>,
  ): { errcode: number; errmsg: string } => {
    if (disturbed > 0) {
      disturbed -= 1
      return { errcode: -1, errmsg: 'system error' }
    }
    if (!OPENID.test(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
    const template = templates.find(({ id }) => id === templateId)
    if (!template) return { errcode: 40037, errmsg: 'invalid template_id' }
    const complaint = argumentComplaint(args['data'], template.fields)
    if (complaint !== undefined) return { errcode: 47003, errmsg: complaint }
    const page = args['page']
    if (page !== undefined && (typeof page !== 'string' || /^\/|^https?:|\.\.|\s/.test(page))) {
      return { errcode: 41030, errmsg: 'invalid page' }
    }
    if (isSwitchedOff(openid) || remaining(openid, templateId) <= 0)
      return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
    return { errcode: 0, errmsg: 'ok' }
  }

  return {
    sent: () =>
      (sql.prepare('select body from message order by number').all() as { body: string }[]).map(
        ({ body }) => JSON.parse(body) as SentMessage,
      ),
    clear: () => void sql.exec('delete from message'),
    accept: (openid, templateId, times = 1) => void add.run(openid, templateId, times),
    refuse: (openid, templateId) => void forget.run(openid, templateId),
    switchMain: (openid, on) => {
      forget.run(openid, MAIN_SWITCH_OFF)
      if (!on) add.run(openid, MAIN_SWITCH_OFF, 1)
    },
    isSwitchedOff,
    disturb: (times) => void (disturbed = times),
    remaining,
    knows: (templateId) => templates.some(({ id }) => id === templateId),
    record,
    send: (args) => {
      const openid = textOf(args['touser'])
      const templateId = textOf(args['template_id'])
      const verdict = judge(openid, templateId, args)
      if (verdict.errcode === 0) add.run(openid, templateId, -1)
      const title = templates.find(({ id }) => id === templateId)?.title
      const page = args['page']
      record({
        api: 'subscribeMessage.send',
        ...verdict,
        openid,
        templateId,
        ...(title !== undefined && { title }),
        ...(typeof page === 'string' && { page }),
        data: shown(args['data']),
      })
      return verdict.errcode === 0
        ? { ...verdict, msgid: Date.now() }
        : { errcode: verdict.errcode, errmsg: verdict.errmsg + rid() }
    },
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function shown(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(
    Object.entries(data).map(([field, item]) => [
      field,
      String((item as { value?: unknown } | null)?.value ?? ''),
    ]),
  )
}

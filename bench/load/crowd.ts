import * as v from 'valibot'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { sendCall } from '@/cloud/rpc/client'
import { ATTEMPT_TIMEOUT_MS, connectBy } from '@/cloud/rpc/connection'
import type { Envelope } from '@/shared/contract/action'
import type { Guest } from './server'

/** The crowd's results of one action. */
interface CrowdFigures {
  /** Duration of every answered attempt, ms. */
  taken: number[]
  /** Attempts without an answer or with an invalid one. */
  broken: number
  /** Refusals, counted by code. */
  refusals: Map<string, number>
}

export type CrowdLog = Map<string, CrowdFigures>

/** A post that was acknowledged: the intent and the need it became. */
export interface Acknowledged {
  mark: string
  needId: string
}

const caller = new AsyncLocalStorage<{ url: string; token: string; log: CrowdLog }>()

const figuresFor = (log: CrowdLog, name: string): CrowdFigures => {
  const figures = log.get(name) ?? { taken: [], broken: 0, refusals: new Map<string, number>() }
  log.set(name, figures)
  return figures
}

// The mini-program's own client, retries included; who calls is known by the asynchronous context.
connectBy({
  invoke: async (functionName, call) => {
    const { url, token, log } = caller.getStore() ?? { url: '', token: '', log: new Map() }
    const figures = figuresFor(log, `${functionName}.${call.action}`)
    const startedAt = performance.now()
    try {
      const answer = await fetch(`${url}/invoke/${functionName}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(call),
        signal: AbortSignal.timeout(ATTEMPT_TIMEOUT_MS),
      })
      const envelope = await answer.json()
      if (!answer.ok) figures.broken++
      else figures.taken.push(performance.now() - startedAt)
      return envelope
    } catch (error) {
      figures.broken++
      throw error
    }
  },
  upload: () => Promise.reject(new Error('nobody uploads')),
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const between = (low: number, high: number) => low + Math.random() * (high - low)
const TEXTS = [
  '招不到返岗工人，急需普工30名，下月一日前到岗',
  '研发贷款月底到期，银行不给续贷，缺口200万',
  '口罩、测温枪、消毒液都不够，复工验收过不了',
  '厂房漏雨，想换一处一千平方米的标准厂房',
]
/** How often a person taps, at most, while the answer is that it did not work. */
const TAPS = 8

type Data = Record<string, unknown>

/** One simulated person. Adds its acknowledged posts to `acknowledged`. */
export class Visitor {
  constructor(
    private readonly url: string,
    private readonly guest: Guest,
    private readonly log: CrowdLog,
    private readonly acknowledged: Acknowledged[],
  ) {}

  /** Starts after a delay of its own, then makes one visit after the other, with time to read between them. */
  live(endsAt: number): Promise<void> {
    const { url, log } = this
    return caller.run({ url, token: this.guest.token, log }, async () => {
      await pause(between(0, 8_000))
      while (Date.now() < endsAt) {
        await (this.guest.enterpriseId === undefined ? this.serve() : this.visit(this.guest.enterpriseId))
        await pause(between(2_000, 8_000))
      }
    })
  }

  private async visit(enterpriseId: string): Promise<void> {
    const dice = Math.random()
    if (dice < 0.3) {
      const page = await this.call('policies', 'feed', { enterpriseId })
      await pause(between(1_500, 4_000))
      const [first] = idsIn(page?.['policies'])
      if (first !== undefined) await this.call('policies', 'read', { policyId: first })
    } else if (dice < 0.5) await this.postNeed(enterpriseId)
    else if (dice < 0.7) {
      const page = await this.call('needs', 'mine', { enterpriseId })
      const [first] = idsIn(page?.['needs'])
      if (first !== undefined) await this.call('needs', 'read', { needId: first })
    } else if (dice < 0.85) {
      const page = await this.call('notices', 'inbox', {})
      const unread = idsIn(page?.['notices']).slice(0, 5)
      if (unread.length > 0) await this.call('notices', 'markRead', { noticeIds: unread })
    } else if (dice < 0.95) await this.call('services', 'search', { zoneCode: 'CN2101G1', text: '贷款贴息' })
    else {
      await this.call('accounts', 'me', {})
      await this.call('policies', 'summary', { enterpriseId })
    }
  }

  /** Types, sees what fits, sends. */
  private async postNeed(enterpriseId: string): Promise<void> {
    const mark = randomUUID()
    const text = TEXTS[Math.floor(Math.random() * TEXTS.length)] ?? ''
    for (const share of [0.4, 0.7, 1]) {
      await this.call('needs', 'preview', {
        enterpriseId,
        text: text.slice(0, Math.ceil(text.length * share)),
      })
      await pause(between(600, 1_200))
    }
    const contact = { name: this.guest.name, phone: '13000000101' }
    const input = { enterpriseId, text: `${text}（${mark}）`, category: 'other', contact }
    const need = (await this.call('needs', 'post', input, mark))?.['need'] as { id: string } | undefined
    if (need) this.acknowledged.push({ mark, needId: need.id })
  }

  /** An agent takes the next need and answers it. */
  private async serve(): Promise<void> {
    const queue = await this.call('needs', 'queue', { regionCode: 'CN2101G1' })
    const waiting = idsIn(queue?.['needs'])
    const needId = waiting[Math.floor(Math.random() * waiting.length)]
    if (needId === undefined) return
    await this.call('needs', 'read', { needId })
    await pause(between(1_000, 3_000))
    await this.call('needs', 'claim', { needId }, randomUUID())
    await pause(between(1_000, 3_000))
    await this.call('needs', 'reply', { needId, text: '已联系有关机构，明天上午答复您。' }, randomUUID())
  }

  /** One intent; while the answer is that it did not work, the person tries again with the same request. */
  private async call(
    name: string,
    action: string,
    input: Data,
    requestId?: string,
  ): Promise<Data | undefined> {
    for (let tap = 0; ; tap++) {
      const answer = (await sendCall(
        { functionName: name, action, input },
        requestId === undefined ? {} : { requestId },
      )) as Envelope<Data>
      if (answer.ok) return answer.data
      const { refusals } = figuresFor(this.log, `${name}.${action}`)
      refusals.set(answer.error.code, (refusals.get(answer.error.code) ?? 0) + 1)
      if (answer.error.code !== 'Unavailable' || requestId === undefined || tap >= TAPS) return undefined
      await pause(between(1_000, 3_000))
    }
  }
}

const Identified = v.object({
  id: v.optional(v.string()),
  policy: v.optional(v.object({ id: v.string() })),
})

function idsIn(list: unknown): string[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((item) => {
    const { success, output } = v.safeParse(Identified, item)
    return success ? [output.id ?? output.policy?.id ?? ''].filter(Boolean) : []
  })
}

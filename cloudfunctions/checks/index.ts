import * as v from 'valibot'
import { log } from '../_kernel/rpc/log'
import { takeVerdict } from './take-verdict'

/** WeChat's event about a picture (mediaCheckAsync, version 2), as its message push hands it to a function. */
const verdictEvent = v.object({
  MsgType: v.literal('event'),
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  errcode: v.optional(v.number(), 0),
  result: v.optional(v.object({ suggest: v.string() })),
})

/**
 * Called by WeChat's message push (console: 云开发 → 设置 → 消息推送, type `event`, event `wxa_media_check`). Clients can call any
 * function, so an event by itself proves nothing. It counts only with a trace id that the platform gave us and that nobody else knows.
 */
export async function main(event: unknown): Promise<unknown> {
  const parsed = v.safeParse(verdictEvent, event)
  if (!parsed.success) return { ok: false }
  const { trace_id, errcode, result } = parsed.output
  const taken = await takeVerdict(trace_id, errcode === 0 ? result?.suggest : undefined, Date.now())
  log('verdict', { ok: taken, suggest: result?.suggest, code: errcode })
  return 'success'
}

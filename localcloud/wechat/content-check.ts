import { randomUUID } from 'node:crypto'
import type { LocalClock } from '../clock'
import { CHECKED_TEXT_MAX_CHARS, CHECKED_USER_ACTIVE_MS } from '../limits'
import type { Storage } from '../gateway/storage'

type Answer = { errcode: number; errmsg: string } & Record<string, unknown>
type Args = Readonly<Record<string, unknown>>

/** WeChat's own sample of a text that must not pass. */
export const RISKY_SAMPLE = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'

/** What the check takes exception to, until told otherwise. */
const WORDS: CheckedWords = { risky: [RISKY_SAMPLE], review: [] }
const LABELS = { pass: 100, review: 20001, risky: 20001 } as const
const PICTURE = 2

/** Words (in pictures: bytes) that make a content risky, or doubtful. */
interface CheckedWords {
  risky: readonly string[]
  review: readonly string[]
}

/** One call of a check. */
interface ContentCheck {
  /** Local clock, epoch ms. */
  at: number
  api: string
  openid: string
  errcode: number
  suggest?: 'pass' | 'review' | 'risky'
  characters?: number
}

/** The event that WeChat pushes when it has looked at a picture. */
interface PictureVerdict {
  MsgType: 'event'
  Event: 'wxa_media_check'
  trace_id: string
  version: 2
  errcode: number
  errmsg: string
  result: { suggest: 'pass' | 'review' | 'risky'; label: number }
  [more: string]: unknown
}

/** WeChat's content security as it looks from outside. */
export interface ContentChecks {
  /** Replaces the words; what is left out is as at the start. */
  words(words: Partial<CheckedWords>): void
  /** Makes every call fail (a number: with that errcode), or work again. */
  fail(errcode?: number): void
  /** Makes calls never answer within a function's patience, or answer again. */
  hang(on: boolean): void
  readonly hanging: boolean
  /** Every call, oldest first. */
  made(): readonly ContentCheck[]
  /** Notes that somebody used the mini-program: only who did so in the last two hours can be checked. */
  active(openid: string): void
  /** Verdicts on pictures that were not yet pushed; taking them empties the list. */
  takeVerdicts(): PictureVerdict[]
  answer(api: string, args: Args, caller: string | undefined): Answer
}

/** Keeps the last calls in memory: they are for tests and for whoever looks. */
const KEPT = 2_000

export function createContentChecks(
  clock: LocalClock,
  storage: Storage,
  onVerdict: () => void,
): ContentChecks {
  const made: ContentCheck[] = []
  const seenAt = new Map<string, number>()
  const verdicts: PictureVerdict[] = []
  let words = WORDS
  let failing: number | undefined
  let hanging = false

  const suggestOf = (has: (word: string) => boolean) =>
    words.risky.some(has) ? 'risky' : words.review.some(has) ? 'review' : 'pass'

  const complaintAboutUser = (args: Args, caller: string | undefined): Answer | undefined => {
    const { openid, scene, version } = args
    if (version !== 2) return { errcode: 40097, errmsg: 'invalid args: version' }
    if (typeof scene !== 'number' || scene < 1 || scene > 4)
      return { errcode: 40097, errmsg: 'invalid args: scene' }
    if (typeof openid !== 'string' || !/^[A-Za-z0-9_-]{4,64}$/.test(openid))
      return { errcode: 40003, errmsg: 'invalid openid' }
    const lastAt = caller === openid ? clock.now() : (seenAt.get(openid) ?? -Infinity)
    return clock.now() - lastAt > CHECKED_USER_ACTIVE_MS
      ? { errcode: 61010, errmsg: 'user access record expired' }
      : undefined
  }

  const textCheck = (args: Args, caller: string | undefined): Answer => {
    const content = args['content']
    if (typeof content !== 'string' || content === '') return { errcode: 44002, errmsg: 'empty post data' }
    if ([...content].length > CHECKED_TEXT_MAX_CHARS)
      return { errcode: 45002, errmsg: 'content size out of limit' }
    const complaint = complaintAboutUser(args, caller)
    if (complaint) return complaint
    const suggest = suggestOf((word) => content.includes(word))
    const label = LABELS[suggest]
    const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }]
    return { errcode: 0, errmsg: 'ok', result: { suggest, label }, detail, trace_id: randomUUID() }
  }

  const pictureCheck = (args: Args, caller: string | undefined): Answer => {
    const url = args['media_url']
    if (typeof url !== 'string' || args['media_type'] !== PICTURE)
      return { errcode: 40097, errmsg: 'invalid args' }
    const complaint = complaintAboutUser(args, caller)
    if (complaint) return complaint
    const trace_id = randomUUID()
    const bytes = downloaded(storage, url)
    const suggest = suggestOf((word) => bytes.includes(word))
    verdicts.push({
      MsgType: 'event',
      Event: 'wxa_media_check',
      CreateTime: Math.floor(clock.now() / 1000),
      trace_id,
      version: 2,
      errcode: bytes.length > 0 ? 0 : -1008,
      errmsg: bytes.length > 0 ? 'ok' : 'media download failed',
      result: { suggest, label: LABELS[suggest] },
    })
    onVerdict()
    return { errcode: 0, errmsg: 'ok', trace_id }
  }

  return {
    words: (given) => void (words = { ...WORDS, ...given }),
    fail: (errcode) => void (failing = errcode),
    hang: (on) => void (hanging = on),
    get hanging() {
      return hanging
    },
    made: () => made,
    active: (openid) => void seenAt.set(openid, clock.now()),
    takeVerdicts: () => verdicts.splice(0),
    answer: (api, args, caller) => {
      const check = api === 'security.msgSecCheck' ? textCheck : pictureCheck
      const answer =
        failing === undefined ? check(args, caller) : { errcode: failing, errmsg: 'system error' }
      const suggest = (answer['result'] as { suggest?: 'pass' | 'review' | 'risky' } | undefined)?.suggest
      made.push({
        at: clock.now(),
        api,
        openid: String(args['openid'] ?? ''),
        errcode: answer.errcode,
        ...(suggest && { suggest }),
        ...(typeof args['content'] === 'string' && { characters: [...args['content']].length }),
      })
      if (made.length > KEPT) made.shift()
      return answer
    },
  }
}

/** What WeChat finds at the address: nothing, where it is not one of ours or has expired. */
function downloaded(storage: Storage, url: string): Buffer {
  if (!URL.canParse(url)) return Buffer.alloc(0)
  const { pathname, searchParams } = new URL(url)
  const path = decodeURIComponent(pathname.replace(/^\/storage\//, ''))
  const genuine = storage.isValid(path, searchParams.get('sign') ?? '', searchParams.get('t') ?? '')
  return Buffer.from((genuine && storage.get(path)?.bytes) || [])
}

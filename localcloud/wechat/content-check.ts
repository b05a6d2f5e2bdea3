import { randomUUID } from 'node:crypto'
import type { LocalClock } from '../clock'
import type { Storage } from '../gateway/storage'
import { CHECKED_TEXT_MAX_CHARS, CHECKED_USER_ACTIVE_MS } from '../limits'

/** The platform's verdict: the content may be shown, a person should review it, or it must not be shown. */
type Suggestion = 'pass' | 'review' | 'risky'

/** WeChat's own sample of a text that must not pass. */
export const RISKY_SAMPLE = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'

/** Words (in pictures: bytes) that make a content risky or subject to review. */
interface CheckedWords {
  risky: readonly string[]
  review: readonly string[]
}

/** The words until a test sets others. */
const DEFAULT_WORDS: CheckedWords = { risky: [RISKY_SAMPLE], review: [] }

/** WeChat's labels: 100 for a content that passes, another number for one that does not. */
const LABELS = { pass: 100, review: 20001, risky: 20001 } as const satisfies Record<Suggestion, number>

/** `media_type` of a picture. */
const PICTURE = 2

/** The number of newest calls that are kept for tests and for inspection. */
const CALLS_REMEMBERED = 2_000

/** One call of a check. */
interface ContentCheck {
  /** Local clock, epoch ms. */
  at: number
  api: string
  openid: string
  errcode: number
  suggest?: Suggestion
  characters?: number
}

/** The event that WeChat pushes with its verdict on a picture. */
interface PictureVerdict {
  MsgType: 'event'
  Event: 'wxa_media_check'
  trace_id: string
  version: 2
  errcode: number
  errmsg: string
  result: { suggest: Suggestion; label: number }
  [more: string]: unknown
}

/** Arguments of an open API, as a function gave them. */
type CheckArguments = Readonly<Record<string, unknown>>

/** The answer of WeChat's server. */
interface CheckAnswer {
  errcode: number
  errmsg: string
  result?: { suggest: Suggestion; label: number }
  [more: string]: unknown
}

/** Imitates WeChat's content security. */
export class ContentChecks {
  private readonly calls: ContentCheck[] = []
  private readonly activeAt = new Map<string, number>()
  private verdicts: PictureVerdict[] = []
  private checkedWords = DEFAULT_WORDS
  private failure: number | undefined
  private isHanging = false

  constructor(
    private readonly clock: LocalClock,
    private readonly storage: Storage,
    private readonly onVerdict: () => void,
  ) {}

  /** Whether calls are left without an answer. */
  get hanging(): boolean {
    return this.isHanging
  }

  /** Replaces the words. A list that is left out gets its default. */
  words(words: Partial<CheckedWords>): void {
    this.checkedWords = { ...DEFAULT_WORDS, ...words }
  }

  /** Makes every call fail with this errcode. Without an errcode calls work again. */
  fail(errcode?: number): void {
    this.failure = errcode
  }

  /** Makes calls hang beyond a function's time-out, or answer again. */
  hang(on: boolean): void {
    this.isHanging = on
  }

  /** Every call, oldest first. */
  made(): readonly ContentCheck[] {
    return this.calls
  }

  /** Notes that a person used the mini-program. WeChat checks only people who did so in the last two hours. */
  active(openid: string): void {
    this.activeAt.set(openid, this.clock.now())
  }

  /** Removes and returns the verdicts on pictures that are not yet pushed. */
  takeVerdicts(): PictureVerdict[] {
    return this.verdicts.splice(0)
  }

  /** Answers one call of `security.msgSecCheck` or `security.mediaCheckAsync`. @param caller whose call the function serves */
  answer(api: string, args: CheckArguments, caller: string | undefined): CheckAnswer {
    const answer = this.verdictOn(api, args, caller)
    const { openid, content } = args
    this.calls.push({
      at: this.clock.now(),
      api,
      openid: typeof openid === 'string' ? openid : '',
      errcode: answer.errcode,
      ...(answer.result && { suggest: answer.result.suggest }),
      ...(typeof content === 'string' && { characters: [...content].length }),
    })
    if (this.calls.length > CALLS_REMEMBERED) this.calls.shift()
    return answer
  }

  private verdictOn(api: string, args: CheckArguments, caller: string | undefined): CheckAnswer {
    if (this.failure !== undefined) return { errcode: this.failure, errmsg: 'system error' }
    return api === 'security.msgSecCheck' ? this.checkText(args, caller) : this.checkPicture(args, caller)
  }

  private checkText(args: CheckArguments, caller: string | undefined): CheckAnswer {
    const content = args['content']
    if (typeof content !== 'string' || content === '') return { errcode: 44002, errmsg: 'empty post data' }
    if ([...content].length > CHECKED_TEXT_MAX_CHARS)
      return { errcode: 45002, errmsg: 'content size out of limit' }
    const complaint = this.complaintAboutAuthor(args, caller)
    if (complaint) return complaint
    const suggest = this.suggestion((word) => content.includes(word))
    const label = LABELS[suggest]
    const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }]
    return { errcode: 0, errmsg: 'ok', result: { suggest, label }, detail, trace_id: randomUUID() }
  }

  /** The answer says only that WeChat accepted the picture. The verdict is pushed later. */
  private checkPicture(args: CheckArguments, caller: string | undefined): CheckAnswer {
    const url = args['media_url']
    if (typeof url !== 'string' || args['media_type'] !== PICTURE)
      return { errcode: 40097, errmsg: 'invalid args' }
    const complaint = this.complaintAboutAuthor(args, caller)
    if (complaint) return complaint
    const trace_id = randomUUID()
    const bytes = download(this.storage, url)
    const suggest = this.suggestion((word) => bytes.includes(word))
    this.verdicts.push({
      MsgType: 'event',
      Event: 'wxa_media_check',
      CreateTime: Math.floor(this.clock.now() / 1000),
      trace_id,
      version: 2,
      errcode: bytes.length > 0 ? 0 : -1008,
      errmsg: bytes.length > 0 ? 'ok' : 'media download failed',
      result: { suggest, label: LABELS[suggest] },
    })
    this.onVerdict()
    return { errcode: 0, errmsg: 'ok', trace_id }
  }

  private suggestion(contains: (word: string) => boolean): Suggestion {
    if (this.checkedWords.risky.some(contains)) return 'risky'
    return this.checkedWords.review.some(contains) ? 'review' : 'pass'
  }

  private complaintAboutAuthor(args: CheckArguments, caller: string | undefined): CheckAnswer | undefined {
    const { openid, scene, version } = args
    if (version !== 2) return { errcode: 40097, errmsg: 'invalid args: version' }
    if (typeof scene !== 'number' || scene < 1 || scene > 4)
      return { errcode: 40097, errmsg: 'invalid args: scene' }
    if (typeof openid !== 'string' || !/^[A-Za-z0-9_-]{4,64}$/.test(openid))
      return { errcode: 40003, errmsg: 'invalid openid' }
    const lastAt = caller === openid ? this.clock.now() : (this.activeAt.get(openid) ?? -Infinity)
    return this.clock.now() - lastAt > CHECKED_USER_ACTIVE_MS
      ? { errcode: 61010, errmsg: 'user access record expired' }
      : undefined
  }
}

/** The bytes at the address; empty when the address is not one of ours or has expired. */
function download(storage: Storage, url: string): Buffer {
  if (!URL.canParse(url)) return Buffer.alloc(0)
  const { pathname, searchParams } = new URL(url)
  const path = decodeURIComponent(pathname.replace(/^\/storage\//, ''))
  const isGenuine = storage.isValid(path, searchParams.get('sign') ?? '', searchParams.get('t') ?? '')
  return Buffer.from((isGenuine && storage.get(path)?.bytes) || [])
}

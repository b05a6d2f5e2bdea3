import { errorCode } from './error-code'
import type { Action, FieldFaults, ShownText } from '@/shared/contract/action'
import { splitContent } from './content-pieces'
import { selectTexts, type FieldText } from './content-texts'
import { ActionError } from '../rpc/action-error'
import { files } from './files'
import { cloud } from './sdk'
import { log } from '../rpc/log'

/** `pending`: the platform is not sure, a person has to look. `unchecked`: the platform could not be asked; it is asked again later. */
export type Checked = 'passed' | 'pending' | 'unchecked'
type Verdict = Checked | 'refused'

const SCENES: Readonly<Record<ShownText['scene'], number>> = { profile: 1, comment: 2, post: 3 }
const VERSION = 2
const PICTURE = 2
/** The writer has not used the app for two hours. The platform will never answer, so a person has to look. */
const USER_AWAY = 61010
/** Longest wait for one answer of the platform, because a person waits for the write. */
const PATIENCE_MS = 2_500
/** Longest wait for all pieces of a long text. Pieces left after that count as unchecked. */
const TEXT_PATIENCE_MS = 12_000
/** Pieces of one text that are checked at the same time. A notice of 200,000 symbols has 82 pieces. */
const AT_ONCE = 10

const REFUSED = '这里有平台不允许发布的内容，请改一改再提交'

interface Security {
  msgSecCheck(check: object): Promise<{ result?: { suggest?: string } }>
  mediaCheckAsync(check: object): Promise<{ traceId?: string }>
}
const security = () => cloud.openapi['security'] as Security

/**
 * Checks every text of an input that others will see. The platform is called once for each 2,500 characters.
 * @throws ActionError TextRefused naming the fields
 */
export async function checkShown(action: Action, input: unknown, openid: string): Promise<Checked> {
  if (!action.shown) return 'passed'
  const { scene, fields } = action.shown
  return checkFields(selectTexts(input, fields), scene, openid)
}

/**
 * Checks texts that the input does not carry itself, such as the words of a file that it names.
 * @param fault the fault that the input gets when these texts are refused
 * @throws ActionError TextRefused with the fault
 */
export async function checkTexts(
  texts: readonly string[],
  { scene, openid, fault }: { scene: ShownText['scene']; openid: string; fault: FieldFaults },
): Promise<Checked> {
  const verdict = await verdictOn(texts.join('\n'), scene, openid)
  if (verdict === 'refused') throw new ActionError('TextRefused', fault)
  return verdict
}

/** Checks a text again that was stored unchecked. */
export function checkAgain(text: string, scene: ShownText['scene'], openid: string): Promise<Verdict> {
  return verdictOn(text, scene, openid)
}

/**
 * Checks a text again when it is sent, because the platform may have come to forbid it since it was written. If the writer has left since, the
 * platform gives no verdict and the earlier one holds. A text that was `pending` before stays so: a person looks at it.
 */
export async function checkWhenSent(
  text: string,
  scene: ShownText['scene'],
  { openid, before }: { openid: string; before: Checked },
): Promise<Verdict> {
  const verdict = await verdictOn(text, scene, openid, before)
  return verdict === 'passed' && before === 'pending' ? before : verdict
}

/**
 * Asks the platform to look at a picture; it answers later, by an event with this trace id.
 * @returns undefined when it could not be asked
 */
export async function askAboutPicture(fileId: string, openid: string): Promise<string | undefined> {
  const mediaUrl = (await files.temporaryUrls([fileId])).get(fileId)
  if (mediaUrl === undefined) return undefined
  const asked = { mediaUrl, mediaType: PICTURE, version: VERSION, scene: SCENES.comment, openid }
  try {
    return (await patiently(() => security().mediaCheckAsync(asked))).traceId
  } catch (error) {
    noteFailure(error)
    return undefined
  }
}

async function checkFields(
  texts: readonly FieldText[],
  scene: ShownText['scene'],
  openid: string,
): Promise<Checked> {
  const whole = await verdictOn(texts.map(({ text }) => text).join('\n'), scene, openid)
  if (whole !== 'refused') return whole
  // This is rare, so a call for each field is worth it: it tells which field is meant.
  const verdicts =
    texts.length === 1
      ? ['refused']
      : await Promise.all(texts.map(({ text }) => verdictOn(text, scene, openid)))
  const guilty = texts.filter((_, index) => verdicts[index] === 'refused')
  const faults: FieldFaults = Object.fromEntries(
    (guilty.length > 0 ? guilty : texts).map(({ field }) => [field, REFUSED]),
  )
  throw new ActionError('TextRefused', faults)
}

async function verdictOn(
  text: string,
  scene: ShownText['scene'],
  openid: string,
  whereAway: Checked = 'pending',
): Promise<Verdict> {
  const until = Date.now() + TEXT_PATIENCE_MS
  const left = splitContent(text)
  const verdicts: Verdict[] = []
  const askOn = async () => {
    for (let piece = left.shift(); piece !== undefined; piece = left.shift()) {
      const verdict = Date.now() < until ? await verdictOnPiece(piece, scene, openid, whereAway) : 'unchecked'
      verdicts.push(verdict)
      // One refused piece decides; the other pieces need no check.
      if (verdict === 'refused') left.length = 0
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askOn))
  const worst = (['refused', 'unchecked', 'pending'] as const).find((one) => verdicts.includes(one))
  return worst ?? 'passed'
}

async function verdictOnPiece(
  content: string,
  scene: ShownText['scene'],
  openid: string,
  whereAway: Checked,
): Promise<Verdict> {
  const asked = { content, version: VERSION, scene: SCENES[scene], openid }
  try {
    const { result } = await patiently(() => security().msgSecCheck(asked))
    if (result?.suggest === 'pass') return 'passed'
    return result?.suggest === 'risky' ? 'refused' : 'pending'
  } catch (error) {
    noteFailure(error)
    return errorCode(error) === USER_AWAY ? whereAway : 'unchecked'
  }
}

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the content check did not answer in time')), PATIENCE_MS)
  })
  try {
    return await Promise.race([ask(), late])
  } finally {
    clearTimeout(timer)
  }
}

function noteFailure(error: unknown): void {
  const code = errorCode(error)
  const kind = code === undefined && error instanceof Error ? error.message : undefined
  log('content-check', { ok: false, code, kind })
}

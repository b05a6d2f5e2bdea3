import type { LocalClock } from '../clock'
import { CODE_SCENE_MAX, CODE_WIDTH_RANGE, LINK_DAYS_MAX } from '../limits'
import { drawCode } from './code-picture'

const DAY_MS = 24 * 60 * 60 * 1000
const DEFAULT_WIDTH = 430
const VERSIONS = ['release', 'trial', 'develop']
/** The characters that WeChat allows in a scene and in a query. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/
const QUERY = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]*$/
const PAGE = /^[\w-]+(?:\/[\w-]+)*$/

type Arguments = Readonly<Record<string, unknown>>
type Answer = { errcode: number; errmsg: string } & Record<string, unknown>

/** A code or a link that was made, newest last. */
interface MadeCode {
  api: string
  page: string
  scene: string
  errcode: number
}

/** Makes 小程序码 and URL links, and refuses requests, as WeChat does. */
export interface Codes {
  /** Answers `wxacode.getUnlimited` and `urllink.generate`; a picture comes as bytes. */
  answer(api: string, args: Arguments): Answer | Buffer
  /** Makes every call fail with this errcode (45009: too often). Without an errcode calls work again. */
  fail(errcode?: number): void
  /** The target of the link that ends in `id`; undefined when it was never made or has expired. */
  open(id: string): string | undefined
  made(): readonly MadeCode[]
}

/** @param baseUrl the address of the product's page: codes and links lead there instead of into WeChat */
export function createCodes(clock: LocalClock, baseUrl: () => string): Codes {
  const made: MadeCode[] = []
  const links = new Map<string, { target: string; until: number }>()
  let failure: number | undefined
  const note = (api: string, args: Arguments, errcode: number) =>
    made.push({ api, page: text(args['page'] ?? args['path']), scene: text(args['scene']), errcode })
  const refuse = (errcode: number, errmsg: string): Answer => ({ errcode, errmsg })

  const code = (args: Arguments): Answer | Buffer => {
    const { scene, page = '', env_version: version = 'release', width = DEFAULT_WIDTH } = args
    if (typeof scene !== 'string' || scene === '' || scene.length > CODE_SCENE_MAX || !SCENE.test(scene))
      return refuse(40169, 'invalid length for scene, or the data is not json string')
    if (typeof page !== 'string' || (page !== '' && !PAGE.test(page))) return refuse(41030, 'invalid page')
    if (!VERSIONS.includes(String(version))) return refuse(40097, 'invalid args: env_version')
    const [least, most] = CODE_WIDTH_RANGE
    const pixels = Math.min(most, Math.max(least, Number(width) || DEFAULT_WIDTH))
    return drawCode(`${baseUrl()}/${page}?scene=${encodeURIComponent(scene)}`, pixels)
  }

  const link = (args: Arguments): Answer => {
    const { path = '', query = '', expire_type: type, expire_interval: days } = args
    if (typeof path !== 'string' || (path !== '' && !PAGE.test(path)))
      return refuse(40165, 'invalid weapp pagepath')
    if (typeof query !== 'string' || query.length > 1024 || !QUERY.test(query))
      return refuse(40212, 'invalid query')
    if (type !== 1 || typeof days !== 'number' || days < 1 || days > LINK_DAYS_MAX)
      return refuse(85401, 'invalid expire time')
    const id = (links.size + 1).toString(36).padStart(6, '0')
    links.set(id, {
      target: `/${path}${query === '' ? '' : `?${query}`}`,
      until: clock.now() + days * DAY_MS,
    })
    return { errcode: 0, errmsg: 'ok', url_link: `${baseUrl()}/wxaurl/${id}` }
  }

  return {
    answer(api, args) {
      const make = () => (api === 'urllink.generate' ? link(args) : code(args))
      const answer = failure === undefined ? make() : refuse(failure, 'reach max api limit')
      note(api, args, Buffer.isBuffer(answer) ? 0 : answer.errcode)
      return answer
    },
    fail: (errcode) => void (failure = errcode),
    open(id) {
      const target = links.get(id)
      return target && target.until > clock.now() ? target.target : undefined
    },
    made: () => made,
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

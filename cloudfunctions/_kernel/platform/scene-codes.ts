import { log } from '../rpc/log'
import { errorCode } from './error-code'
import { cloud } from './sdk'

/** The page that every code and link opens. It asks the cloud what the scene stands for. */
export const SCENE_PAGE = 'enterprise/scan/index'
/** How long a link lives, in days: the longest that WeChat allows. */
export const LINK_DAYS = 30
const WIDTH = 430

interface CodeApi {
  getUnlimited(asked: object): Promise<{ buffer?: Buffer; contentType?: string }>
}
interface LinkApi {
  generate(asked: object): Promise<{ urlLink?: string }>
}

/**
 * The 小程序码 of a scene, as a picture; undefined when WeChat makes none now (too often, or not permitted), and then logged.
 * The page need not be released yet, because codes are printed before the first release.
 */
export async function drawSceneCode(scene: string): Promise<Buffer | undefined> {
  try {
    const { getUnlimited } = cloud.openapi['wxacode'] as CodeApi
    return (await getUnlimited({ scene, page: SCENE_PAGE, checkPath: false, width: WIDTH })).buffer
  } catch (error) {
    log('no-code', { code: errorCode(error) })
    return undefined
  }
}

/** A link that opens the scene inside and outside of WeChat for `LINK_DAYS`; undefined when WeChat makes none now, and then logged. */
export async function makeSceneLink(scene: string): Promise<string | undefined> {
  try {
    const { generate } = cloud.openapi['urllink'] as LinkApi
    const query = `scene=${encodeURIComponent(scene)}`
    return (await generate({ path: SCENE_PAGE, query, expireType: 1, expireInterval: LINK_DAYS })).urlLink
  } catch (error) {
    log('no-link', { code: errorCode(error) })
    return undefined
  }
}

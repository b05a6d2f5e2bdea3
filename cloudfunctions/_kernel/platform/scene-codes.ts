import { log } from '../rpc/log'
import { errorCode } from './error-code'
import { cloud } from './sdk'

/** The page that every code and link opens; what it finds there, it asks of the cloud. */
export const SCENE_PAGE = 'enterprise/scan/index'
/** WeChat's longest, in days. */
export const LINK_DAYS = 30
const WIDTH = 430

interface CodeApi {
  getUnlimited(asked: object): Promise<{ buffer?: Buffer; contentType?: string }>
}
interface LinkApi {
  generate(asked: object): Promise<{ urlLink?: string }>
}

/**
 * The 小程序码 of a scene: a picture. Undefined when WeChat makes none now (too often, or not permitted), which the log says.
 * The page need not be released yet: codes are printed before the first release, too.
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

/** A link that opens the scene from outside of WeChat and inside, good for `LINK_DAYS`; undefined as above. */
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

import type { CodeView } from '@/shared/contract/park-codes'
import { formatScene, type SceneTarget } from '@/shared/domain/access/scene'
import { DAY_MS } from '@/shared/domain/time/units'
import { sceneCodes, type SceneCode } from '../../_kernel/data/repositories/scene-codes'
import { ownPath } from '../../_kernel/platform/file-proof'
import { files } from '../../_kernel/platform/files'
import { drawSceneCode, LINK_DAYS, makeSceneLink } from '../../_kernel/platform/scene-codes'
import { refuse, type Refusal } from '../../_kernel/rpc/action-error'

/** A link is renewed this long before it ends, so that its receiver has some days to open it. */
const RENEW_MS = 7 * DAY_MS

/** Makes the code and the link of a target once and stores them. Makes them again when the picture is gone or the link is about to end. */
export async function makeCode(target: SceneTarget, now: number): Promise<CodeView | Refusal<'NoCodeFor'>> {
  const scene = formatScene(target)
  if (scene === undefined) return refuse('NoCodeFor')
  const known = await sceneCodes.byId(scene)
  const [picture, link] = await Promise.all([storedPicture(known), currentLink(scene, known, now)])
  const drawn = picture ? undefined : await drawSceneCode(scene)
  const fileId = drawn ? await files.upload(ownPath('codes', 'png', drawn), drawn) : known?.fileId
  const scans = known?.scans ?? 0
  if (drawn || link !== known?.link)
    await sceneCodes.save({
      id: scene,
      version: 1,
      scans,
      usedAt: now,
      ...(fileId !== undefined && { fileId }),
      ...(link && { link }),
    })
  // The former picture is gone or was changed.
  if (drawn && known?.fileId !== undefined) await files.remove([known.fileId])
  const shown = picture ?? drawn
  return {
    scene,
    ...(shown && { picture: `data:image/png;base64,${shown.toString('base64')}` }),
    ...(link && { link }),
    scans,
  }
}

async function storedPicture(known: SceneCode | undefined): Promise<Buffer | undefined> {
  return known?.fileId === undefined ? undefined : files.download(known.fileId)
}

/** The stored link while it has some days left, else a new one. When WeChat makes none, the stored link as long as it is valid. */
async function currentLink(
  scene: string,
  known: SceneCode | undefined,
  now: number,
): Promise<SceneCode['link'] | undefined> {
  if (known?.link && known.link.until - RENEW_MS > now) return known.link
  const url = await makeSceneLink(scene)
  if (url !== undefined) return { url, until: now + LINK_DAYS * DAY_MS }
  return known?.link && known.link.until > now ? known.link : undefined
}

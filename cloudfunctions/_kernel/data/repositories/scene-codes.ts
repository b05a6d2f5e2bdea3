import { files } from '../../platform/files'
import { command, database } from '../database'
import { collection } from './repository'

/** A 小程序码. Its id is the scene. */
export interface SceneCode {
  id: string
  version: number
  /** The picture; absent while WeChat makes none. */
  fileId?: string
  /** A link that opens the same scene, and when it expires, epoch ms. */
  link?: { url: string; until: number }
  /** How often it was opened. */
  scans: number
  /** When it was last made, asked for or opened, epoch ms. */
  usedAt: number
}

const rows = collection<SceneCode>('scene_codes', { audited: false })

export const sceneCodes = {
  ...rows,

  /** Counts one opening. Does nothing for a scene without a code. */
  async count(scene: string, now: number): Promise<void> {
    await database.update('scene_codes', scene, { scans: command.inc(1), usedAt: now })
  },

  /** Removes the code and its picture. */
  async forget(scene: string): Promise<void> {
    const code = await rows.byId(scene)
    if (code?.fileId !== undefined) await files.remove([code.fileId])
    if (code) await database.remove('scene_codes', scene)
  },

  /** Replaces picture and link, and keeps the count. */
  async save({ id: _id, version: _version, scans: _scans, ...made }: SceneCode): Promise<void> {
    const { fileId, link, usedAt } = made
    const fields = {
      usedAt,
      ...(fileId !== undefined && { fileId }),
      ...(link && { link: command.set(link) }),
    }
    if ((await database.update('scene_codes', _id, { ...fields, version: command.inc(1) })) > 0) return
    await database.replace('scene_codes', {
      _id,
      version: 1,
      scans: 0,
      usedAt,
      ...(fileId !== undefined && { fileId }),
      ...(link && { link }),
    })
  },
}

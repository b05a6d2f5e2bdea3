import { createHash } from 'node:crypto'
import { cloud } from './sdk'

/** The folder into which the platform lets a person upload: `cloud://<environment>/uploads/<person>/…`. */
const folderOf = (personId: string) => `uploads/${personId}/`

/** Characters with which a path could lead somewhere else than it says. */
const TRICKS = /[\p{Cc}\\?#%]/u

/** `cloud://<environment>.<bucket>`, as the platform writes it. */
const STORAGE = /^cloud:\/\/([a-z0-9-]+)\.[a-z0-9.-]+$/

/** True for a file that lies in the person's own upload folder of this environment; whoever names another one's file is refused. */
export function isOwnUpload(fileId: string, personId: string): boolean {
  const path = pathOf(fileId)
  const parts = path.split('/')
  return (
    isHere(fileId) &&
    path.startsWith(folderOf(personId)) &&
    !TRICKS.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  )
}

/** The last part of its path: what the file was called when it was uploaded. */
export function nameOfUpload(fileId: string): string {
  return pathOf(fileId).split('/').at(-1) ?? ''
}

function isHere(fileId: string): boolean {
  const { ENV } = cloud.getWXContext()
  return STORAGE.exec(fileId.split('/').slice(0, 3).join('/'))?.[1] === ENV
}

function pathOf(fileId: string): string {
  return fileId.split('/').slice(3).join('/')
}

/** The folder name of somebody who may be no person of ours yet: made of their openid, and nobody finds that by it. */
export function toUploadKey(openid: string): string {
  return `v_${createHash('sha256').update(`upload:${openid}`).digest('hex').slice(0, 32)}`
}

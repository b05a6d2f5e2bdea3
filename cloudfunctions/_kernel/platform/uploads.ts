import { createHash } from 'node:crypto'
import { cloud } from './sdk'

/** The folder into which the platform lets a person upload: `cloud://<environment>/uploads/<person>/…`. */
const folderOf = (personId: string) => `uploads/${personId}/`

/** Characters that could make a path lead to another place than it shows. */
const TRICKS = /[\p{Cc}\\?#%]/u

/** `cloud://<environment>.<bucket>`, as the platform writes it. */
const STORAGE = /^cloud:\/\/([a-z0-9-]+)\.[a-z0-9.-]+$/

/** True for a file in the person's own upload folder of this environment. Callers refuse every other file. */
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

/** The last part of the path: the file's name when it was uploaded. */
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

/** The upload folder of somebody who may have no `Person` yet. It is a hash of the openid, so nobody can tell the openid from it. */
export function toUploadKey(openid: string): string {
  return `v_${createHash('sha256').update(`upload:${openid}`).digest('hex').slice(0, 32)}`
}

import { createHash } from 'node:crypto'
import { newId } from '../rpc/ids'
import { fileKind, type FileKind } from './file-kind'

/** `f_<16 symbols>_<SHA-256>.<ending>`: what the functions store says by its own name what it must hold. */
const PROOF = /_([0-9a-f]{64})\.[a-z0-9]+$/

/** Endings under which people's files are stored, and what such a file must be. */
const KIND_OF_ENDING: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'zip',
  xlsx: 'zip',
  pptx: 'zip',
  doc: 'ole',
  xls: 'ole',
  ppt: 'ole',
  wps: 'ole',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
}

/** Notices that were pages or plain text: nothing in them ever runs. */
const PLAIN_TEXT = 'txt'

/**
 * A path for a file of the functions' own: nobody can guess it, and its name holds the digest of the content.
 * @param ending what the address ends in, so that the storage serves the right type: `pdf`
 */
export function ownPath(folder: string, ending: string, content: Uint8Array): string {
  return `${folder}/${newId('f')}_${digest(content)}.${ending}`
}

/** True when the name of a file says what it must hold. */
export function hasProof(fileId: string): boolean {
  return PROOF.test(fileId)
}

/** True unless the name says that the content must be another. A file whose name says nothing is taken as it is. */
export function isUnchanged(fileId: string, content: Uint8Array): boolean {
  const expected = PROOF.exec(fileId)?.[1]
  return expected === undefined || expected === digest(content)
}

/** True when the content is what was checked; without a digest in the name it must at least be of the kind that its ending says. */
export function isWhatWasChecked(fileId: string, content: Uint8Array): boolean {
  if (hasProof(fileId)) return isUnchanged(fileId, content)
  const ending = /\.([a-z]+)$/i.exec(fileId)?.[1]?.toLowerCase() ?? ''
  return (
    ending === PLAIN_TEXT ||
    (KIND_OF_ENDING[ending] !== undefined && fileKind(content) === KIND_OF_ENDING[ending])
  )
}

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

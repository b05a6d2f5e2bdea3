import { createHash } from 'node:crypto'
import { newId } from '../rpc/ids'
import { fileKind, type FileKind } from './file-kind'

/** `f_<16 symbols>_<SHA-256>.<ending>`: a file that the functions store carries the digest of its content in its name. */
const PROOF = /_([0-9a-f]{64})\.[a-z0-9]+$/

/** The endings under which people's files are stored, with the kind that such a file must be. */
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

/** Ending of notices that were web pages or plain text. Such a file cannot run anything. */
const PLAIN_TEXT = 'txt'

/**
 * A path for a file that the functions store. Nobody can guess it, and the file's name holds the digest of the content.
 * @param ending what the address ends in, so that the storage serves the right type: `pdf`
 */
export function ownPath(folder: string, ending: string, content: Uint8Array): string {
  return `${folder}/${newId('f')}_${digest(content)}.${ending}`
}

/** True when the name of a file holds the digest of its content. */
export function hasProof(fileId: string): boolean {
  return PROOF.test(fileId)
}

/** False when the digest in the name does not fit the content. A file without a digest in its name counts as unchanged. */
export function isUnchanged(fileId: string, content: Uint8Array): boolean {
  const expected = PROOF.exec(fileId)?.[1]
  return expected === undefined || expected === digest(content)
}

/** True when the content fits the digest in the name. Without a digest, the content must be of the kind that the ending says. */
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

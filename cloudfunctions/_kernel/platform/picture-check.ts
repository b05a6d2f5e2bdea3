import type { Attachment } from '@/shared/domain/need/need'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { askAboutPicture } from './content-check'
import { newId } from '../rpc/ids'
import type { Transaction } from '../data/transaction'
import { pictureChecks } from '../data/repositories/picture-checks'

/** A picture that others will see, with the trace id under which the platform checks it; undefined when it could not be asked. */
export interface AskedPicture {
  fileId: string
  traceId: string | undefined
}

const PICTURE_NAME = /\.(jpe?g|png)$/i
const ASK_AGAIN_MS = 10 * MINUTE_MS

/** True for the name of a file that the platform checks as a picture. */
export function isPictureName(name: string): boolean {
  return PICTURE_NAME.test(name)
}

/** Asks the platform about every picture among the files, all at once. */
export function askAboutPictures(
  attachments: readonly Pick<Attachment, 'fileId' | 'name'>[],
  openid: string,
): Promise<AskedPicture[]> {
  return Promise.all(
    attachments
      // A file of a policy may have any name, but its address keeps the ending of its kind.
      .filter(({ name, fileId }) => PICTURE_NAME.test(name) || PICTURE_NAME.test(fileId))
      .map(async ({ fileId }) => ({ fileId, traceId: await askAboutPicture(fileId, openid) })),
  )
}

/** Stores the trace ids in the change that stores the pictures. The caller must be in that change. */
export async function keepAsked(
  tx: Transaction,
  needId: string,
  asked: readonly AskedPicture[],
  at: number,
): Promise<void> {
  for (const { fileId, traceId } of asked)
    if (traceId !== undefined)
      await tx.use(pictureChecks).insert({ id: traceId, version: 1, needId, fileId, at })
}

/** Like `keepAsked`, for pictures of a policy. Also stores the pictures without a trace id, because housekeeping asks about them again. */
export async function keepAskedOfPolicy(
  tx: Transaction,
  asked: readonly AskedPicture[],
  { policyId, at, rounds = 1 }: { policyId: string; at: number; rounds?: number },
): Promise<void> {
  for (const { fileId, traceId } of asked)
    await tx.use(pictureChecks).insert({
      id: traceId ?? newId('pc'),
      version: 1,
      policyId,
      fileId,
      at,
      askAgainAt: at + ASK_AGAIN_MS,
      rounds,
    })
}

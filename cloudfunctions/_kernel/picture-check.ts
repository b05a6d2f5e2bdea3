import type { Attachment } from '@/shared/domain/need'
import { askAboutPicture } from './content-check'
import type { WritingStore } from './store'

/** A question about a picture that the platform will answer by an event: under the trace id that nobody else knows. */
export interface PictureCheck {
  /** The platform's trace id. */
  id: string
  version: number
  needId: string
  fileId: string
  at: number
}

/** A picture that others will see, and under which trace id the platform was asked about it; none: it could not be asked. */
export interface AskedPicture {
  fileId: string
  traceId: string | undefined
}

const PICTURE_NAME = /\.(jpe?g|png)$/i

/** Asks the platform about every picture among the files, all at once. */
export function askAboutPictures(
  attachments: readonly Attachment[],
  openid: string,
): Promise<AskedPicture[]> {
  return Promise.all(
    attachments
      .filter(({ name }) => PICTURE_NAME.test(name))
      .map(async ({ fileId }) => ({ fileId, traceId: await askAboutPicture(fileId, openid) })),
  )
}

/** Remembers what was asked, in the change that keeps the pictures. */
export async function keepAsked(
  tx: WritingStore,
  needId: string,
  asked: readonly AskedPicture[],
  at: number,
): Promise<void> {
  for (const { fileId, traceId } of asked)
    if (traceId !== undefined) await tx.pictureChecks.open({ id: traceId, version: 1, needId, fileId, at })
}

import { cloud } from './sdk'

const URL_LIFE_SECONDS = 2 * 3600

/** Cloud storage: files by their fileID (`cloud://…`). */
export const files = {
  /** The bytes of a file, or undefined when there is none. */
  async download(fileId: string): Promise<Buffer | undefined> {
    try {
      return (await cloud.downloadFile({ fileID: fileId })).fileContent
    } catch {
      return undefined
    }
  },

  async upload(path: string, content: Buffer): Promise<string> {
    return (await cloud.uploadFile({ cloudPath: path, fileContent: content })).fileID
  },

  /** Takes files away; one that is not there is no fault, and a failure leaves only a file that nobody names. */
  async remove(fileIds: readonly string[]): Promise<void> {
    if (fileIds.length === 0) return
    try {
      await cloud.deleteFile({ fileList: [...fileIds] })
    } catch {
      // Nothing depends on it.
    }
  },

  /** Addresses at which a reader's device can fetch the files for two hours; files that are gone are left out. */
  async temporaryUrls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (fileIds.length === 0) return new Map()
    const answer = await cloud.getTempFileURL({
      fileList: fileIds.map((fileID) => ({ fileID, maxAge: URL_LIFE_SECONDS })),
    })
    const list = answer?.fileList ?? []
    return new Map(list.filter((file) => file.tempFileURL).map((file) => [file.fileID, file.tempFileURL]))
  },
}

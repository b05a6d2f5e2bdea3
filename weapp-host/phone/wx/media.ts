import { fileAddress, askForFiles, fileAt, keepFile } from '../files'
import { defineApi, text, type Options } from './api'
import { fileSystemManager } from './file-system'
import { personal } from './privacy'

const chosen = async (options: Options, accept: string) => {
  const files = await askForFiles(Number(options['count'] ?? 9), accept)
  if (files.length === 0) throw new Error('cancel')
  return Promise.all(files.map(async (file) => ({ file, path: await keepFile(file, file.name) })))
}

export const media = {
  chooseMedia: defineApi(
    'chooseMedia',
    personal('chooseMedia', async (options) => {
      const files = await chosen(options, 'image/*')
      return {
        type: 'image',
        tempFiles: files.map(({ file, path }) => ({
          tempFilePath: path,
          size: file.size,
          fileType: 'image',
        })),
      }
    }),
    { waits: true },
  ),
  chooseMessageFile: defineApi(
    'chooseMessageFile',
    personal('chooseMessageFile', async (options) => {
      const files = await chosen(options, '')
      return {
        tempFiles: files.map(({ file, path }) => ({
          path,
          name: file.name,
          size: file.size,
          type: 'file',
          time: 0,
        })),
      }
    }),
    { waits: true },
  ),
  getImageInfo: defineApi('getImageInfo', async ({ src }) => {
    const picture = new Image()
    picture.src = fileAddress(text(src))
    await picture.decode()
    return { width: picture.naturalWidth, height: picture.naturalHeight, path: src, orientation: 'up' }
  }),
  previewImage: defineApi('previewImage', () => undefined),
  openDocument: defineApi('openDocument', ({ filePath }) => void fileAt(text(filePath))),
  /** Shares a file to one of the person's chats; here it only checks that the file exists. */
  shareFileMessage: defineApi('shareFileMessage', ({ filePath }) => void fileAt(text(filePath)), {
    waits: true,
  }),
  getFileSystemManager: () => fileSystemManager,
}

import Taro from '@tarojs/taro'
import type { LocalFile } from '@/cloud/rpc/connection'
import { isPicture } from '@/ui/file-links/file-name'
import { findHeadFault, findNameFault, HEAD_BYTES } from './file-rules'

const BROKEN_PICTURE = '图片打不开，可能已损坏，请换一张'
const UNREADABLE = '读不到这个文件，请重新选择'

/**
 * Why a chosen file cannot be attached, by its name, size and first bytes, and for a picture by whether it can be drawn. Undefined when it
 * can.
 */
export async function findFileFault(file: LocalFile): Promise<string | undefined> {
  const nameFault = findNameFault(file)
  if (nameFault !== undefined) return nameFault
  const head = await readHead(file)
  if (!head) return UNREADABLE
  return findHeadFault(file.name, head) ?? (isPicture(file.name) ? findPictureFault(file) : undefined)
}

async function readHead(file: LocalFile): Promise<Uint8Array | undefined> {
  try {
    if (process.env.TARO_ENV === 'h5') {
      const buffer = await file.blob?.slice(0, HEAD_BYTES).arrayBuffer()
      return buffer && new Uint8Array(buffer)
    }
    return await new Promise((resolve) => {
      Taro.getFileSystemManager().readFile({
        filePath: file.path,
        position: 0,
        length: Math.min(HEAD_BYTES, file.sizeBytes),
        success: ({ data }) => resolve(typeof data === 'string' ? undefined : new Uint8Array(data)),
        fail: () => resolve(undefined),
      })
    })
  } catch {
    return undefined
  }
}

async function findPictureFault(file: LocalFile): Promise<string | undefined> {
  try {
    if (process.env.TARO_ENV === 'h5') {
      if (!file.blob) return UNREADABLE
      const picture = await createImageBitmap(file.blob)
      picture.close()
    } else {
      await Taro.getImageInfo({ src: file.path })
    }
    return undefined
  } catch {
    return BROKEN_PICTURE
  }
}

import Taro from '@tarojs/taro'
import type { LocalFile } from '../rpc/connection'

const PICTURE_ENDINGS = ['jpg', 'jpeg', 'png'] as const

/** Lets the person choose one file. Undefined when nothing is chosen. */
export function chooseFile(endings: readonly string[]): Promise<LocalFile | undefined> {
  return process.env.TARO_ENV === 'h5' ? chooseInBrowser(endings) : chooseFromChat(endings)
}

/** Lets the person choose one picture: in WeChat from camera or album. Undefined when nothing is chosen. */
export async function choosePicture(): Promise<LocalFile | undefined> {
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser(PICTURE_ENDINGS)
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sizeType: ['compressed'],
    })
    const [file] = tempFiles
    const ending = file && /\.(\w+)$/.exec(file.tempFilePath)?.[1]
    return file && { name: `照片.${ending ?? 'jpg'}`, sizeBytes: file.size, path: file.tempFilePath }
  } catch {
    // Closed without a choice.
    return undefined
  }
}

function chooseInBrowser(endings: readonly string[]): Promise<LocalFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.map((ending) => `.${ending}`).join(',')
    input.addEventListener('cancel', () => resolve(undefined))
    input.addEventListener('change', () => {
      const blob = input.files?.[0]
      resolve(blob && { name: blob.name, sizeBytes: blob.size, path: '', blob })
    })
    input.click()
  })
}

async function chooseFromChat(endings: readonly string[]): Promise<LocalFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
    const [file] = tempFiles
    return file && { name: file.name, sizeBytes: file.size, path: file.path }
  } catch {
    // Closed without a choice.
    return undefined
  }
}

import Taro from '@tarojs/taro'
import type { LocalFile } from '../rpc/connection'

/** Lets the person choose one file. Undefined when nothing is chosen. */
export function chooseFile(endings: readonly string[]): Promise<LocalFile | undefined> {
  return process.env.TARO_ENV === 'h5' ? chooseInBrowser(endings) : chooseFromChat(endings)
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

import Taro from '@tarojs/taro'
import type { LocalFile } from '@/cloud/rpc/connection'
import { mayUse } from '@/ui/privacy/privacy'
import { showToast } from '@/ui/platform/feedback'
import { FILE_ENDINGS } from './file-rules'

/**
 * Lets the person choose files: in the browser's dialogue, or in WeChat from camera, album or a chat. Empty when the person chooses
 * nothing.
 */
export async function pickFiles(count: number): Promise<LocalFile[]> {
  if (process.env.TARO_ENV === 'h5') return pickInBrowser(count)
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: ['拍照或从相册选', '从聊天记录选文件'] })
    if (!(await mayUse(tapIndex === 0 ? 'pictures' : 'files'))) {
      showToast('没有添加附件，只用文字也能提交')
      return []
    }
    return await (tapIndex === 0 ? pickPhotos(count) : pickFromChat(count))
  } catch {
    // The person closed the dialogue without a choice.
    return []
  }
}

function pickInBrowser(count: number): Promise<LocalFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = count > 1
    input.accept = FILE_ENDINGS.map((ending) => `.${ending}`).join(',')
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => {
      resolve(
        [...(input.files ?? [])].slice(0, count).map((blob) => ({
          name: blob.name,
          sizeBytes: blob.size,
          path: '',
          blob,
        })),
      )
    })
    input.click()
  })
}

async function pickPhotos(count: number): Promise<LocalFile[]> {
  const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
  return tempFiles.map(({ tempFilePath, size }, index) => ({
    name: `照片${index + 1}.${/\.(\w+)$/.exec(tempFilePath)?.[1] ?? 'jpg'}`,
    sizeBytes: size,
    path: tempFilePath,
  }))
}

async function pickFromChat(count: number): Promise<LocalFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({ count, type: 'file', extension: [...FILE_ENDINGS] })
  return tempFiles.map(({ name, path, size }) => ({ name, sizeBytes: size, path }))
}

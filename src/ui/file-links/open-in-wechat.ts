import Taro from '@tarojs/taro'

/** Shows pictures one by one, beginning with `current`. */
export const showPictures = (current: string, urls: string[]) => Taro.previewImage({ current, urls })

/** Downloads a document and opens it. @returns false when its address has expired */
export async function openDocument(url: string): Promise<boolean> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
  if (statusCode !== 200) return false
  await Taro.openDocument({ filePath: tempFilePath, showMenu: true })
  return true
}

import Taro from '@tarojs/taro'

/**
 * Lets a text leave the device as a file: a download in the browser; in WeChat a file that is sent to a chat of one's own, because a
 * mini-program cannot write anywhere else.
 * @throws when the person breaks it off, or the device cannot
 */
export async function saveText(name: string, text: string): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') return sendToChat(name, text)
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

async function sendToChat(name: string, text: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName: name })
}

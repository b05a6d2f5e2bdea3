import Taro from '@tarojs/taro'

const BYTE_ORDER_MARK = '\uFEFF'

/** A text as a file, ready to be taken along. */
export interface TextFile {
  name: string
  text: string
}

/**
 * Gives a text to the person as a file: a download in the browser; in WeChat a file sent to a chat, which must be asked for by a tap.
 * @throws Error when the person or the platform did not take it
 */
export async function saveText({ name, text: said }: TextFile): Promise<void> {
  // Spreadsheets take a file for UTF-8 only when it says so.
  const text = said.startsWith(BYTE_ORDER_MARK) ? said : BYTE_ORDER_MARK + said
  if (process.env.TARO_ENV === 'h5') {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
    return
  }
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName: name })
}

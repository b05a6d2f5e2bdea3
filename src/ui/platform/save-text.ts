import Taro from '@tarojs/taro'

const BYTE_ORDER_MARK = '\uFEFF'

/** A text as a file, ready to be taken along. */
export interface TextFile {
  name: string
  text: string
}

/**
 * Gives a text to the person as a file: a download in the browser; in WeChat a file sent to a chat of one's own, because a mini-program
 * cannot write anywhere else. That must be asked for by a tap.
 * @throws Error when the person or the platform did not take it
 */
export async function saveText({ name, text: said }: TextFile): Promise<void> {
  // Spreadsheets take a file for UTF-8 only when it says so.
  const marked = !name.endsWith('.csv') || said.startsWith(BYTE_ORDER_MARK)
  const text = marked ? said : BYTE_ORDER_MARK + said
  if (process.env.TARO_ENV === 'h5') return download(name, text)
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName: name })
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

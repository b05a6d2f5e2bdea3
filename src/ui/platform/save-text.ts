import Taro from '@tarojs/taro'

const BYTE_ORDER_MARK = '\uFEFF'

/** A text that can be saved as a file. */
export interface TextFile {
  name: string
  text: string
}

/**
 * Saves a text as a file. The browser downloads it; in WeChat the person sends it to a chat, because a mini-program cannot write anywhere
 * else. Call it directly from a tap.
 * @throws Error when the person or the platform refuses
 */
export async function saveText({ name, text: content }: TextFile): Promise<void> {
  // Spreadsheets read a file as UTF-8 only with a byte order mark.
  const marked = !name.endsWith('.csv') || content.startsWith(BYTE_ORDER_MARK)
  const text = marked ? content : BYTE_ORDER_MARK + content
  if (process.env.TARO_ENV === 'h5') return download(name, text)
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  await Taro.shareFileMessage({ filePath, fileName: name })
}

/**
 * Saves bytes, e.g. a workbook, as `saveText` saves a text.
 * @throws Error when the person or the platform refuses
 */
export async function saveBytes({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  const content = new Uint8Array(bytes).buffer
  if (process.env.TARO_ENV === 'h5') return download(name, content)
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  Taro.getFileSystemManager().writeFileSync(filePath, content)
  await Taro.shareFileMessage({ filePath, fileName: name })
}

function download(name: string, content: string | ArrayBuffer): void {
  const type = typeof content === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream'
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

import Taro from '@tarojs/taro'

/** A file in an encoding that cannot be read. */
export class UnreadableFile extends Error {}

/**
 * Lets the person choose a text file and reads it. Chinese Excel saves CSV as GBK, which the browser can read and WeChat cannot.
 * @returns undefined when nothing was chosen
 * @throws UnreadableFile when the text is in no known encoding
 */
export function chooseTextFile(): Promise<string | undefined> {
  return process.env.TARO_ENV === 'h5' ? chooseInBrowser() : chooseInWeChat()
}

function chooseInBrowser(): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.csv,.txt,text/csv,text/plain'
    input.onchange = () => {
      const file = input.files?.[0]
      if (!file) resolve(undefined)
      else file.arrayBuffer().then((bytes) => resolve(decodeTextFile(bytes)), reject)
    }
    input.oncancel = () => resolve(undefined)
    input.click()
  })
}

/** Decodes UTF-8, else GB 18030 (which contains GBK). @throws UnreadableFile for other encodings */
export function decodeTextFile(bytes: ArrayBuffer): string {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding is tried.
    }
  throw new UnreadableFile()
}

async function chooseInWeChat(): Promise<string | undefined> {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['csv', 'txt'] }).catch(
    () => undefined,
  )
  const path = chosen?.tempFiles[0]?.path
  if (path === undefined) return undefined
  const text = Taro.getFileSystemManager().readFileSync(path, 'utf8')
  if (typeof text !== 'string' || text.includes('\uFFFD')) throw new UnreadableFile()
  return text
}

/** The phone's temporary files: path → content. */
const files = new Map<string, { blob: Blob; address: string }>()

/** Keeps a file and gives its temporary path, as WeChat's choosers do. */
export function keepFile(blob: Blob, name: string): string {
  const path = `http://tmp/${files.size}-${name}`
  files.set(path, { blob, address: URL.createObjectURL(blob) })
  return path
}

/** @throws Error when there is no such file */
export function fileAt(path: string): Blob {
  const file = files.get(path)
  if (!file) throw new Error(`file not found: ${path}`)
  return file.blob
}

/** Where the browser finds what WeChat finds under this path. */
export function addressOf(path: string): string {
  const kept = files.get(path)
  if (kept) return kept.address
  return path === '' || /^(https?|data|blob):/.test(path) ? path : `/package/${path.replace(/^\//, '')}`
}

/** Lets the person choose files with the browser's own dialogue. Empty when closed without a choice. */
export function askForFiles(count: number, accept: string): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = count > 1
    input.accept = accept
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, count)))
    input.click()
  })
}

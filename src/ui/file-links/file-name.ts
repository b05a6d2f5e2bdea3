const PICTURE = /\.(jpe?g|png)$/i

/** Whether the name of the file is that of a picture. */
export function isPicture(name: string): boolean {
  return PICTURE.test(name)
}

/** A file size as text: 820 KB, 3.2 MB. */
export function formatFileSize(sizeBytes: number): string {
  if (sizeBytes < 1024) return `${sizeBytes} B`
  if (sizeBytes < 1024 * 1024) return `${Math.round(sizeBytes / 1024)} KB`
  return `${(sizeBytes / 1024 / 1024).toFixed(1)} MB`
}

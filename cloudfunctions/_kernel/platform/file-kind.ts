/** Kinds of files, recognised by their first bytes because a name alone proves nothing. */
export type FileKind = keyof typeof SIGNATURES

/** `zip` holds docx and xlsx; `ole` holds doc, xls and whatever Office has encrypted. */
const SIGNATURES = {
  pdf: [[0x25, 0x50, 0x44, 0x46, 0x2d]],
  zip: [[0x50, 0x4b, 0x03, 0x04]],
  ole: [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  jpeg: [[0xff, 0xd8, 0xff]],
  png: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  picture: [
    [0x47, 0x49, 0x46, 0x38], // GIF
    [0x49, 0x49, 0x2a, 0x00], // TIFF
    [0x4d, 0x4d, 0x00, 0x2a],
    [0x52, 0x49, 0x46, 0x46], // WebP
  ],
} as const satisfies Readonly<Record<string, readonly (readonly number[])[]>>

const KINDS = Object.keys(SIGNATURES) as FileKind[]

/** The kind by the first bytes; undefined for text and for every other kind. */
export function fileKind(content: Uint8Array): FileKind | undefined {
  return KINDS.find((kind) =>
    SIGNATURES[kind].some((signature) => signature.every((byte, at) => content[at] === byte)),
  )
}

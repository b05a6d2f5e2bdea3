import { renderSVG } from 'uqr'

/** A QR code of the text as the address of a picture: black on white in light and in dark, or no camera reads it. */
export function qrPicture(text: string): string {
  const svg = renderSVG(text, { ecc: 'M', border: 2 })
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

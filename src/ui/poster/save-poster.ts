import Taro from '@tarojs/taro'
import {
  layOutPoster,
  POSTER_HEIGHT,
  POSTER_WIDTH,
  type PosterContent,
  type PosterPart,
} from './lay-out-poster'

type Pen = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'fillRect' | 'fillText' | 'measureText' | 'drawImage'
>

/** A canvas of the browser, or WeChat's canvas node of `type="2d"`. */
interface Paper {
  width: number
  height: number
  getContext(kind: '2d'): Pen | null
}
interface PhonePaper extends Paper {
  createImage(): HTMLImageElement
}

/**
 * Draws a poster and gives it to the person. The browser downloads it; in WeChat the person saves, sends or prints the picture. Call it
 * from a tap.
 * @param picture the code as a data URL
 * @param canvasId id of the canvas on the page, in WeChat
 * @throws Error when the platform draws nothing or the person refuses
 */
export async function savePoster(content: PosterContent, picture: string, canvasId: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const canvas = document.createElement('canvas')
    await draw(canvas, new Image(), { content, picture })
    const link = document.createElement('a')
    link.href = canvas.toDataURL('image/png')
    link.download = `${content.title}.png`
    link.click()
    return
  }
  const canvas = await canvasNode(canvasId)
  await draw(canvas, canvas.createImage(), { content, picture })
  // Taro's types want the canvas of the browser here; WeChat takes its own node.
  const asked = { canvas: canvas as unknown as Taro.Canvas, fileType: 'jpg' as const }
  const { tempFilePath } = await Taro.canvasToTempFilePath(asked)
  await Taro.showShareImageMenu({ path: tempFilePath })
}

function canvasNode(id: string): Promise<PhonePaper> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec(([found]: ({ node?: PhonePaper } | null)[]) =>
        found?.node ? resolve(found.node) : reject(new Error('no canvas on this page')),
      )
  })
}

async function draw(
  canvas: Paper,
  image: HTMLImageElement,
  { content, picture }: { content: PosterContent; picture: string },
): Promise<void> {
  canvas.width = POSTER_WIDTH
  canvas.height = POSTER_HEIGHT
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this device draws nothing')
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = () => reject(new Error('the code cannot be drawn'))
    image.src = picture
  })
  const measure = (text: string, font: string) => {
    pen.font = font
    return pen.measureText(text).width
  }
  for (const part of layOutPoster(content, measure)) paint(pen, part, image)
}

function paint(pen: Pen, part: PosterPart, image: HTMLImageElement): void {
  if (part.draw === 'code') return pen.drawImage(image, part.x, part.y, part.size, part.size)
  pen.fillStyle = part.color
  if (part.draw === 'box') return pen.fillRect(part.x, part.y, part.width, part.height)
  pen.font = part.font
  pen.fillText(part.text, part.x, part.y)
}

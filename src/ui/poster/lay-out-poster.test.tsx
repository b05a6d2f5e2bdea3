import { layOutPoster, POSTER_HEIGHT, POSTER_WIDTH } from './lay-out-poster'

/** Each character is as wide as its font is high. */
const measure = (text: string, font: string) => [...text].length * Number(/(\d+)px/.exec(font)?.[1] ?? 0)
const content = {
  head: '高新区管委会',
  title: '关于支持企业稳定用工的通知',
  lines: ['每新招一人补 500 元'],
  foot: '微信扫码查看',
}

it('puts everything inside the page, and nothing over the code', () => {
  const long = {
    ...content,
    title: '长'.repeat(300),
    lines: Array.from({ length: 40 }, () => '补贴'.repeat(40)),
  }
  for (const one of [content, long]) {
    const parts = layOutPoster(one, measure)
    const code = parts.find((part) => part.draw === 'code')
    expect(code).toBeDefined()
    for (const part of parts) {
      if (part.draw !== 'text') continue
      expect(part.x + measure(part.text, part.font)).toBeLessThanOrEqual(POSTER_WIDTH)
      const isBeside = part.y < (code?.y ?? 0) || part.y > (code?.y ?? 0) + (code?.size ?? 0)
      expect(isBeside && part.y < POSTER_HEIGHT).toBe(true)
    }
  }
})

it('draws title and lines in their order, and marks a cut line', () => {
  const texts = layOutPoster({ ...content, title: '长'.repeat(100) }, measure).flatMap((part) =>
    part.draw === 'text' ? part.text : [],
  )
  expect(texts.filter((text) => text.endsWith('…'))).toHaveLength(1)
  expect(texts.at(-2)).toBe('每新招一人补 500 元')
  expect(texts.at(-1)).toBe('微信扫码查看')
})

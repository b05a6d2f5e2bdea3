import type { Page } from 'playwright-core'

const PRESSABLE = '[role=button],[role=link],[role=tab],[role=radio],[role=checkbox],[role=switch]' as const
/** WCAG 2.1 AA for text of any size. */
const CONTRAST_MIN = 4.5
/** Smallest side of what a finger must hit, px. */
const TARGET_MIN_PX = 44

/** The shortened markup of every visible control (to press or to type into) that has no name for a screen reader. */
export function nameless(page: Page): Promise<string[]> {
  return page.evaluate((pressable) => {
    const inFront = document.querySelector('wx-page.in-front')
    const pressed = [...(inFront?.querySelectorAll<HTMLElement>(pressable) ?? [])].filter(
      (element) => (element.getAttribute('aria-label') ?? element.innerText).trim() === '',
    )
    const written = [...(inFront?.querySelectorAll<HTMLElement>('input, textarea') ?? [])].filter(
      (element) => (element.getAttribute('aria-label') ?? '').trim() === '',
    )
    return [...pressed, ...written]
      .filter((element) => element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 200))
  }, PRESSABLE)
}

/** Controls that are smaller than a fingertip, with their sizes. An `::after` that extends a control counts as part of it. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(
    ([pressable, minPx]) => {
      const outset = (element: Element, side: 'top' | 'right' | 'bottom' | 'left') => {
        const after = getComputedStyle(element, '::after')
        const inset = after.position === 'absolute' ? Number.parseFloat(after[side]) : 0
        return Math.max(0, -inset || 0)
      }
      const targets = document.querySelectorAll<HTMLElement>(
        `wx-page.in-front :is(${pressable}):not([aria-disabled=true])`,
      )
      return [...targets]
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const box = element.getBoundingClientRect()
          const width = box.width + outset(element, 'left') + outset(element, 'right')
          const height = box.height + outset(element, 'top') + outset(element, 'bottom')
          return { words: element.innerText.slice(0, 30), width, height }
        })
        .filter(({ width, height }) => Math.min(width, height) < minPx - 0.5)
        .map(({ words, width, height }) => `${Math.round(width)} × ${Math.round(height)}: ${words}`)
    },
    [PRESSABLE, TARGET_MIN_PX] as const,
  )
}

/** Texts with too little contrast to their background, with the ratio. Disabled controls are exempt. */
export function lowContrast(page: Page): Promise<string[]> {
  return page.evaluate((min) => {
    type Colour = readonly [number, number, number, number]
    const colourOf = (text: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
      return [r, g, b, a]
    }
    const over = ([r, g, b, a]: Colour, below: Colour): Colour => [
      r * a + below[0] * (1 - a),
      g * a + below[1] * (1 - a),
      b * a + below[2] * (1 - a),
      1,
    ]
    const groundOf = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1]
      const own = colourOf(getComputedStyle(element).backgroundColor)
      return own[3] === 1 ? own : over(own, groundOf(element.parentElement))
    }
    const luminance = ([r, g, b]: Colour) => {
      const linear = [r, g, b].map((part) => {
        const share = part / 255
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
    }
    const found = new Set<string>()
    for (const element of document.querySelectorAll<HTMLElement>('wx-page.in-front *')) {
      const words = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join('')
      if (words === '' || !element.checkVisibility() || element.closest('[aria-disabled=true]')) continue
      const ground = groundOf(element)
      const lights = [luminance(over(colourOf(getComputedStyle(element).color), ground)), luminance(ground)]
      const ratio = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
      if (ratio < min) found.add(`${ratio.toFixed(2)}: ${words.slice(0, 30)}`)
    }
    return [...found]
  }, CONTRAST_MIN)
}

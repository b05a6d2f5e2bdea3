import type { Page } from 'playwright-core'

/**
 * The layout faults of the page in front, each with the words of its element. Elements must not overlap or lie beside the screen.
 * With `whole` no text may be cut off either; lists cut texts off in the standard size.
 */
export function layoutFaults(page: Page, root: string, whole = true): Promise<string[]> {
  return page.evaluate(
    ([selector, mayNotCut]) => {
      const found = new Set<string>()
      const width = document.documentElement.clientWidth
      if (document.documentElement.scrollWidth > width + 1)
        found.add(`scrolls sideways: ${document.documentElement.scrollWidth} px`)
      const words = (element: Element) => element.textContent.trim().replace(/\s+/g, ' ').slice(0, 30)
      const scrollsSideways = (element: Element | null): boolean =>
        element !== null &&
        // The page may scroll down, but people do not look for content beside it.
        !element.matches(selector) &&
        (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
          scrollsSideways(element.parentElement))
      const floats = (element: Element | null): boolean =>
        element !== null &&
        (['fixed', 'sticky'].includes(getComputedStyle(element).position) || floats(element.parentElement))
      // Content outside a box that scrolls or clips is not visible.
      const inSight = (element: Element | null, box: DOMRect): boolean => {
        if (element === null) return true
        const style = getComputedStyle(element)
        const frame = element.getBoundingClientRect()
        const middle = { x: box.left + Math.min(box.width, 8), y: box.top + box.height / 2 }
        const outside =
          (style.overflowX !== 'visible' && (middle.x > frame.right || box.right < frame.left)) ||
          (style.overflowY !== 'visible' && (middle.y > frame.bottom || middle.y < frame.top))
        return !outside && inSight(element.parentElement, box)
      }
      const ownWords = (element: Element) =>
        [...element.childNodes].filter(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
        )
      const texts: { element: Element; boxes: DOMRect[] }[] = []
      for (const element of document.querySelectorAll<HTMLElement>(`${selector} *`)) {
        if (!element.checkVisibility() || element.closest('.unseen, [aria-hidden=true]')) continue
        const nodes = ownWords(element)
        if (nodes.length === 0) continue
        const style = getComputedStyle(element)
        const cuts = (axis: string) => mayNotCut && (axis === 'hidden' || axis === 'clip')
        if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
          found.add(`cut off: ${words(element)}`)
        if (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
          found.add(`cut below: ${words(element)}`)
        const boxes = nodes.flatMap((node) => {
          const range = document.createRange()
          range.selectNodeContents(node)
          return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1)
        })
        if (!scrollsSideways(element) && boxes.some((box) => box.right > width + 1 || box.left < -1))
          found.add(`beside the screen: ${words(element)}`)
        if (!floats(element)) texts.push({ element, boxes: boxes.filter((box) => inSight(element, box)) })
      }
      const overlaps = (a: DOMRect, b: DOMRect) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
        // With a line height of 1.3 the boxes of neighbouring words overlap a little.
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.35
      texts.forEach(({ element, boxes }, index) => {
        for (const other of texts.slice(index + 1)) {
          if (element.contains(other.element) || other.element.contains(element)) continue
          if (boxes.some((box) => other.boxes.some((their) => overlaps(box, their))))
            found.add(`over each other: ${words(element)} / ${words(other.element)}`)
        }
      })
      return [...found]
    },
    [root, whole] as const,
  )
}

/** Buttons and fields that a finger cannot reach: another element covers their middle after scrolling to them. */
export function unreachable(page: Page, root: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const targets = document.querySelectorAll<HTMLElement>(
      `${selector} :is(button, input, textarea, [role=button], [role=radio], [role=switch]):not(:disabled)`,
    )
    const out = [...targets]
      .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden=true]'))
      .filter((element) => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' })
        const box = element.getBoundingClientRect()
        const x = Math.min(box.left + box.width / 2, document.documentElement.clientWidth - 1)
        // For a card that is higher than the screen, test the point in the middle of the screen.
        const inside = Math.min(box.height, 40) / 2
        const y = Math.max(box.top + inside, Math.min(box.bottom - inside, window.innerHeight / 2))
        const hit = document.elementFromPoint(x, y)
        return !(hit !== null && (element.contains(hit) || hit.contains(element)))
      })
      .map((element) => (element.getAttribute('aria-label') ?? element.innerText).slice(0, 40))
    // Scroll to the top again, so that the next check sees the page as it opens.
    document.querySelector(selector)?.scrollIntoView({ block: 'start', behavior: 'instant' })
    return out
  }, root)
}

import type { Page } from 'playwright-core'

/**
 * The wording faults on the page in front: days in the form of the database, a label that the words after it repeat, unintended spaces
 * and full stops, and hints that do not fit into their fields.
 */
export function wordingFaults(page: Page, root: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const found = new Set<string>()
    const patterns: readonly (readonly [string, RegExp])[] = [
      ['a day in the form of the database', /(?:^|[^\w-])20\d\d-\d\d-\d\d(?:$|[^\w-])/],
      ['said twice', /([\u4e00-\u9fff]{2,8})[：:]\s*\1/],
      ['two spaces', /\S {2,}\S/],
      ['a space beside a stop', /[\u4e00-\u9fff] [，。；：、！？]|[，。；：、！？] [\u4e00-\u9fff]/],
      ['two stops', /[，。；：、][，。；：、]/],
      ['nothing known shown', /undefined|NaN|null|\[object/],
    ]
    for (const element of document.querySelectorAll<HTMLElement>(`${selector} *`)) {
      const isText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      )
      if (!isText || !element.checkVisibility()) continue
      const words = element.textContent.trim()
      for (const [what, pattern] of patterns)
        if (pattern.test(words)) found.add(`${what}: ${words.slice(0, 60)}`)
    }
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      `${selector} :is(input, textarea)`,
    )) {
      const { placeholder, value } = field
      if (placeholder === '' || value !== '' || !field.checkVisibility()) continue
      // The browser measures the value, not the hint. So the hint briefly becomes the value, without an event.
      field.value = placeholder
      const isCut = field.scrollWidth > field.clientWidth + 1 || field.scrollHeight > field.clientHeight + 2
      field.value = ''
      if (isCut) found.add(`a hint that is cut: ${placeholder}`)
    }
    return [...found]
  }, root)
}

import { isOn, propertyText, type BuiltIn } from './built-in'

/** The distance from the end that counts as the end, in px, when a page does not set it. */
const THRESHOLD_PX = 50

/** `scroll-view`: a part of the page that scrolls by itself. */
export const scrollView: BuiltIn = {
  properties: ['scrollX', 'scrollY', 'scrollTop', 'scrollLeft', 'scrollIntoView', 'lowerThreshold'],
  init(element, link) {
    let atEnd = false
    element.addEventListener('scroll', (event) => {
      if (event.target !== element) return
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element
      link.triggerEvent('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 })
      const threshold = Number(link.data['lowerThreshold'] ?? THRESHOLD_PX)
      const near = scrollTop + clientHeight >= scrollHeight - threshold
      if (near && !atEnd) link.triggerEvent('scrolltolower', { direction: 'bottom' })
      atEnd = near
    })
  },
  update(element, data) {
    element.style.overflowY = isOn(data['scrollY']) ? 'auto' : 'hidden'
    element.style.overflowX = isOn(data['scrollX']) ? 'auto' : 'hidden'
    if (changed(element, 'top', data['scrollTop'])) element.scrollTop = Number(data['scrollTop'])
    if (changed(element, 'left', data['scrollLeft'])) element.scrollLeft = Number(data['scrollLeft'])
    if (changed(element, 'into', data['scrollIntoView']))
      element.querySelector(`#${CSS.escape(propertyText(data['scrollIntoView']))}`)?.scrollIntoView()
  },
}

/** Whether the page gave a new value. The view scrolls only then, not when another property changes. */
function changed(element: HTMLElement, name: string, value: unknown): boolean {
  const text = propertyText(value)
  const before = element.dataset[name]
  element.dataset[name] = text
  return text !== '' && before !== text
}

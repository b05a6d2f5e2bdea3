import { hear, isOn, propertyText, type BuiltIn } from './built-in'

/** WeChat's own limit when a page names none. */
const MAX_LENGTH = 140
const MODES: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

const inner = (element: HTMLElement): HTMLInputElement | HTMLTextAreaElement | null =>
  element.querySelector('input, textarea')

/** `input` and `textarea`: the page controls the value, but the person's typing takes precedence. */
function entry(tag: 'input' | 'textarea'): BuiltIn {
  // The last value from the page: only a new value replaces the typed text.
  const given = new WeakMap<HTMLElement, string>()
  return {
    properties: ['value', 'placeholder', 'disabled', 'focus', 'maxlength', 'password', 'type', 'autoHeight'],
    init(element, link) {
      const box = document.createElement(tag)
      element.append(box)
      hear(box, 'input', () => {
        fit(element, box)
        const cursor = box.selectionStart ?? 0
        link.triggerEvent('input', { value: box.value, cursor, keyCode: 0 })
      })
      hear(box, 'focus', () => link.triggerEvent('focus', { value: box.value, height: 0 }))
      hear(box, 'blur', () => link.triggerEvent('blur', { value: box.value, cursor: 0 }))
      hear(box, 'change', () => undefined)
      box.addEventListener('keydown', (event) => {
        const key = event as KeyboardEvent
        if (tag === 'input' && key.key === 'Enter' && !key.isComposing)
          link.triggerEvent('confirm', { value: box.value })
      })
    },
    update(element, data) {
      const box = inner(element)
      if (!box) return
      const value = propertyText(data['value'])
      const changed = given.get(element) !== value
      given.set(element, value)
      if (box.value !== value && (changed || document.activeElement !== box)) box.value = value
      box.placeholder = propertyText(data['placeholder'])
      box.disabled = isOn(data['disabled'])
      const maxLength = data['maxlength'] === undefined ? MAX_LENGTH : Number(data['maxlength'])
      if (maxLength >= 0) box.maxLength = maxLength
      else box.removeAttribute('maxlength')
      box.inputMode = MODES[propertyText(data['type'])] ?? 'text'
      if (box instanceof HTMLInputElement) box.type = isOn(data['password']) ? 'password' : 'text'
      if (isOn(data['focus']) && document.activeElement !== box) box.focus()
      if (isOn(data['autoHeight'])) element.classList.add('auto-height')
      fit(element, box)
    },
  }
}

/** Grows the field with its text, if the page asks for it. */
function fit(element: HTMLElement, box: HTMLElement): void {
  if (!element.classList.contains('auto-height')) return
  box.style.height = 'auto'
  box.style.height = `${box.scrollHeight}px`
}

export const input = entry('input')
export const textarea = entry('textarea')

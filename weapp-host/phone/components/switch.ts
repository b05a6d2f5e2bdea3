import { hear, isOn, type BuiltIn } from './built-in'

/** `switch`: the browser's checkbox under another role. */
export const switchComponent: BuiltIn = {
  properties: ['checked', 'disabled', 'type', 'color'],
  init(element, link) {
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.setAttribute('role', 'switch')
    element.append(box)
    hear(box, 'change', () => link.triggerEvent('change', { value: box.checked }))
  },
  update(element, data) {
    const box = element.querySelector('input')
    if (!box) return
    box.checked = isOn(data['checked'])
    box.disabled = isOn(data['disabled'])
  },
}

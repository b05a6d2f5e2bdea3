import { fieldsOf } from '../record'
import { Component, type GeneralComponent } from 'glass-easel'
import { journal } from './journal'

type SetData = (this: GeneralComponent, data?: Record<string, unknown>) => void

/**
 * Makes setData pass values as WeChat does: by value, as JSON. Taro writes `root.cn.[0].v`, which WeChat accepts and the engine does not.
 * Patches the engine's class, because Taro also calls it on components.
 */
export function installBridge(): void {
  const prototype = Component.prototype as unknown as { setData: SetData }
  const original = prototype.setData
  const encoder = new TextEncoder()
  prototype.setData = function (data) {
    if (data === undefined) return original.call(this, data)
    for (const [key, value] of Object.entries(data))
      if (value === undefined)
        journal.fault('setData', `${this.is} sets ${key} to undefined, which WeChat drops`)
    const text = JSON.stringify(data)
    journal.carried(encoder.encode(text).length)
    const carried = Object.entries(fieldsOf(JSON.parse(text)))
    original.call(this, Object.fromEntries(carried.map(([key, value]) => [key.replaceAll('.[', '['), value])))
  }
  reportMissingHandlers()
}

type GetMethod = (component: GeneralComponent, name: string) => unknown

/** Records a fault when a template names a missing handler. WeChat only warns, and the press does nothing. */
function reportMissingHandlers(): void {
  const engine = Component as unknown as { getMethod: GetMethod }
  const original = engine.getMethod
  engine.getMethod = (component, name) => {
    const method = original(component, name)
    if (method === undefined) journal.fault('event', `${component.is} has no handler "${name}"`)
    return method
  }
}

import { fieldsOf } from '../record'
import { Event as EngineEvent, type Element as EngineElement, type EventOptions } from 'glass-easel'
import type { PhoneBackend } from './backend'
import { beginPress } from './press'

const LONG_PRESS_MS = 350

interface Point {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}

/** Brings the DOM's events to the engine in WeChat's shape. */
export function installEvents(backend: PhoneBackend, root: HTMLElement): void {
  // The engine's own tap ignores the mouse after the first touch, so tap comes from the DOM's click instead.
  backend.onEvent((target, type, detail, options) =>
    type === 'tap' || type === 'canceltap' ? undefined : emit(target, type, detail, options),
  )
  const emitAt = (type: string, event: MouseEvent) => {
    const target = engineElementAt(event.target)
    if (!target || isOff(event.target)) return
    const options = { originalEvent: event, bubbles: true, composed: true, capturePhase: true }
    emit(target, type, { x: event.clientX, y: event.clientY }, options)
  }
  root.addEventListener(
    'click',
    (event) => {
      beginPress()
      emitAt('tap', event)
    },
    true,
  )
  let pressing: ReturnType<typeof setTimeout> | undefined
  root.addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(pressing)
      pressing = setTimeout(() => emitAt('longpress', event), LONG_PRESS_MS)
    },
    true,
  )
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => clearTimeout(pressing), true)
}

function emit(target: EngineElement, type: string, detail: unknown, options: EventOptions) {
  const { touches, changedTouches } = touchesOf(options.originalEvent, detail)
  const event = new EngineEvent(type, type.startsWith('touch') ? {} : detail, {
    ...options,
    extraFields: { touches, changedTouches },
  })
  EngineEvent.dispatchEvent(target, event)
  return event.getEventBubbleStatus()
}

function touchesOf(original: unknown, detail: unknown): { touches: Point[]; changedTouches: Point[] } {
  if (typeof TouchEvent !== 'undefined' && original instanceof TouchEvent)
    return { touches: pointsOf(original.touches), changedTouches: pointsOf(original.changedTouches) }
  const { x, y } = fieldsOf(detail)
  if (typeof x !== 'number' || typeof y !== 'number') return { touches: [], changedTouches: [] }
  const point = { identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y }
  return { touches: [point], changedTouches: [point] }
}

const pointsOf = (touches: TouchList): Point[] =>
  [...touches].map(({ identifier, pageX, pageY, clientX, clientY }) => ({
    identifier,
    pageX,
    pageY,
    clientX,
    clientY,
  }))

/** The engine's element of a DOM node; the engine stores it on the node. */
function engineElementAt(target: EventTarget | null): EngineElement | undefined {
  let node = target instanceof Node ? target : null
  while (node) {
    const found = (node as { __wxElement?: EngineElement }).__wxElement
    if (found) return found
    node = node.parentNode
  }
  return undefined
}

const isOff = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('wx-button[disabled]') !== null

import Taro from '@tarojs/taro'
import {
  createContext,
  useContext,
  useEffect,
  useId,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { RefusalNote } from '../refusal-note/refusal-note'

/** The faults of all fields of one page or dialogue. */
interface FaultList {
  set(key: string, text: string | undefined): void
  read(): readonly string[]
  subscribe(onChange: () => void): () => void
}

const NONE: readonly string[] = []

function makeFaultList(): FaultList {
  const faults = new Map<string, string>()
  const listeners = new Set<() => void>()
  let texts = NONE
  return {
    set(key, text) {
      if (faults.get(key) === text) return
      if (text === undefined) faults.delete(key)
      else faults.set(key, text)
      texts = [...faults.values()]
      for (const listener of listeners) listener()
    },
    read: () => texts,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

const FaultsContext = createContext<FaultList | undefined>(undefined)

/** Goes around a page and around a dialogue, so that their faults are counted apart. */
export function FaultsScope({ children }: { children: ReactNode }) {
  const list = useMemo(makeFaultList, [])
  return <FaultsContext.Provider value={list}>{children}</FaultsContext.Provider>
}

/**
 * Reports the fault of a field. A fault that appears after a press is scrolled to and its field gets the focus; while somebody writes,
 * nothing moves.
 */
export function useFault(fault: string | undefined): void {
  const list = useContext(FaultsContext)
  const key = useId()
  const isFaulty = fault !== undefined
  useEffect(() => {
    list?.set(key, fault)
    return () => list?.set(key, undefined)
  }, [list, key, fault])
  useEffect(() => {
    if (isFaulty && !isWriting()) revealFirstFault()
  }, [isFaulty])
}

/** Says beside the button how many fields have faults and which faults these are, and leads to the first one. Empty without faults. */
export function FaultSummary() {
  const list = useContext(FaultsContext)
  const texts = useSyncExternalStore(list?.subscribe ?? subscribeToNothing, list?.read ?? readNothing)
  if (texts.length === 0) return null
  return (
    <RefusalNote
      text={`还有 ${texts.length} 处要改：${[...new Set(texts)].join('；')}`}
      action={{ text: '去改', onPress: revealFirstFault }}
    />
  )
}

const subscribeToNothing = () => () => undefined
const readNothing = () => NONE

/** True while somebody writes in a box. The fault then stands beside the box, and the page must not move. */
function isWriting(): boolean {
  if (process.env.TARO_ENV !== 'h5') return false
  return /^(?:INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')
}

const FAULT = '.field-fault'
const FOCUSABLE = 'input, textarea, button'
const ROOM_ABOVE = 120

let isRevealing = false

/** Waits until all fields have reported, then goes to the first fault; an open dialogue comes first. */
function revealFirstFault(): void {
  if (isRevealing) return
  isRevealing = true
  setTimeout(() => {
    isRevealing = false
    if (process.env.TARO_ENV !== 'h5') {
      void Taro.pageScrollTo({ selector: FAULT, offsetTop: -ROOM_ABOVE })
      return
    }
    const place =
      document.querySelector(`[role="dialog"] ${FAULT}`) ?? visible(document.querySelectorAll(FAULT))
    const field = place?.closest('.field')
    if (field && 'scrollIntoView' in field) field.scrollIntoView({ block: 'center' })
    field?.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true })
  }, 0)
}

/** The first of the elements that has a place on the screen. Earlier pages stay in the document, hidden. */
function visible(places: NodeListOf<Element>): Element | undefined {
  const all = [...places]
  return all.find((place) => place.getClientRects().length > 0) ?? all[0]
}

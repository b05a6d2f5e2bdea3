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

/** What is wrong in the fields of one page or dialogue. */
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

/** Around a page and around a dialogue: their faults are counted apart. */
export function FaultsScope({ children }: { children: ReactNode }) {
  const list = useMemo(makeFaultList, [])
  return <FaultsContext.Provider value={list}>{children}</FaultsContext.Provider>
}

/** Reports the fault of a field. One that appears after a press, not while somebody writes, is scrolled to and gets the focus. */
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

/** Beside the button that was pressed: how many fields are wrong and how, and the way to the first. Nothing while all is well. */
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

/** Somebody is in a box: what is wrong there is said beside it, and nothing is moved away from under the fingers. */
function isWriting(): boolean {
  if (process.env.TARO_ENV !== 'h5') return false
  return /^(?:INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')
}

const FAULT = '.field-fault'
const FOCUSABLE = 'input, textarea, button'
const ROOM_ABOVE = 120

let isRevealing = false

/** Once all fields have said what is wrong: to the first of them, in a dialogue where one is open. */
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

/** Pages below the one that is shown stay in the document, without a place on the screen. */
function visible(places: NodeListOf<Element>): Element | undefined {
  const all = [...places]
  return all.find((place) => place.getClientRects().length > 0) ?? all[0]
}

import { RootPortal, Text, View } from '@tarojs/components'
import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { FaultsScope, FaultSummary } from '../faults/faults'
import { Icon } from '../icon/icon'
import { classes, ariaRole } from '../platform/platform'
import { Press } from '../press/press'
import { useSizeClass } from '../screen/text-size'
import './sheet.scss'

export interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons at the lower edge. */
  footer?: ReactNode
}

/** A dialogue: at the lower edge of a phone, in the middle of a wide screen. */
export function Sheet({ open, title, onClose, children, footer }: SheetProps) {
  const size = useSizeClass()
  const panel = useFocusWhileOpen(open, onClose)
  if (!open) return null
  const content = (
    <FaultsScope>
      <View className={classes('sheet', size)}>
        <View className="sheet-scrim" onClick={onClose} aria-hidden="true" />
        <View className="sheet-panel" {...ariaRole('dialog')} aria-modal="true" aria-label={title} {...panel}>
          <View className="sheet-head">
            <Text className="sheet-title">{title}</Text>
            <Press className="sheet-close" label="关闭" onPress={onClose}>
              <Icon name="close" />
            </Press>
          </View>
          <View className="sheet-body">{children}</View>
          <FaultSummary />
          {footer !== undefined && <View className="sheet-footer">{footer}</View>}
        </View>
      </View>
    </FaultsScope>
  )
  // At the end of the document the dialogue lies above the whole page: header, rail and footer have layers of their own.
  return process.env.TARO_ENV === 'h5' ? (
    createPortal(content, document.body)
  ) : (
    <RootPortal>{content}</RootPortal>
  )
}

/** For this many frames, a third of a second, the focus may still get lost. */
const SETTLE_FRAMES = 20
const FOCUSABLE = 'button:not(:disabled), input, textarea, [tabindex="0"]'

/** In the browser: moves the focus into the panel, keeps it there, closes on Escape, and finally gives the focus back. */
function useFocusWhileOpen(open: boolean, onClose: () => void): object {
  const ref = useRef<HTMLElement | null>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!open || process.env.TARO_ENV !== 'h5') return undefined
    const focusedBefore = document.activeElement
    const panel = ref.current
    const inside = () => [...(panel?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])]
    let frames = 0
    let frame = 0
    // Taro's elements move their children once after they are first drawn, which loses the focus.
    const enter = () => {
      if (panel && !panel.contains(document.activeElement))
        inside()
          .find((element) => element.getAttribute('aria-label') !== '关闭')
          ?.focus()
      frames += 1
      if (frames < SETTLE_FRAMES) frame = requestAnimationFrame(enter)
    }
    enter()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key !== 'Tab') return
      const elements = inside()
      const [first, last] = [elements[0], elements.at(-1)]
      const edge = event.shiftKey ? first : last
      if (document.activeElement !== edge) return
      event.preventDefault()
      ;(event.shiftKey ? last : first)?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      cancelAnimationFrame(frame)
      if (focusedBefore instanceof HTMLElement) focusedBefore.focus()
    }
  }, [open])
  return process.env.TARO_ENV === 'h5' ? { ref } : {}
}

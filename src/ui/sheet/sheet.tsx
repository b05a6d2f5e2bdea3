import { RootPortal, Text, View } from '@tarojs/components'
import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { classes, ariaRole } from '../platform/platform'
import { Press } from '../press/press'
import { useSizeClass } from '../screen/elder'
import './sheet.scss'

export interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons at the lower edge. */
  footer?: ReactNode
}

/** Something to answer before going on: from below on a phone, in the middle of a wide screen. */
export function Sheet({ open, title, onClose, children, footer }: SheetProps) {
  const size = useSizeClass()
  const panel = useFocusWhileOpen(open, onClose)
  if (!open) return null
  const content = (
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
        {footer !== undefined && <View className="sheet-footer">{footer}</View>}
      </View>
    </View>
  )
  return process.env.TARO_ENV === 'h5' ? content : <RootPortal>{content}</RootPortal>
}

/** A third of a second. */
const SETTLE_FRAMES = 20
const FOCUSABLE = 'button:not(:disabled), input, textarea, [tabindex="0"]'

/** In the browser: the focus goes into the panel and stays there, Escape closes, and the focus goes back where it was. */
function useFocusWhileOpen(open: boolean, onClose: () => void): object {
  const ref = useRef<HTMLElement | null>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!open || process.env.TARO_ENV !== 'h5') return undefined
    const before = document.activeElement
    const panel = ref.current
    const inside = () => [...(panel?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])]
    let frames = 0
    let frame = 0
    // Taro's elements move their children once after they are drawn, which takes the focus away again.
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
      const stops = inside()
      const [first, last] = [stops[0], stops[stops.length - 1]]
      const edge = event.shiftKey ? first : last
      if (document.activeElement !== edge) return
      event.preventDefault()
      ;(event.shiftKey ? last : first)?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      cancelAnimationFrame(frame)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open])
  return process.env.TARO_ENV === 'h5' ? { ref } : {}
}

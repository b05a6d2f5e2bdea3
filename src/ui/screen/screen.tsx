import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { BottomNav, SideNav } from '../navigation/navigation'
import { usePlaces } from '../navigation/places'
import { classes, ariaRole } from '../platform/platform'
import { Press } from '../press/press'
import { PrivacySheet } from '../privacy/privacy-sheet'
import { useSizeClass } from './elder'
import './screen.scss'

export interface ScreenProps {
  /** Shown by the browser's header; in WeChat the native bar shows the page's own title. */
  title: string
  children: ReactNode
  /** Beside the title: a place, a code. Shown in the browser only, so never the sole way to something. */
  aside?: ReactNode
  /** Key of the place this page belongs to. */
  place?: string
  /** A page of the tab bar: no way back, the places at the lower edge. */
  tab?: boolean
  /** Uses the whole width of a wide screen (list and detail side by side) instead of one readable column. */
  wide?: boolean
}

/** Every page's frame: size of words, safe areas, and in the browser the header and the places. */
export function Screen({ title, children, aside, place, tab = false, wide = false }: ScreenProps) {
  const size = useSizeClass()
  const inBrowser = process.env.TARO_ENV === 'h5'
  return (
    <View
      className={classes(
        'screen',
        size,
        tab && 'screen-tab',
        inBrowser && 'screen-browser',
        wide && 'screen-wide',
      )}
    >
      {inBrowser && <SideNav here={place} />}
      <View className="screen-main" {...ariaRole('main')}>
        {inBrowser && <Header title={title} aside={aside} back={!tab} />}
        <View className="screen-body">{children}</View>
      </View>
      {!inBrowser && <PrivacySheet />}
      {inBrowser && tab && <BottomNav here={place} />}
    </View>
  )
}

function Header({ title, aside, back }: { title: string; aside: ReactNode; back: boolean }) {
  const { onBack } = usePlaces()
  return (
    <View className="screen-header">
      {back && (
        <Press className="screen-back" label="返回" onPress={onBack}>
          <Icon name="left" size="large" />
        </Press>
      )}
      <View className="screen-title" {...ariaRole('heading')} aria-level="1">
        {title}
      </View>
      {aside !== undefined && <View className="screen-aside">{aside}</View>}
    </View>
  )
}

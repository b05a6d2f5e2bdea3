import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { FaultsScope } from '../faults/faults'
import { Icon } from '../icon/icon'
import { BottomNav, SideNav } from '../navigation/navigation'
import { TabBadges } from '../navigation/tab-badges'
import { usePlaces } from '../navigation/places'
import { classes, ariaRole } from '../platform/platform'
import { Press } from '../press/press'
import { PrivacySheet } from '../privacy/privacy-sheet'
import { StaleScope } from '../stale/stale'
import { useSizeClass } from './text-size'
import './screen.scss'

export interface ScreenProps {
  /** Title in the browser's header; WeChat's native bar shows the title of the page's own configuration. */
  title: string
  children: ReactNode
  /** Stands beside the title: a place, a code. Only the browser shows it, so everything in it must also stand elsewhere. */
  aside?: ReactNode
  /** Key of the place this page belongs to. */
  place?: string
  /** True for a page of the tab bar: no back button, and the navigation at the lower edge. */
  tab?: boolean
  /** Uses the whole width of a wide screen (list and detail side by side) instead of one readable column. */
  wide?: boolean
}

/** The frame of every page: text size, safe areas, and in the browser header and navigation. */
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
        <View className="screen-body">
          <StaleScope>
            <FaultsScope>{children}</FaultsScope>
          </StaleScope>
        </View>
      </View>
      {!inBrowser && <PrivacySheet />}
      {!inBrowser && tab && <TabBadges />}
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

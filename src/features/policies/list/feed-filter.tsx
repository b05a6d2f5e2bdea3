import { useState } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChipStrip } from '@/ui/chip-strip/chip-strip'
import { FilterSheet } from '@/ui/filter-sheet/filter-sheet'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { POLICY_LEVEL_LABELS, POLICY_LEVELS } from '@/shared/domain/policy/level'
import { POLICY_THEMES, THEME_SPECS } from '@/shared/domain/policy/theme'
import type { Narrowing } from './use-feed'

export interface FeedFilterProps {
  narrowing: Narrowing
  /** True for staff of an enterprise: the cloud knows which policies they have read. */
  staff: boolean
  onNarrow: (narrowing: Narrowing) => void
}

/** One line of filters: closing soon, unread, theme, level. For staff also a button to the calendar of deadlines. */
export function FeedFilter({ narrowing, staff, onNarrow }: FeedFilterProps) {
  const [openSheet, setOpenSheet] = useState<'level' | 'theme'>()
  const { level, theme, closing, unread } = narrowing
  const patch = (part: Partial<Narrowing>) => {
    onNarrow({ ...narrowing, ...part })
    setOpenSheet(undefined)
  }
  return (
    <>
      <ChipStrip>
        <ChoiceChip
          role="checkbox"
          text="30 天内截止"
          chosen={closing}
          onPress={() => patch({ closing: !closing })}
        />
        {staff && (
          <ChoiceChip
            role="checkbox"
            text="未读"
            chosen={unread}
            onPress={() => patch({ unread: !unread })}
          />
        )}
        <ChoiceChip
          role="button"
          icon="down"
          text={theme ? THEME_SPECS[theme].label : '主题'}
          chosen={theme !== undefined}
          onPress={() => setOpenSheet('theme')}
        />
        <ChoiceChip
          role="button"
          icon="down"
          text={level ? POLICY_LEVEL_LABELS[level] : '级别'}
          chosen={level !== undefined}
          onPress={() => setOpenSheet('level')}
        />
        {staff && (
          <ChoiceChip
            role="button"
            icon="calendar"
            text="截止日历"
            chosen={false}
            onPress={() => go(routes.deadlines())}
          />
        )}
      </ChipStrip>
      <FilterSheet
        open={openSheet === 'theme'}
        title="看哪个主题"
        allText="全部主题"
        options={POLICY_THEMES.map((key) => ({ key, text: THEME_SPECS[key].label }))}
        chosen={theme}
        onChoose={(key) => patch({ theme: key })}
        onClose={() => setOpenSheet(undefined)}
      />
      <FilterSheet
        open={openSheet === 'level'}
        title="看哪一级"
        allText="全部级别"
        options={POLICY_LEVELS.map((key) => ({ key, text: POLICY_LEVEL_LABELS[key] }))}
        chosen={level}
        onChoose={(key) => patch({ level: key })}
        onClose={() => setOpenSheet(undefined)}
      />
    </>
  )
}

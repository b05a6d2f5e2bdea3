import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChipStrip } from '@/ui/chip-strip/chip-strip'
import { Sheet } from '@/ui/sheet/sheet'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { POLICY_LEVEL_LABELS, POLICY_LEVELS } from '@/shared/domain/policy/level'
import { POLICY_THEMES, THEME_SPECS } from '@/shared/domain/policy/theme'
import type { Narrowing } from './use-feed'

export interface FeedFilterProps {
  narrowing: Narrowing
  /** Somebody of an enterprise, of whom it is known what was read. */
  staff: boolean
  onNarrow: (narrowing: Narrowing) => void
}

/** What closes soon, what is unread, one level, one theme: in one line, each at a tap. */
export function FeedFilter({ narrowing, staff, onNarrow }: FeedFilterProps) {
  const [open, setOpen] = useState<'level' | 'theme'>()
  const { level, theme, closing, unread } = narrowing
  const patch = (part: Partial<Narrowing>) => {
    onNarrow({ ...narrowing, ...part })
    setOpen(undefined)
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
          onPress={() => setOpen('theme')}
        />
        <ChoiceChip
          role="button"
          icon="down"
          text={level ? POLICY_LEVEL_LABELS[level] : '级别'}
          chosen={level !== undefined}
          onPress={() => setOpen('level')}
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
      <Sheet open={open === 'theme'} title="看哪个主题" onClose={() => setOpen(undefined)}>
        <View className="chip-row">
          <ChoiceChip
            text="全部主题"
            chosen={theme === undefined}
            onPress={() => patch({ theme: undefined })}
          />
          {POLICY_THEMES.map((one) => (
            <ChoiceChip
              key={one}
              text={THEME_SPECS[one].label}
              chosen={one === theme}
              onPress={() => patch({ theme: one })}
            />
          ))}
        </View>
      </Sheet>
      <Sheet open={open === 'level'} title="看哪一级" onClose={() => setOpen(undefined)}>
        <View className="chip-row">
          <ChoiceChip
            text="全部级别"
            chosen={level === undefined}
            onPress={() => patch({ level: undefined })}
          />
          {POLICY_LEVELS.map((one) => (
            <ChoiceChip
              key={one}
              text={POLICY_LEVEL_LABELS[one]}
              chosen={one === level}
              onPress={() => patch({ level: one })}
            />
          ))}
        </View>
      </Sheet>
    </>
  )
}

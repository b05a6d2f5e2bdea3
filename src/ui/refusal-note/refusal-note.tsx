import { Text, View } from '@tarojs/components'
import { Button } from '../button/button'
import { Icon, type IconName } from '../icon/icon'
import { classes, ariaRole } from '../platform/platform'
import './refusal-note.scss'

export interface RefusalNoteProps {
  /** Says what happened, what it means and what to do. */
  text: string
  tone?: 'bad' | 'warn' | 'info' | 'good'
  icon?: IconName
  action?: { text: string; onPress: () => void; busy?: boolean }
}

/** A note on the page that something did not work, with the next step. */
export function RefusalNote({ text, tone = 'bad', icon = 'warning', action }: RefusalNoteProps) {
  return (
    <View className={classes('note', `note-${tone}`)} {...ariaRole('alert')} aria-live="polite">
      <Icon name={icon} />
      <Text className="note-text">{text}</Text>
      {action && (
        <Button
          kind="plain"
          size="small"
          text={action.text}
          onPress={action.onPress}
          busy={action.busy ?? false}
        />
      )}
    </View>
  )
}

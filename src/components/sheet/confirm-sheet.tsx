import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { Sheet } from './sheet'

export interface ConfirmSheetProps {
  open: boolean
  title: string
  /** What will happen. */
  text: string
  /** The verb of the button that does it. */
  confirmText: string
  onConfirm: () => void
  onClose: () => void
  danger?: boolean
  busy?: boolean
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  return (
    <Sheet
      open={props.open}
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="quiet" text="先不" onPress={props.onClose} grow />
          <Button
            kind={props.danger ? 'danger' : 'primary'}
            text={props.confirmText}
            onPress={props.onConfirm}
            busy={props.busy ?? false}
            grow
          />
        </>
      }
    >
      <View>{props.text}</View>
    </Sheet>
  )
}

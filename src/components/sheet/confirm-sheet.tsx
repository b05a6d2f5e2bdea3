import { View } from '@tarojs/components'
import { ConfirmFooter } from './confirm-footer'
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
        <ConfirmFooter
          verb={props.confirmText}
          onYes={props.onConfirm}
          onClose={props.onClose}
          danger={props.danger ?? false}
          busy={props.busy ?? false}
        />
      }
    >
      <View>{props.text}</View>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../button/button'
import { Sheet } from './sheet'

export interface ConfirmSheetProps {
  open: boolean
  title: string
  /** Says what will happen. */
  text?: string
  /** What the person has to fill in or read first. */
  children?: ReactNode
  /** Text of the button that confirms: a verb. */
  confirmText: string
  onConfirm: () => void
  onClose: () => void
  danger?: boolean
  busy?: boolean
}

/** Asks for confirmation, or for the input of an action. One button says 先不, the other does it. */
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
      {props.text !== undefined && <View>{props.text}</View>}
      {props.children}
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { RefusalNote, type RefusalNoteProps } from '../refusal-note/refusal-note'
import { ConfirmSheet } from '../sheet/confirm-sheet'

export interface PermissionDialogueProps {
  /** State of the request, and the person's answer. */
  permission: { asking: boolean; failed: boolean; pending: boolean; accept(): void; cancel(): void }
  title: string
  /** What follows the person's consent: the end of the sentence 同意后，…. */
  then: string
  /** Why the cloud did not count the consent, in plain words. */
  refusal: string | undefined
  /** The note to show when the platform could not ask. */
  whenFailed?: Pick<RefusalNoteProps, 'text' | 'tone'>
}

const NOT_ASKED = { text: '没能问到微信，请稍后再点一次。' }

/**
 * Asks in the browser for permission to send a message; in WeChat the platform's own dialogue asks. On both platforms it shows what went
 * wrong.
 */
export function PermissionDialogue({
  permission,
  title,
  then,
  refusal,
  whenFailed = NOT_ASKED,
}: PermissionDialogueProps) {
  return (
    <View>
      {permission.failed && <RefusalNote {...whenFailed} />}
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {process.env.TARO_ENV === 'h5' && (
        <ConfirmSheet
          open={permission.asking}
          title={title}
          text={`在微信里，这里会出现微信自己的订阅窗口。演示中由这个窗口代替：同意后，${then}`}
          confirmText="同意"
          busy={permission.pending}
          onConfirm={permission.accept}
          onClose={permission.cancel}
        />
      )}
    </View>
  )
}

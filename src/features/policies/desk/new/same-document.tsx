import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { FieldFaults } from '@/shared/contract/action'

export interface SameDocumentProps {
  /** Fields of the refusal: the existing policy and its region. */
  fields: FieldFaults | undefined
  /** The region in which the notice was to be entered. */
  regionCode: string
  /** Text of the button that enters the notice all the same. */
  againText: string
  onAgain: () => void
}

/** The notice exists already. The person can open it when it is of the same region, else relay it. */
export function SameDocument({ fields = {}, regionCode, againText, onAgain }: SameDocumentProps) {
  const { policyId = '', title = '' } = fields
  const isOwn = fields['regionCode'] === regionCode
  return (
    <View>
      <RefusalNote
        tone="info"
        icon="info"
        text={
          isOwn
            ? `本区已经发布过这份文件：${title}`
            : `上级已经发布过这份文件：${title}。不用再录一遍，可以直接转给本区企业。`
        }
        action={{
          text: isOwn ? '看那一份' : '转给本区企业',
          onPress: () => go(isOwn ? routes.deskPolicy(policyId) : routes.deskPush(policyId, regionCode)),
        }}
      />
      <Button kind="plain" size="small" text={againText} onPress={onAgain} />
    </View>
  )
}

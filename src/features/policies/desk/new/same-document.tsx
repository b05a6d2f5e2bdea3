import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { FieldFaults } from '@/shared/contract/action'

export interface SameDocumentProps {
  /** Of the refusal: which policy it is, and whose. */
  fields: FieldFaults | undefined
  /** Where it was about to be entered. */
  regionCode: string
  /** Enters it all the same. */
  againText: string
  onAgain: () => void
}

/** The notice is there already: it is relayed instead of entered again, or opened where it is the region's own. */
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

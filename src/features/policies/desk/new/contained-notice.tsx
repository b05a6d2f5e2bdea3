import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { FieldFaults } from '@/shared/contract/action'
import type { DraftChoice } from './draft-choice'

export interface ContainedNoticeProps {
  /** Fields of the refusal, with the title of the notice. */
  fields: FieldFaults | undefined
  /** Text behind each offer, for a file that has to be chosen again. */
  again?: string
  onChoose: (ofReport: DraftChoice['ofReport']) => void
}

/** For a report that contains the full text of a notice: asks whether the notice alone or the whole text becomes the draft. */
export function ContainedNotice({ fields = {}, again = '', onChoose }: ContainedNoticeProps) {
  return (
    <View>
      <RefusalNote
        tone="info"
        icon="info"
        text={`这是一篇报道，里面有一份文件的全文：${fields['title'] ?? ''}。只录入文件的话，报道自己的话留在原文里，不进政策。`}
        action={{ text: `只录入这份文件${again}`, onPress: () => onChoose('notice') }}
      />
      <Button kind="plain" size="small" text={`整篇当新闻录入${again}`} onPress={() => onChoose('whole')} />
    </View>
  )
}

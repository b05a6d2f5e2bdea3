import { View } from '@tarojs/components'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { formatRefusal } from '@/shared/contract/wording'
import { BulkReplyProgressSheet } from './progress-sheet'
import { StepSheet, type DeskStepSheetProps } from '../step-sheet'
import type { BulkReplyKind } from '../step-kinds'
import { BulkReplyChoice } from './bulk-reply-choice'
import { useBulkReply } from './use-bulk-reply'
import { useSame } from '../use-same'
import { useBulkReplySelection } from './use-selection'

export interface BulkReplySheetProps extends DeskStepSheetProps {
  kind: BulkReplyKind
}

/**
 * A step that can be taken for all who have the same need. This need is answered first: only words that were accepted here go on to
 * the others. From then on the sheet says what came of each, until the person has seen it.
 */
export function BulkReplySheet(props: BulkReplySheetProps) {
  const { need, kind, open, onClose } = props
  const same = useSame(need, open)
  const together = useBulkReplySelection(need.id, kind, same.data?.needs ?? [])
  const round = useBulkReply(need.id, kind, () => {
    void same.refresh()
    props.onOutdated()
  })
  if (round.held)
    return (
      <BulkReplyProgressSheet
        round={{ ...round, held: round.held }}
        kind={kind}
        open={open}
        onClose={onClose}
      />
    )
  return (
    <StepSheet
      {...props}
      others={{
        count: together.chosen.length,
        onSaid: (text) => {
          if (together.chosen.length > 0) round.begin(text, need, together.chosen)
          together.forget()
        },
        choice: (text) => (
          <View>
            {same.refusal && !same.data && (
              <RefusalNote
                text={`没读到同类诉求。${formatRefusal(same.refusal)}`}
                action={{ text: '再读一次', onPress: () => void same.refresh(), busy: same.pending }}
              />
            )}
            <BulkReplyChoice need={need} kind={kind} together={together} text={text} />
          </View>
        ),
      }}
    />
  )
}

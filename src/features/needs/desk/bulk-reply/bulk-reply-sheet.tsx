import { View } from '@tarojs/components'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { formatRefusal } from '@/shared/contract/wording'
import type { BulkReplyKind } from '../step-kinds'
import { StepSheet, type DeskStepSheetProps } from '../step-sheet'
import { useSameNeeds } from '../use-same-needs'
import { BulkReplyChoice } from './bulk-reply-choice'
import { BulkReplyProgressSheet } from './progress-sheet'
import { useBulkReply, useBulkReplyAgain } from './use-bulk-reply'
import { useBulkReplySelection } from './use-selection'

export interface BulkReplySheetProps extends DeskStepSheetProps {
  kind: BulkReplyKind
}

/**
 * A step that can be taken for all same needs. This need is answered first, so that only an accepted text goes to the others. Then the
 * sheet shows the result for each, until the person closes it.
 */
export function BulkReplySheet(props: BulkReplySheetProps) {
  const { need, kind, open, onClose } = props
  const same = useSameNeeds(need, open)
  const selection = useBulkReplySelection(need.id, kind, same.data?.needs ?? [])
  const state = useBulkReply(need.id, kind, () => {
    void same.refresh()
    props.onOutdated()
  })
  useBulkReplyAgain(state)
  if (state.reply)
    return (
      <BulkReplyProgressSheet state={state} reply={state.reply} kind={kind} open={open} onClose={onClose} />
    )
  return (
    <StepSheet
      {...props}
      others={{
        count: selection.chosen.length,
        onSent: (text) => {
          if (selection.chosen.length > 0) state.begin(text, need, selection.chosen)
          selection.clear()
        },
        choice: (text) => (
          <View>
            {same.refusal && !same.data && (
              <RefusalNote
                text={`没读到同类诉求。${formatRefusal(same.refusal)}`}
                action={{ text: '再读一次', onPress: () => void same.refresh(), busy: same.pending }}
              />
            )}
            <BulkReplyChoice need={need} kind={kind} selection={selection} text={text} />
          </View>
        ),
      }}
    />
  )
}

import { View } from '@tarojs/components'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { sayRefusal } from '@/shared/contract/wording'
import { RoundSheet } from './round-sheet'
import { StepSheet, type StepSheetProps } from './step-sheet'
import type { TogetherKind } from './step-kinds'
import { TogetherChoice } from './together-choice'
import { useRound } from './use-round'
import { useSame } from './use-same'
import { useTogether } from './use-together'

export interface TogetherSheetProps extends StepSheetProps {
  kind: TogetherKind
}

/**
 * A step that can be taken for all who have the same need. This need is answered first: only words that were accepted here go on to
 * the others. From then on the sheet says what came of each, until the person has seen it.
 */
export function TogetherSheet(props: TogetherSheetProps) {
  const { need, kind, open, onClose } = props
  const same = useSame(need, open)
  const together = useTogether(need.id, kind, same.data?.needs ?? [])
  const round = useRound(need.id, kind, () => {
    void same.refresh()
    props.onOutdated()
  })
  if (round.held)
    return <RoundSheet round={{ ...round, held: round.held }} kind={kind} open={open} onClose={onClose} />
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
                text={`没读到同类诉求。${sayRefusal(same.refusal)}`}
                action={{ text: '再读一次', onPress: () => void same.refresh(), busy: same.pending }}
              />
            )}
            <TogetherChoice need={need} kind={kind} together={together} text={text} />
          </View>
        ),
      }}
    />
  )
}

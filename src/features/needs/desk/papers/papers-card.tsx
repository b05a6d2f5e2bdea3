import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import type { NeedView } from '@/shared/contract/need-view'
import { PAPER_CHECKS, type PaperCheck } from '@/shared/domain/need/records'
import { PaperCard } from '../../papers/paper-card'
import type { StepOutcome } from '../../use-need-step'
import { AskPapersSheet } from './ask-papers-sheet'
import { CHECK_LABELS, CheckPaperSheet } from './check-paper-sheet'

/** 先承诺后补交: the papers that the enterprise hands in later, each with its check, and a button to ask for more. */
export function PapersCard({ need, ...outcome }: StepOutcome & { need: NeedView }) {
  const [asking, setAsking] = useState(false)
  const [checking, setChecking] = useState<{ paperId: string; check: PaperCheck }>()
  const { papers = [] } = need
  const paper = papers.find(({ id }) => id === checking?.paperId)
  return (
    <>
      {papers.map((one) => (
        <PaperCard key={one.id} need={need} paper={one}>
          <View className="chip-row">
            {PAPER_CHECKS.filter((check) => one.steps.includes(check)).map((check) => (
              <Button
                key={check}
                kind={check === 'accepted' ? 'primary' : 'quiet'}
                size="small"
                text={CHECK_LABELS[check]}
                label={`${CHECK_LABELS[check]}：${one.name}`}
                onPress={() => setChecking({ paperId: one.id, check })}
              />
            ))}
          </View>
        </PaperCard>
      ))}
      {need.steps.includes('papers_asked') && (
        <Button
          kind="plain"
          size="small"
          text="材料不齐也先办？列后补的材料…"
          onPress={() => setAsking(true)}
        />
      )}
      {asking && <AskPapersSheet need={need} onClose={() => setAsking(false)} {...outcome} />}
      {paper && checking && (
        <CheckPaperSheet
          key={`${paper.id} ${checking.check}`}
          need={need}
          paper={paper}
          check={checking.check}
          onClose={() => setChecking(undefined)}
          {...outcome}
        />
      )}
    </>
  )
}

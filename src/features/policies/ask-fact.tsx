import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { Contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import type { NoticeView } from '@/shared/contract/notices'
import type { LastDay } from '@/shared/domain/enterprise/qualifications'
import { FACTS, type FactValue } from '@/shared/domain/policy/eligibility/facts'
import { answerLines } from './ask-answer'
import { FactQuestion } from './page/eligibility/fact-question'
import { QualificationQuestion } from './page/eligibility/qualification-question'
import { useEdits } from './page/eligibility/use-edits'

type Checked = OutputOf<Contract['policies']['tell']>

/** Asks a person for the one fact that decides whether a policy fits, in place. After the answer the verdict stands there instead. */
export function AskFact({ policyId, ask }: { policyId: string; ask: NonNullable<NoticeView['ask']> }) {
  const { enterpriseId, enterpriseName, fact, spec, qualifications, measures } = ask
  const answering = useAction(cloud.policies.tell)
  const [checked, setChecked] = useState<Checked>()
  const [edits, onEdit] = useEdits()
  const { press: tell, refusal } = usePressAgain(
    answering,
    async (value: FactValue, lastDays: LastDay[] = []) => {
      const sent = typeof value === 'object' && value !== null ? [...value] : value
      const told = { enterpriseId, policyId, fact, value: sent }
      const answer = await answering.run({ ...told, ...(lastDays.length > 0 && { lastDays }) })
      if (answer.ok) setChecked(answer.data)
    },
    { words: edits },
  )
  const { pending } = answering
  return (
    <Card title={enterpriseName}>
      {refusal !== undefined && <RefusalNote text={answering.refusal?.fields?.['value'] ?? refusal} />}
      {checked ? (
        <View aria-live="polite">
          {answerLines(checked, measures).map((line) => (
            <View key={line}>{line}</View>
          ))}
          <Button kind="quiet" size="small" text="看怎么办" onPress={() => go(routes.policy(policyId))} />
        </View>
      ) : fact === 'qualifications' ? (
        <QualificationQuestion
          names={qualifications?.names ?? FACTS.qualifications.choices ?? {}}
          asked={qualifications?.asked ?? []}
          busy={pending}
          onEdit={onEdit}
          onAnswer={tell}
        />
      ) : (
        <FactQuestion
          fact={fact}
          rule={{ version: 1, root: { all: [] }, ...(spec && { facts: { [fact]: spec } }) }}
          known={undefined}
          busy={pending}
          onEdit={onEdit}
          onAnswer={tell}
        />
      )}
    </Card>
  )
}

import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Toggle } from '@/ui/toggle/toggle'
import { useNow } from '@/ui/hooks/use-now'
import { showToast } from '@/ui/platform/feedback'
import { profileKeys } from '@/shared/domain/enterprise/fact-notes'
import { factSpec, type FactKey, type FactValue } from '@/shared/domain/policy/eligibility/facts'
import { toDay } from '@/shared/domain/time/days'
import { useQualificationNames } from '@/features/policies/qualification-names'
import { FactQuestion } from '../page/eligibility/fact-question'
import { useEdits } from '../page/eligibility/use-edits'

/** The fact belongs to every rule, so no rule has to declare it. */
const NO_RULE = { version: 1, root: { all: [] } } as const

/** Enters a fact for an enterprise that has agreed to it. It is for the enterprise's steward and for administrators. */
export function StewardFacts({ enterpriseId, regionCode }: { enterpriseId: string; regionCode: string }) {
  const [fact, setFact] = useState<FactKey | ''>('')
  const [consent, setConsent] = useState(false)
  const qualifications = useQualificationNames(regionCode)
  const enter = useAction(cloud.enterprises.enterFact)
  const keys = profileKeys({}, Number(toDay(useNow()).slice(0, 4)))
  const [edits, onEdit] = useEdits()
  const { press: send, refusal } = usePressAgain(
    enter,
    async (key: FactKey, value: FactValue) => {
      const sent = typeof value === 'object' && value !== null ? [...value] : value
      const answer = await enter.run({ enterpriseId, fact: key, value: sent, consent: true })
      if (!answer.ok) return
      setFact('')
      setConsent(false)
      showToast('已填，企业会收到通知')
    },
    { words: [fact, consent, edits] },
  )
  return (
    <Card title="代企业填情况">
      <ChoiceField<FactKey>
        label="填哪一项"
        search="搜，如：职工人数"
        choices={keys.map((key) => ({ key, title: factSpec(key)?.label ?? key }))}
        value={fact}
        onChange={setFact}
        hint="由这家企业的管家或管理员填，企业能看到是谁填的，随时可以改"
      />
      <Toggle text="企业已同意由园区代填" on={consent} onChange={setConsent} />
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {fact !== '' && consent && (
        <FactQuestion
          key={fact}
          fact={fact}
          rule={NO_RULE}
          known={undefined}
          qualifications={qualifications}
          busy={enter.pending}
          sendText="保存"
          onEdit={onEdit}
          onAnswer={(value) => send(fact, value)}
        />
      )}
    </Card>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import type { TermsView } from '@/shared/contract/park-terms'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'
import { LATE_AUDIENCES, type LateAudience } from '@/shared/domain/need/service-terms'
import { NOBODY } from './officer-choices'

const AUDIENCES: Readonly<Record<LateAudience, string>> = {
  substitute: '提醒替班的人',
  administrators: '提醒管理员',
  leader: '报分管领导',
  above: '报上一级',
}

/** What a zone promises by category and urgency, and whom it tells when a promise is late. */
export function Terms({ regionCode }: { regionCode: string }) {
  const query = useQuery(`terms:${regionCode}`, () => cloud.park.terms({ regionCode }))
  return (
    <QueryFrame {...toFrame(query)} rows={6}>
      {query.data && (
        <TermsForm
          key={query.data.version}
          regionCode={regionCode}
          terms={query.data}
          onSaved={query.replace}
          onOutdated={() => void query.refresh()}
        />
      )}
    </QueryFrame>
  )
}

interface TermsFormProps {
  regionCode: string
  terms: TermsView
  onSaved: (terms: TermsView) => void
  onOutdated: () => void
}

/** The number that was typed; undefined when the text is no number. */
function readNumber(text: string): number | undefined {
  const value = Number(text.trim())
  return text.trim() === '' || !Number.isFinite(value) || value <= 0 ? undefined : value
}

function useTermsDraft(terms: TermsView) {
  const { urgentResponseHours, responseHours, categories, ladder, leaderId } = terms
  const [urgentOffer, setUrgentOffer] = useState(String(terms.urgentOfferHours))
  const [offer, setOffer] = useState(String(terms.offerHours))
  const [urgent, setUrgent] = useState(String(urgentResponseHours))
  const [ordinary, setOrdinary] = useState(String(responseHours))
  const [days, setDays] = useState<Readonly<Partial<Record<Category, string>>>>(() =>
    Object.fromEntries(categories.map((one) => [one.category, String(one.days)])),
  )
  const [late, setLate] = useState<Readonly<Partial<Record<LateAudience, string>>>>(() =>
    Object.fromEntries(ladder.map(({ tells, afterHours }) => [tells, String(afterHours)])),
  )
  const [leader, setLeader] = useState(leaderId ?? NOBODY)
  const hours = [readNumber(urgent), readNumber(ordinary)] as const
  const resolutionDays = categories.flatMap(({ category }) => {
    const value = readNumber(days[category] ?? '')
    return value === undefined ? [] : [{ category, days: value }]
  })
  const steps = LATE_AUDIENCES.flatMap((tells) => {
    const afterHours = readNumber(late[tells] ?? '')
    return afterHours === undefined ? [] : [{ afterHours, tells }]
  }).sort((a, b) => a.afterHours - b.afterHours)
  const [urgentHours, ordinaryHours] = hours
  const offers = { urgent: readNumber(urgentOffer), ordinary: readNumber(offer) }
  const isComplete = resolutionDays.length === categories.length
  const input =
    urgentHours === undefined || ordinaryHours === undefined || !isComplete
      ? undefined
      : {
          urgentResponseHours: urgentHours,
          responseHours: ordinaryHours,
          resolutionDays,
          ladder: steps,
          ...(offers.urgent !== undefined && { urgentOfferHours: offers.urgent }),
          ...(offers.ordinary !== undefined && { offerHours: offers.ordinary }),
          ...(leader !== NOBODY && { leaderId: leader }),
        }
  return {
    urgentOffer,
    setUrgentOffer,
    offer,
    setOffer,
    urgent,
    setUrgent,
    ordinary,
    setOrdinary,
    days,
    setDays,
    late,
    setLate,
    leader,
    setLeader,
    input,
  }
}

function TermsForm({ regionCode, terms, onSaved, onOutdated }: TermsFormProps) {
  const draft = useTermsDraft(terms)
  const [tried, setTried] = useState(false)
  const save = useAction(cloud.park.setTerms)
  const submit = async () => {
    setTried(true)
    if (!draft.input) return
    const answer = await save.run({ regionCode, version: terms.version, ...draft.input })
    if (answer.ok) {
      onSaved(answer.data)
      showToast('已保存，新提的诉求按这个承诺')
    } else if (answer.error.code === 'ChangedMeanwhile') onOutdated()
  }
  const refusal = useSendAgain(save, submit, { words: draft.input })
  const { most } = terms
  return (
    <Card title="承诺与催办">
      <Field
        label="紧急诉求首次答复（工作小时）"
        value={draft.urgent}
        kind="decimal"
        maxLength={5}
        hint={`最多 ${most.urgentResponseHours} 小时`}
        onChange={draft.setUrgent}
      />
      <Field
        label="其他诉求首次答复（工作小时）"
        value={draft.ordinary}
        kind="decimal"
        maxLength={5}
        hint={`最多 ${most.responseHours} 小时`}
        onChange={draft.setOrdinary}
      />
      <OfferFields draft={draft} most={most} />
      {terms.categories.map(({ category, most: longest }) => (
        <Field
          key={category}
          label={`${CATEGORY_SPECS[category].label}：办结（工作日）`}
          value={draft.days[category] ?? ''}
          kind="number"
          maxLength={3}
          hint={`最多 ${longest} 个工作日`}
          onChange={(text) => draft.setDays((before) => ({ ...before, [category]: text }))}
        />
      ))}
      {LATE_AUDIENCES.map((tells) => (
        <Field
          key={tells}
          label={`超时几个工作小时后${AUDIENCES[tells]}`}
          optional={tells !== 'above'}
          value={draft.late[tells] ?? ''}
          kind="decimal"
          maxLength={5}
          hint={tells === 'above' ? `最后一级，最多 ${most.aboveAfterHours} 小时` : '留空就跳过这一级'}
          onChange={(text) => draft.setLate((before) => ({ ...before, [tells]: text }))}
        />
      ))}
      <ChoiceField
        label="分管领导"
        choices={[
          { key: NOBODY, title: '不指定' },
          ...terms.officers.map(({ personId, name }) => ({ key: personId, title: name })),
        ]}
        value={draft.leader}
        onChange={draft.setLeader}
        hint="报分管领导时通知他，企业看得到名字"
      />
      {tried && !draft.input && <RefusalNote tone="warn" text="有没填的数字。请把答复和办结时间都填上。" />}
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <View>
        <Button text="保存承诺与催办" onPress={() => void submit()} busy={save.pending} />
      </View>
    </Card>
  )
}

/** The time that a colleague has to answer an offer to take a need over. */
function OfferFields({ draft, most }: { draft: ReturnType<typeof useTermsDraft>; most: TermsView['most'] }) {
  return (
    <>
      <Field
        label="同事接手紧急诉求：几个工作小时内答复"
        value={draft.urgentOffer}
        kind="decimal"
        maxLength={5}
        hint={`最多 ${most.urgentOfferHours} 小时，没有答复就退回`}
        onChange={draft.setUrgentOffer}
      />
      <Field
        label="同事接手其他诉求：几个工作小时内答复"
        value={draft.offer}
        kind="decimal"
        maxLength={5}
        hint={`最多 ${most.offerHours} 小时，没有答复就退回`}
        onChange={draft.setOffer}
      />
    </>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { ActionRow } from '@/ui/action-row/action-row'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { ListRow } from '@/ui/list-row/list-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { ProfileFact, ProfileView } from '@/shared/contract/enterprise-profile'
import { factSpec, type FactKey, type FactValue } from '@/shared/domain/policy/eligibility/facts'
import { FactQuestion } from '../page/eligibility/fact-question'
import { useEdits } from '../page/eligibility/use-edits'
import { formatFact, formatFactSource } from './fact-words'
import { QualificationDays } from './qualification-days'

export interface ProfilePanelProps {
  enterpriseId: string
  enterpriseName: string
}

/** The profile of the enterprise: first what is missing and needed, then each fact with its source. Facts can be changed and confirmed. */
export function ProfilePanel({ enterpriseId, enterpriseName }: ProfilePanelProps) {
  const query = useQuery(`profile:${enterpriseId}`, () => cloud.enterprises.profile({ enterpriseId }))
  const tell = useAction(cloud.enterprises.tellFact)
  const confirm = useAction(cloud.enterprises.confirmFact)
  const [open, setOpen] = useState<FactKey>()
  const view = query.data
  const [edits, onEdit] = useEdits()
  const told = usePressAgain(
    tell,
    async (fact: FactKey, value: FactValue) => {
      const sent = typeof value === 'object' && value !== null ? [...value] : value
      const answer = await tell.run({ enterpriseId, fact, value: sent })
      if (!answer.ok) return
      setOpen(undefined)
      query.replace(answer.data)
    },
    { words: [open, edits] },
  )
  const confirmed = usePressAgain(confirm, async (fact: FactKey) => {
    const answer = await confirm.run({ enterpriseId, fact })
    if (answer.ok) query.replace(answer.data)
  })
  const refusal = told.refusal ?? confirmed.refusal
  return (
    <QueryFrame {...toFrame(query)} rows={4}>
      {view && (
        <View>
          <Completeness view={view} name={enterpriseName} />
          <QualificationDays
            enterpriseId={enterpriseId}
            qualifications={view.qualifications ?? []}
            onSaved={query.replace}
          />
          {refusal !== undefined && <RefusalNote text={refusal} />}
          {groupsOf(view).map(({ title, facts }) => (
            <Card key={title} title={title}>
              {facts.map((fact) => (
                <FactRow
                  key={fact.fact}
                  fact={fact}
                  names={view.qualificationNames}
                  open={open === fact.fact}
                  busy={tell.pending || confirm.pending}
                  onOpen={() => setOpen(open === fact.fact ? undefined : fact.fact)}
                  onEdit={onEdit}
                  onAnswer={(value) => told.press(fact.fact, value)}
                  onConfirm={() => confirmed.press(fact.fact)}
                />
              ))}
            </Card>
          ))}
        </View>
      )}
    </QueryFrame>
  )
}

function Completeness({ view, name }: { view: ProfileView; name: string }) {
  const most = [...view.facts].sort((a, b) => b.policies - a.policies)[0]
  return (
    <Card tone="soft" title={name}>
      <View>
        {view.facts.length} 项里知道 {view.known} 项。
        {view.waiting === 0 || !most
          ? '现在没有政策只差您的一项信息。'
          : `${view.waiting} 项政策只差一项信息就能判断，其中 ${most.policies} 项等“${labelOf(most.fact)}”。`}
      </View>
    </Card>
  )
}

function groupsOf({ facts }: ProfileView) {
  const waited = facts.filter(({ policies }) => policies > 0).sort((a, b) => b.policies - a.policies)
  const rest = facts.filter(({ policies }) => policies === 0)
  return [
    { title: '政策在等的', facts: waited },
    { title: '已经知道的', facts: rest.filter(({ value }) => value !== undefined) },
    { title: '还不知道的', facts: rest.filter(({ value }) => value === undefined) },
  ].filter((group) => group.facts.length > 0)
}

interface FactRowProps {
  fact: ProfileFact
  /** Names of the zone's qualifications. */
  names: ProfileView['qualificationNames']
  open: boolean
  busy: boolean
  onOpen: () => void
  onEdit: () => void
  onAnswer: (value: FactValue) => void
  onConfirm: () => void
}

function FactRow({ fact, names, open, busy, onOpen, onEdit, onAnswer, onConfirm }: FactRowProps) {
  const { value, former, policies } = fact
  const label = labelOf(fact.fact)
  const isKnown = value !== undefined
  const words = (
    <ListRow
      title={isKnown ? `${label}：${formatFact(fact.fact, value, names)}` : label}
      text={formatFactSource(fact)}
      {...(policies > 0 && { aside: <Chip tone="warn" text={`${policies} 项政策在等`} /> })}
    />
  )
  return (
    <View>
      {open ? (
        <View>
          {words}
          <FactQuestion
            fact={fact.fact}
            rule={NO_RULE}
            known={value}
            qualifications={names}
            busy={busy}
            sendText="保存"
            onEdit={onEdit}
            onAnswer={onAnswer}
            onClose={onOpen}
          />
          {former.map((one) => (
            <ListRow
              key={one.at}
              title={`以前：${formatFact(fact.fact, one.value, names)}`}
              text={formatFactSource({ ...one, value: one.value })}
            />
          ))}
        </View>
      ) : (
        <ActionRow
          actions={
            <>
              <Button
                kind={isKnown ? 'plain' : 'quiet'}
                size="small"
                text={isKnown ? '修改' : '填写'}
                label={`${isKnown ? '修改' : '填写'}${label}`}
                onPress={onOpen}
              />
              {isKnown && (
                <Button
                  kind="plain"
                  size="small"
                  text="仍然属实"
                  label={`${label}仍然属实`}
                  disabled={busy}
                  onPress={onConfirm}
                />
              )}
            </>
          }
        >
          {words}
        </ActionRow>
      )}
    </View>
  )
}

/** The fact belongs to every rule, so no rule has to declare it. */
const NO_RULE = { version: 1, root: { all: [] } } as const

function labelOf(fact: FactKey): string {
  return factSpec(fact)?.label ?? fact
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { useMe } from '@/cloud/query/use-me'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { ListRow } from '@/ui/list-row/list-row'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { PolicyView } from '@/shared/contract/policy-view'
import { formatWhen } from '@/shared/domain/time/wording'
import { AnswersCard } from './answers-card'
import { AskWhom } from './ask-whom'
import { ClausesCard } from './text/clauses-card'
import { EligibilityCard } from './eligibility/eligibility-card'
import { HowCard } from './how-card'
import { PlainConditions } from './eligibility/plain-conditions'
import { PolicyHead } from './policy-head'
import { RelatedCard } from './related-card'
import { ShareSheet } from './share/share-sheet'
import { StatusNote } from './status-note'
import { useMarks } from './use-marks'

export interface PolicyDetailProps {
  policy: PolicyView
  /** The measure that is open at first. */
  measureId?: string | undefined
  /** True: the reader has not opened the policy, so it does not count as read. */
  glance: boolean
  me: ReturnType<typeof useMe>
  onChanged?: (() => void) | undefined
}

/** One policy: what it gives, eligibility, how and by when to apply, whom to ask, and the text. */
export function PolicyDetail({ policy, measureId, glance, me, onChanged }: PolicyDetailProps) {
  const now = useNow()
  const [sharing, setSharing] = useState(false)
  const inForce = policy.state === 'published'
  const staff = me.person && me.staff
  const reader = me.person &&
    me.staff && { personId: me.person.personId, enterpriseId: me.staff.enterpriseId }
  const concerned = inForce && (me.enterprise?.regionCode.startsWith(policy.regionCode) ?? false)
  const marks = useMarks(policy.id, reader, glance)
  const { consultedAt, needId, keptAt } = marks.data ?? {}
  const favouriteText = keptAt === undefined ? '收藏' : '已收藏'
  const consult = () =>
    go(routes.postNeed({ category: 'policy', policyId: policy.id, policyTitle: policy.shortTitle }))
  return (
    <>
      <StatusNote policy={policy} />
      <PolicyHead policy={policy} now={now} reader={reader} />
      <View>
        {inForce && reader && concerned ? (
          <EligibilityCard
            policy={policy}
            shownFirst={measureId}
            enterpriseId={reader.enterpriseId}
            now={now}
            onChecked={marks.check}
            onFactSaved={onChanged}
          />
        ) : (
          <PlainConditions policy={policy} visitor={me.known && !staff && me.park.length === 0} />
        )}
      </View>
      <HowCard policy={policy} now={now} />
      <AskWhom policy={policy} />
      <AnswersCard policy={policy} />
      <View>
        {consultedAt !== undefined && needId !== undefined && (
          <Card>
            <ListRow
              icon="needs"
              title="您已咨询过这项政策"
              text={`${formatWhen(consultedAt, now)} 提交，看办理情况`}
              onPress={() => go(routes.need(needId))}
            />
          </Card>
        )}
      </View>
      <RelatedCard policy={policy} />
      <ClausesCard policy={policy} />
      {marks.refusal !== undefined && <RefusalNote text={marks.refusal} />}
      <ActionFooter>
        {reader && (
          <Button
            kind="quiet"
            icon={keptAt === undefined ? 'star' : 'starred'}
            text={favouriteText}
            busy={marks.saving}
            busyText={favouriteText}
            onPress={() => marks.setFavourite(keptAt === undefined, onChanged)}
          />
        )}
        <Button kind="quiet" icon="share" text="分享" onPress={() => setSharing(true)} />
        {reader && concerned && (
          <Button text={consultedAt === undefined ? '去咨询' : '再咨询'} onPress={consult} grow />
        )}
        {!staff && me.known && me.park.length === 0 && (
          <Button text="登记企业，看符不符合" onPress={() => go(routes.register())} grow />
        )}
      </ActionFooter>
      <ShareSheet policy={policy} open={sharing} onClose={() => setSharing(false)} />
    </>
  )
}

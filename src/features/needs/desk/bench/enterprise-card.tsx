import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { industryName } from '@/shared/domain/enterprise/industry'
import { STATUS_LABELS } from '@/shared/domain/enterprise/standing'
import { NEED_STATE_LABELS } from '@/shared/domain/need/need'
import type { AroundView } from '@/shared/contract/need-bench'
import type { NeedView } from '@/shared/contract/need-view'
import { ContactLine } from '../contact/contact-line'
import { ContactLines } from '../contact/contact-lines'
import { ReminderRow } from './reminder-row'
import type { Around } from './use-around'
import './enterprise-card.scss'

export interface EnterpriseAroundProps {
  need: NeedView
  around: Around
  now: number
  onOpen: (needId: string) => void
}

/** The enterprise of the need: its standing, whom to call, and how its other needs went. */
export function EnterpriseAround({ need, around, now, onOpen }: EnterpriseAroundProps) {
  const { enterprise, others = [] } = around.data ?? {}
  const facts = [
    ...(enterprise?.industry === undefined ? [] : [industryName(enterprise.industry)]),
    ...(enterprise?.steward === undefined ? [] : [`管家 ${enterprise.steward}`]),
  ]
  return (
    <Card
      title={need.enterpriseName}
      aside={
        enterprise?.status && (
          <Chip
            text={STATUS_LABELS[enterprise.status]}
            tone={enterprise.status === 'verified' ? 'good' : 'warn'}
          />
        )
      }
    >
      <View className="around-quiet">{facts.join(' · ')}</View>
      <ContactLine need={need} />
      <ContactLines around={around} now={now} />
      {enterprise && (
        <View className="around-numbers">
          <Number value={String(enterprise.open)} text="在办" />
          <Number value={String(enterprise.solved)} text="近来办结" />
          <Number
            value={enterprise.rating === undefined ? '—' : enterprise.rating.toFixed(1)}
            text={formatRated(enterprise)}
          />
        </View>
      )}
      <View>
        {others.map(({ id, title, state }) => (
          <ListRow key={id} title={title} text={NEED_STATE_LABELS[state]} onPress={() => onOpen(id)} />
        ))}
      </View>
      {!need.unregistered && (
        <Button
          kind="plain"
          size="small"
          text="看企业资料"
          onPress={() => go(routes.deskEnterprise(need.enterpriseId))}
        />
      )}
      <ReminderRow needId={need.id} around={around} now={now} />
    </Card>
  )
}

function Number({ value, text }: { value: string; text: string }) {
  return (
    <View className="around-number">
      <Text className="around-value">{value}</Text>
      <Text className="around-quiet">{text}</Text>
    </View>
  )
}

/** The number of ratings. Needs that were closed because nobody answered have no rating and are counted separately. */
function formatRated({ rated, silent = 0 }: AroundView['enterprise']): string {
  const ratings = rated === 0 ? '还没有评价' : `${rated} 次评价`
  return silent === 0 ? ratings : `${ratings}，另 ${silent} 件没确认就关闭`
}

import { Text, View } from '@tarojs/components'
import { useMe } from '@/cloud/query/use-me'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { PromiseBar } from '@/ui/promise-bar/promise-bar'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import { formatDayAndTime } from '@/shared/domain/time/wording'
import { CaseCodeButton } from '../case-code-button'
import { ClockChips } from '../clock-chips'
import { formatHeading, NEED_STATE_CHIPS } from '../wording'
import { ContactLine } from './contact/contact-line'
import { toDeskPromiseBar } from './desk-promise'
import './desk-head.scss'

/** Title, enterprise, state, promise and contact of a need. */
export function DeskHead({ need }: { need: NeedView }) {
  const isAdministrator = useMe().park.some(({ role }) => role === 'administrator')
  return (
    <Card>
      <View className="desk-head">
        <View className="desk-head-title">{formatHeading(need)}</View>
        <View className="chip-row">
          {need.urgent && <Chip text="紧急" tone="bad" icon="flame" />}
          <Chip {...NEED_STATE_CHIPS[need.state]} />
        </View>
      </View>
      <View className="desk-head-meta">
        <Text>
          {need.enterpriseName} · {CATEGORY_SPECS[need.category].label} · {formatDayAndTime(need.createdAt)}{' '}
          提交
        </Text>
        {isAdministrator && (
          <Button
            kind="plain"
            size="small"
            icon="users"
            text="企业的人"
            onPress={() => go(routes.deskEnterprisePeople(need.enterpriseId))}
          />
        )}
        <CaseCodeButton code={need.code} />
      </View>
      <View className="desk-head-line" />
      <PromiseBar {...toDeskPromiseBar(need)} />
      <ClockChips clocks={need.promise.clocks} />
      <View className="desk-head-line" />
      <ContactLine need={need} />
    </Card>
  )
}

import { Text, View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Icon } from '@/ui/icon/icon'
import { ListRow } from '@/ui/list-row/list-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { SetupItem } from '@/shared/contract/park'
import './park.scss'

interface Step {
  title: string
  /** Undefined when nobody of the zone can do the step. */
  action?: string
  open?: () => void
}

const STEPS: Readonly<Record<SetupItem['key'], Step>> = {
  staff: { title: '服务专员', action: '请人进来', open: () => go(routes.officers()) },
  duty: { title: '值班', action: '排班', open: () => go(routes.duty()) },
  stewards: { title: '管家', action: '分管家', open: () => go(routes.duty()) },
  hours: { title: '办公时间', action: '改时间', open: () => go(routes.parkCalendar()) },
  calendar: { title: '今年日历', action: '看日历', open: () => go(routes.parkCalendar()) },
  next_calendar: { title: '明年日历', action: '看日历', open: () => go(routes.parkCalendar()) },
  services: { title: '服务目录', action: '录服务', open: () => go(routes.catalogue()) },
  roster: { title: '企业名册', action: '看企业', open: () => go(routes.deskEnterprises()) },
  templates: { title: '微信消息模板' },
}

const ICONS = { done: 'check', todo: 'warning', later: 'question' } as const

/** What the zone still needs before it can promise anything, each with its next step. */
export function Setup({ regionCode }: { regionCode: string }) {
  const query = useQuery(`setup:${regionCode}`, () => cloud.park.setup({ regionCode }))
  const items = query.data?.items ?? []
  const missing = items.filter(({ state }) => state === 'todo').length
  return (
    <QueryFrame {...toFrame(query)} rows={6}>
      {query.data && missing === 0 && (
        <RefusalNote tone="good" icon="check" text="必需的都齐了，企业提的诉求有人接、有时限。" />
      )}
      <Card
        title={query.data?.regionName ?? ''}
        aside={
          missing > 0 ? <Chip tone="warn" text={`还差 ${missing} 项`} /> : <Chip tone="good" text="齐了" />
        }
      >
        {items.map((item) => (
          <Row key={item.key} item={item} />
        ))}
      </Card>
      <Card title="随时可以改">
        <ListRow
          title="承诺与催办"
          text="多久答复、多久办结，超时先后告诉谁"
          onPress={() => go(routes.parkCalendar())}
        />
        <ListRow
          title="资质名录"
          text="企业档案和政策条件里的资质，可以加、改名、停用"
          onPress={() => go(routes.qualifications())}
        />
      </Card>
    </QueryFrame>
  )
}

function Row({ item: { key, state, text } }: { item: SetupItem }) {
  const { title, action, open } = STEPS[key]
  return (
    <View className="park-row">
      <View className={`park-mark park-mark-${state}`}>
        <Icon name={ICONS[state]} size="small" />
      </View>
      <View className="park-words">
        <Text className="park-title">{title}</Text>
        <View className="park-text">{text}</View>
        {key === 'templates' && state !== 'done' && (
          <View className="park-text">模板编号由技术人员写进部署文件；没有时，提醒都在站内信里。</View>
        )}
      </View>
      {action !== undefined && open && (
        <Button
          kind={state === 'todo' ? 'quiet' : 'plain'}
          size="small"
          text={state === 'done' ? '查看' : action}
          label={`${title}：${state === 'done' ? '查看' : action}`}
          onPress={open}
        />
      )}
    </View>
  )
}

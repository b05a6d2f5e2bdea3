import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { useZone } from '@/cloud/zone/use-zone'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextBox } from '@/ui/field/text-box'
import { useAfterPause } from '@/ui/hooks/use-after-pause'
import { VISITOR } from '@/ui/hooks/use-stored'
import { CallButton, MatchCard } from '@/ui/match-card/match-card'
import { call } from '@/ui/platform/feedback'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { SEARCH_TEXT_MAX } from '@/shared/contract/limits'
import { formatRefusal } from '@/shared/contract/wording'
import { PASTE_MAX, useDraft } from './post/draft'
import './ask-card.scss'

const SHOWN = 3
const MEANINGFUL_LENGTH = 2

/**
 * The question for people without an enterprise here. It shows what may help before it asks for anything. They register when they send it,
 * and their words become the need.
 */
export function VisitorAskCard() {
  const { draft, change } = useDraft(VISITOR)
  const { zone } = useZone()
  const words = useAfterPause(draft.text.trim()).slice(0, SEARCH_TEXT_MAX)
  const isAsking = zone !== undefined && words.length >= MEANINGFUL_LENGTH
  const search = useQuery(isAsking ? `search:${zone.code}:${words}` : undefined, () =>
    cloud.services.search({ zoneCode: zone?.code ?? '', text: words }),
  )
  const services = isAsking ? search.data?.services.slice(0, SHOWN) : undefined
  return (
    <>
      <Card>
        <View className="ask-title">遇到什么困难？</View>
        <View className="ask-hint">先写一句，看看谁能帮上。提交时再登记企业，写的都留着</View>
        <TextBox
          label="遇到什么困难？"
          multiline
          rows={3}
          value={draft.text}
          maxLength={PASTE_MAX}
          placeholder="例如：缺 20 名装配工，下周一要到岗"
          onChange={(text) => change((before) => ({ ...before, text }))}
        />
        {draft.text.trim() !== '' && (
          <View className="ask-below">
            <Button text="登记企业并提交" onPress={() => go(routes.register())} grow />
          </View>
        )}
      </Card>
      {isAsking && search.refusal && <RefusalNote text={formatRefusal(search.refusal)} />}
      {services && (
        <Card title={services.length > 0 ? `${zone?.name ?? ''}可能帮上的` : '没有找到现成的服务'}>
          {services.length === 0 && (
            <View className="ask-hint">照样可以提交：园区的值班专员会人工帮您找。</View>
          )}
          {services.map(({ id, name, organizationName, about, phone, words: met }) => (
            <MatchCard
              key={id}
              verb="查看服务"
              name={name}
              organizationName={organizationName}
              words={met}
              reasons={about === undefined ? [] : [about]}
              onOpen={() => go(routes.service(id))}
              aside={phone === '' ? undefined : <CallButton name={name} phone={phone} onCall={call} />}
            />
          ))}
        </Card>
      )}
    </>
  )
}

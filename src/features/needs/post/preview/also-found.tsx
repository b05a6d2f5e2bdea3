import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { NEED_STATE_LABELS } from '@/shared/domain/need/need'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { FoundEarlier } from '@/features/needs/matches/found-earlier'
import { FoundPolicies } from '@/features/needs/matches/found-policies'
import type { Preview } from './use-preview'

/** Other finds that may help before posting: open needs of the enterprise that look the same, policies that fit, and similar solved needs. */
export function AlsoFoundList({ preview }: { preview: Preview | undefined }) {
  if (!preview) return <View />
  const { same, policies, earlier } = preview
  return (
    <View>
      {same.length > 0 && (
        <Card title="您的企业好像提过这件事">
          {same.map(({ needId, code, title, state }) => (
            <ListRow
              key={needId}
              icon="needs"
              title={title}
              text={`${code} · ${NEED_STATE_LABELS[state]}。要补充就在那里说，办得更快`}
              onPress={() => go(routes.need(needId))}
            />
          ))}
        </Card>
      )}
      {policies.length > 0 && (
        <Card title="可能用得上的政策">
          <FoundPolicies policies={policies} />
        </Card>
      )}
      {earlier.length > 0 && (
        <Card title="园区里类似的事这样办成">
          <FoundEarlier earlier={earlier} />
        </Card>
      )}
    </View>
  )
}

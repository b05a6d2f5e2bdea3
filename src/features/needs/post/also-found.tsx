import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { ListRow } from '@/components/list-row/list-row'
import { NEED_STATE_LABELS } from '@/shared/domain/need'
import { go } from '@/navigate'
import { paths } from '@/paths'
import type { Preview } from './use-preview'
import './preview-card.scss'

/** What else helps before anything is sent: the same need that waits already, policies that fit, and how similar needs were solved. */
export function AlsoFound({ preview }: { preview: Preview | undefined }) {
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
              onPress={() => go(paths.need(needId))}
            />
          ))}
        </Card>
      )}
      {policies.length > 0 && (
        <Card title="可能用得上的政策">
          {policies.map(({ policyId, name, verdict }) => (
            <ListRow
              key={policyId}
              icon="policies"
              title={name}
              aside={
                verdict === 'met' ? (
                  <Chip text="符合条件" tone="good" icon="check" />
                ) : verdict === 'unknown' ? (
                  <Chip text="补几项就知道" tone="warn" icon="question" />
                ) : undefined
              }
              onPress={() => go(paths.policy(policyId))}
            />
          ))}
        </Card>
      )}
      {earlier.length > 0 && (
        <Card title="园区里类似的事这样办成">
          {earlier.map(({ asked, answer, solvedBy }) => (
            <View key={`${asked}${answer}`} className="preview-earlier">
              <View className="preview-text">{asked}</View>
              <View>{answer}</View>
              {solvedBy && (
                <ListRow
                  icon="check"
                  title={`由“${solvedBy.name}”办成`}
                  onPress={() => go(paths.service(solvedBy.serviceId))}
                />
              )}
            </View>
          ))}
        </Card>
      )}
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toList } from '@/cloud/query/list-frame'
import { usePages } from '@/cloud/query/use-pages'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import { ActionRow } from '@/ui/action-row/action-row'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { useNow } from '@/ui/hooks/use-now'
import { PagedList } from '@/ui/paged-list/paged-list'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { EvidenceCardView } from '@/shared/contract/need-knowledge'
import { formatAgo } from '@/shared/domain/time/wording'
import { EvidenceSheet, type EvidenceChange } from './evidence-sheet'

/**
 * 办结经验 of a zone: what others read of solved needs. Evidence that nobody has looked at for thirty days stands first, with buttons to deal
 * with it.
 */
export function EvidenceList({ regionCode }: { regionCode: string }) {
  const list = usePages(
    `evidence:${regionCode}`,
    (cursor) => cloud.needs.evidence({ regionCode, ...(cursor !== undefined && { cursor }) }),
    ({ evidence }) => evidence.map((one) => ({ ...one, id: one.needId })),
  )
  const { items, ...frame } = toList(list)
  return (
    <PagedList
      {...frame}
      items={items}
      rows={4}
      render={(item) => <EvidenceRow evidence={item} onDone={() => void list.refresh()} />}
      empty={
        <EmptyState
          icon="star"
          title="还没有办结经验"
          text="企业确认解决、并同意公开以后，办法会出现在这里，供别的企业和同事参考。"
        />
      }
    />
  )
}

function EvidenceRow({ evidence, onDone }: { evidence: EvidenceCardView; onDone: () => void }) {
  const now = useNow()
  const [change, setChange] = useState<EvidenceChange>()
  const renew = useAction(cloud.needs.renewEvidence)
  const { needId, asked, answer, stale, lookedAt } = evidence
  const keep = async () => {
    if ((await renew.run({ needId })).ok) onDone()
  }
  const refusal = useSendAgain(renew, keep)
  return (
    <Card title={asked}>
      {refusal !== undefined && <RefusalNote text={refusal} />}
      <ActionRow
        actions={
          <>
            <Button
              kind="quiet"
              size="small"
              text="改文字"
              label={`改文字：${asked}`}
              onPress={() => setChange('better')}
            />
            <Button
              kind="quiet"
              size="small"
              text="撤下"
              label={`撤下：${asked}`}
              onPress={() => setChange('drop')}
            />
            {stale && (
              <Button
                kind="quiet"
                size="small"
                text="照样保留"
                label={`照样保留：${asked}`}
                busy={renew.pending}
                onPress={() => void keep()}
              />
            )}
          </>
        }
      >
        <View>{answer}</View>
        <View className="chip-row">
          <Chip
            text={stale ? '30 天没人看过' : `${formatAgo(lookedAt, now)} 有人看过`}
            tone={stale ? 'warn' : 'plain'}
            icon="clock"
          />
        </View>
      </ActionRow>
      {change && (
        <EvidenceSheet
          evidence={evidence}
          change={change}
          onClose={() => setChange(undefined)}
          onDone={onDone}
        />
      )}
    </Card>
  )
}

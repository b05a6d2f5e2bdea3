import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { usePages } from '@/cloud/query/use-pages'
import { Button } from '@/ui/button/button'
import { ChoiceList } from '@/ui/choice-field/choice-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Skeleton } from '@/ui/skeleton/skeleton'
import type { PolicyCard } from '@/shared/contract/policy-view'
import { formatRefusal } from '@/shared/contract/wording'
import type { RegionCode } from '@/shared/domain/access/region'

export interface PublishedSheetProps {
  open: boolean
  regionCode: RegionCode
  /** The policy itself, which is no choice. */
  exceptId: string
  onChoose: (policy: PolicyCard) => void
  onClose: () => void
}

/** Policies in force in the region, last changed first. A newer policy links to one of them. */
export function PublishedSheet({ open, regionCode, exceptId, onChoose, onClose }: PublishedSheetProps) {
  const query = usePages(
    open ? `published-policies:${regionCode}` : undefined,
    (cursor) => cloud.policies.queue({ regionCode, state: 'published', ...(cursor && { cursor }) }),
    (page) => page.policies,
  )
  const policies = (query.items ?? []).filter(({ id }) => id !== exceptId)
  return (
    <Sheet open={open} title="从已发布的里选" onClose={onClose}>
      {query.items ? (
        <ChoiceList
          label="已发布的政策"
          search="打几个字找"
          choices={policies.map(({ id, title, documentNumber }) => ({
            key: id,
            title,
            ...(documentNumber !== undefined && { text: documentNumber }),
          }))}
          value=""
          onChange={(id) => {
            const chosen = policies.find((policy) => policy.id === id)
            if (chosen) onChoose(chosen)
          }}
        />
      ) : query.refusal ? (
        <View>{formatRefusal(query.refusal)}</View>
      ) : (
        <Skeleton rows={2} />
      )}
      {query.moreRefusal && <View>{formatRefusal(query.moreRefusal)}</View>}
      {query.more && (
        <Button
          kind="plain"
          size="small"
          text="再列更早的"
          busy={query.readingMore}
          busyText="正在读取…"
          onPress={() => void query.readMore()}
        />
      )}
    </Sheet>
  )
}

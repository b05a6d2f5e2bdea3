import { View } from '@tarojs/components'
import { toList } from '@/cloud/query/list-frame'
import type { DeskRegion } from '@/cloud/query/use-desk-regions'
import { Button } from '@/ui/button/button'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { Tabs } from '@/ui/tabs/tabs'
import { useNow } from '@/ui/hooks/use-now'
import { DocumentItem } from './document-item'
import { EMPTY_SHOWS, DOCUMENT_TABS } from './document-tabs'
import type { Documents } from './use-documents'
import './documents-list.scss'

export interface DocumentsListProps {
  regions: readonly DeskRegion[]
  documents: Documents
  /** Undefined for people who review and do not write. */
  onNew: (() => void) | undefined
  chosenId: string | undefined
  onOpen: (policyId: string) => void
}

/** Policies by state, last changed first. */
export function DocumentsList({ regions, documents, onNew, chosenId, onOpen }: DocumentsListProps) {
  const now = useNow()
  const { list, show, regionCode } = documents
  return (
    <View>
      {onNew && (
        <View className="documents-new">
          <Button icon="plus" text="录入一份文件" onPress={onNew} grow />
        </View>
      )}
      {regions.length > 1 && show !== 'mine' && (
        <View className="documents-region">
          <ChoiceField
            label="哪里的政策"
            choices={regions.map(({ code, name }) => ({ key: code, title: name }))}
            value={regionCode}
            onChange={documents.setRegion}
          />
        </View>
      )}
      <Tabs
        label="看哪些政策"
        items={DOCUMENT_TABS.filter(({ key }) => key !== 'mine' || onNew !== undefined)}
        value={show}
        onChange={documents.setShow}
      />
      <PagedList
        {...toList(list)}
        rows={4}
        render={(policy) => (
          <DocumentItem
            policy={policy}
            now={now}
            chosen={policy.id === chosenId}
            onOpen={() => onOpen(policy.id)}
          />
        )}
        empty={
          <EmptyState
            {...EMPTY_SHOWS[show]}
            {...(onNew && { action: { text: '录入一份文件', onPress: onNew } })}
          />
        }
      />
    </View>
  )
}

import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { FileLinks } from '@/ui/file-links/file-links'
import { ListRow } from '@/ui/list-row/list-row'
import { call, copyText } from '@/ui/platform/feedback'
import type { PolicyView } from '@/shared/contract/policy-view'
import { LINEAGE_LABELS } from '@/shared/domain/policy/lineage'
import { PICTURE_REVIEW_WORDS } from '@/features/policies/desk/picture-review'

/** Contacts, links, attachments and lineage of the policy. */
export function ReachCard({ policy: { contacts, links, attachments, lineage } }: { policy: PolicyView }) {
  if (contacts.length + links.length + attachments.length + lineage.length === 0) return null
  return (
    <Card title="联系与附件">
      <View>
        {contacts.map(({ matter, person, phones, emails, note }, index) => (
          <ListRow
            key={`contact${index}`}
            icon="phone"
            title={[matter, person].filter(Boolean).join(' · ') || '咨询'}
            text={[...phones, ...emails, note].filter(Boolean).join('，')}
            aside={
              phones[0] !== undefined && (
                <Button
                  kind="plain"
                  size="small"
                  text="打电话"
                  label={`打电话 ${phones[0]}`}
                  onPress={() => call(phones[0] ?? '')}
                />
              )
            }
          />
        ))}
        {links.map((link) => (
          <ListRow
            key={link}
            icon="copy"
            title={link}
            text="点一下复制网址"
            onPress={() => copyText(link, '网址已复制')}
          />
        ))}
        {lineage.map(({ kind, title, documentNumber }) => (
          <ListRow
            key={kind + title}
            icon="swap"
            title={`${LINEAGE_LABELS[kind]}《${title}》`}
            {...(documentNumber !== undefined && { text: documentNumber })}
          />
        ))}
      </View>
      <FileLinks
        files={attachments.map(({ review, ...file }) => ({
          ...file,
          ...(review && { note: PICTURE_REVIEW_WORDS[review] }),
        }))}
      />
    </Card>
  )
}

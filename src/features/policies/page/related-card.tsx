import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { FileLinks } from '@/ui/file-links/file-links'
import { ListRow } from '@/ui/list-row/list-row'
import { IN_BROWSER } from '@/ui/platform/platform'
import { copyText } from '@/ui/platform/feedback'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { PolicyView } from '@/shared/contract/policy-view'
import { passedFiles } from '@/shared/domain/policy/file-review'
import { LINEAGE_LABELS } from '@/shared/domain/policy/lineage'

/** Attachments, links, and the documents that the policy is based on, replaces or implements. */
export function RelatedCard({ policy }: { policy: PolicyView }) {
  const { links, lineage } = policy
  // The cloud sends every file to people who manage the policy. This page shows them only the files that readers get.
  const attachments = passedFiles(policy.attachments)
  if (attachments.length + links.length + lineage.length === 0) return null
  return (
    <Card title="附件和相关文件">
      <FileLinks files={attachments} />
      {links.map((link) => (
        <ListRow
          key={link}
          icon="link"
          title={link.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          text={IN_BROWSER ? '打开网页' : '复制网址，用浏览器打开'}
          onPress={() => openLink(link)}
        />
      ))}
      <View>
        {lineage.map(({ kind, title, documentNumber, policyId }) => (
          <ListRow
            key={`${kind} ${title}`}
            icon="file"
            title={`${LINEAGE_LABELS[kind]}：${title}`}
            {...(documentNumber !== undefined && { text: documentNumber })}
            {...(policyId !== undefined && { onPress: () => go(routes.policy(policyId)) })}
          />
        ))}
      </View>
    </Card>
  )
}

/** Opens a link in the browser. WeChat opens only registered domains, so there the address is copied. */
function openLink(link: string): void {
  if (process.env.TARO_ENV === 'h5') window.open(link, '_blank', 'noopener')
  else copyText(link, '网址已复制，请用浏览器打开')
}

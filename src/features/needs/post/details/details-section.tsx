import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { countLeft, takeOut } from '@/shared/domain/access/pieces'
import { NEED_ATTACHMENTS_MAX, PUBLIC_TEXT_MIN, TAKEN_OUT_MAX } from '@/shared/contract/limits'
import { FileList } from '../../files/file-list'
import { ShareToggle } from '../../share-toggle'
import type { PostForm } from '../use-post-form'
import { ContactFields } from './contact-fields'

/** Details that help to handle the need: files, whom to call, and whether others may read it. */
export function DetailsSection({ form }: { form: PostForm }) {
  const { draft, patch, preview, uploads, posting } = form
  const { faults, clearFault } = posting
  const takenOut = draft.takenOut ?? []
  const left = takeOut(preview?.sharedAs ?? '', takenOut)
  const shown = countLeft(left) < PUBLIC_TEXT_MIN ? undefined : left
  return (
    <View className="post-rest">
      <Card
        title="照片和材料"
        aside={<View className="post-aside">选填，最多 {NEED_ATTACHMENTS_MAX} 个</View>}
      >
        <FileList uploads={uploads} faults={faults} />
      </Card>
      <Card title="联系人">
        <ContactFields
          contact={form.contact}
          faults={faults}
          onChange={(contact, field) => {
            patch({ contact })
            clearFault(field)
          }}
        />
      </Card>
      <Card>
        <ShareToggle
          on={draft.share ?? false}
          asked={shown}
          removed={[...(preview?.sharedWithout ?? []), ...takenOut]}
          onTakeOut={(piece) => patch({ takenOut: [...takenOut, piece].slice(-TAKEN_OUT_MAX) })}
          notYet="提交时会去掉企业名称、人名和号码；剩下的字太少就不公开"
          onChange={(share) => patch({ share })}
        />
      </Card>
    </View>
  )
}

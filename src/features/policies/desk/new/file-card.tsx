import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import type { PolicyView } from '@/shared/contract/policy-view'
import { formatRefusal } from '@/shared/contract/wording'
import type { PolicyFile } from '@/shared/domain/policy/policy'
import type { RegionCode } from '@/shared/domain/access/region'
import { FILE_MEGABYTES_MAX } from '@/shared/contract/limits'
import { UploadBar } from '../upload-bar'
import { useUpload } from '../use-upload'
import { chooseFile } from '@/cloud/device/choose-file'
import { ContainedNotice } from './contained-notice'
import { NOTHING_CHOSEN, type DraftChoice } from './draft-choice'
import { SameDocument } from './same-document'
import { faultOfNotice, NOTICE_ENDINGS } from './document-file'
import './new-document.scss'

export interface FileCardProps {
  regionCode: RegionCode
  personId: string
  onMade: (policy: PolicyView) => void
}

/**
 * A notice as a file. It is uploaded with progress, and the cloud reads it. When reading fails for the network, the file is not uploaded
 * again.
 */
export function FileCard({ regionCode, personId, onMade }: FileCardProps) {
  const upload = useUpload(personId, NOTICE_ENDINGS, faultOfNotice)
  const [file, setFile] = useState<PolicyFile>()
  const reading = useAction(cloud.documents.import)
  const [choice, setChoice] = useState(NOTHING_CHOSEN)
  const read = async ({ fileId }: PolicyFile, chosen: DraftChoice) => {
    const wanted = upload.wanted()
    const answer = await reading.run({ regionCode, fileId, ...chosen })
    // The person stopped it meanwhile, so the page does not open the draft, but says where it is.
    if (!wanted()) {
      if (answer.ok) showToast('文件已读成草稿，在“我写的”里')
      return
    }
    upload.cancel()
    if (answer.ok) onMade(answer.data.policy)
  }
  const choose = async (next = NOTHING_CHOSEN) => {
    reading.reset()
    setChoice(next)
    const chosen = await chooseFile(NOTICE_ENDINGS)
    const sent = chosen && (await upload.send(chosen))
    setFile(sent)
    if (sent) await read(sent, next)
  }
  const { refusal } = reading
  return (
    <Card title="选一份文件">
      <View className="new-hint">
        Word（.docx）、PDF、网页或文本，最大 {FILE_MEGABYTES_MAX} MB。扫描件和照片读不出文字。
      </View>
      <View>
        {upload.share !== undefined && (
          <UploadBar
            name={upload.name}
            share={upload.share}
            then="正在读文件…"
            onCancel={() => {
              upload.cancel()
              reading.reset()
            }}
          />
        )}
        {upload.fault !== undefined && <RefusalNote text={upload.fault} />}
        {refusal?.code === 'SameDocument' && (
          <SameDocument
            fields={refusal.fields}
            regionCode={regionCode}
            againText="仍然录入：重新选这个文件"
            onAgain={() => void choose({ ...choice, findSame: false })}
          />
        )}
        {refusal?.code === 'ContainsNotice' && (
          <ContainedNotice
            fields={refusal.fields}
            again="：重新选这个文件"
            onChoose={(ofReport) => void choose({ ...choice, ofReport })}
          />
        )}
        {refusal && refusal.code !== 'SameDocument' && refusal.code !== 'ContainsNotice' && (
          <RefusalNote
            // A refusal of words that must not be shown says in its field that they are in the file.
            text={refusal.fields?.['fileId'] ?? formatRefusal(refusal)}
            {...(file &&
              refusal.code === 'Unavailable' && {
                action: { text: '再读一次', onPress: () => void read(file, choice), busy: reading.pending },
              })}
          />
        )}
      </View>
      {upload.share === undefined && (
        <Button kind="quiet" icon="upload" text="选文件" onPress={() => void choose()} grow />
      )}
    </Card>
  )
}

import { View } from '@tarojs/components'
import { useRef } from 'react'
import { Button } from '@/ui/button/button'
import { FieldFrame } from '@/ui/field/field'
import { Icon } from '@/ui/icon/icon'
import { Press } from '@/ui/press/press'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { PolicyFile } from '@/shared/domain/policy/policy'
import { POLICY_FILES_MAX } from '@/shared/contract/limits'
import { formatFileSize } from '@/ui/file-links/file-name'
import { UploadBar } from '@/features/policies/desk/upload-bar'
import { PICTURE_REVIEW_WORDS } from '@/features/policies/desk/picture-review'
import { useUpload } from '@/features/policies/desk/use-upload'
import './lineage-fields.scss'

export interface AttachmentsFieldProps {
  personId: string
  files: readonly PolicyFile[]
  onChange: (files: readonly PolicyFile[]) => void
  fault: string | undefined
}

/** Kinds of files that readers can open. */
const ENDINGS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'jpg', 'jpeg', 'png'] as const

/** Files that readers can download: forms to fill in, the notice as it was published. */
export function AttachmentsField({ personId, files, onChange, fault }: AttachmentsFieldProps) {
  const upload = useUpload(personId, ENDINGS)
  // Other files may be removed while one waits for the network.
  const latest = useRef(files)
  latest.current = files
  const add = async () => {
    const file = await upload.choose()
    if (file) onChange([...latest.current, file])
  }
  return (
    <FieldFrame label="附件" optional fault={fault} aside={`${files.length}/${POLICY_FILES_MAX}`}>
      {files.map((file) => (
        <View key={file.fileId} className="lineage-head">
          <Icon name="file" />
          <View className="attachment-words">
            {file.name} · {formatFileSize(file.sizeBytes)}
            {file.review && <View className="attachment-review">{PICTURE_REVIEW_WORDS[file.review]}</View>}
          </View>
          <Press
            className="lineage-remove"
            label={`移走附件：${file.name}`}
            onPress={() => onChange(files.filter(({ fileId }) => fileId !== file.fileId))}
          >
            <Icon name="trash" />
          </Press>
        </View>
      ))}
      <View>
        {upload.share !== undefined && (
          <UploadBar name={upload.name} share={upload.share} onCancel={upload.cancel} />
        )}
        {upload.fault !== undefined && <RefusalNote text={upload.fault} />}
      </View>
      {files.length < POLICY_FILES_MAX && upload.share === undefined && (
        <Button kind="plain" size="small" icon="upload" text="加一个附件" onPress={() => void add()} />
      )}
    </FieldFrame>
  )
}

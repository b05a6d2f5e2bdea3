import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { isPicture, formatFileSize } from '@/ui/file-links/file-name'
import { Icon } from '@/ui/icon/icon'
import { classes, ariaRole } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { NEED_ATTACHMENTS_MAX } from '@/shared/contract/limits'
import type { PickedFile, Uploads } from './use-uploads'
import './file-list.scss'

export interface FileListProps {
  uploads: Uploads
  /** Faults of the cloud by position: `attachments.0`. */
  faults?: Readonly<Record<string, string>>
}

/** The chosen files, each with its progress, its fault, and buttons to retry and to remove it. */
export function FileList({ uploads, faults = {} }: FileListProps) {
  const { files } = uploads
  return (
    <View>
      {files.map((file, index) => (
        <FileRow
          key={file.key}
          file={file}
          share={uploads.shares[file.key]}
          fault={file.fault ?? faults[`attachments.${index}`]}
          onRetry={() => uploads.retry(file.key)}
          onRemove={() => uploads.remove(file.key)}
        />
      ))}
      {files.length < NEED_ATTACHMENTS_MAX ? (
        <Button
          kind="quiet"
          size="small"
          icon="image"
          text={files.length === 0 ? '加照片或文件' : `再加一个（${files.length}/${NEED_ATTACHMENTS_MAX}）`}
          onPress={() => void uploads.add()}
        />
      ) : (
        <View className="file-note">最多 {NEED_ATTACHMENTS_MAX} 个，已加满</View>
      )}
    </View>
  )
}

interface FileRowProps {
  file: PickedFile
  share: number | undefined
  fault: string | undefined
  onRetry: () => void
  onRemove: () => void
}

function FileRow({ file, share, fault, onRetry, onRemove }: FileRowProps) {
  const percent = Math.round((share ?? 0) * 100)
  return (
    <View className={classes('file', fault !== undefined && 'file-faulty')}>
      <Icon name={isPicture(file.name) ? 'image' : 'file'} />
      <View className="file-words">
        <View className="file-name">{file.name}</View>
        {fault !== undefined ? (
          <View className="file-fault" {...ariaRole('alert')}>
            <Icon name="warning" size="small" />
            <Text>{fault}</Text>
          </View>
        ) : (
          <View className="file-note">
            {formatFileSize(file.sizeBytes)} · {file.fileId === undefined ? `上传中 ${percent}%` : '已上传'}
          </View>
        )}
        {share !== undefined && (
          <View
            className="file-track"
            {...ariaRole('progressbar')}
            aria-label={`上传 ${file.name}`}
            aria-valuenow={percent}
          >
            <View className="file-fill" style={{ width: `${percent}%` }} />
          </View>
        )}
      </View>
      {file.retry === true && (
        <Button kind="plain" size="small" text="重试" label={`重试：${file.name}`} onPress={onRetry} />
      )}
      <Press className="file-remove" label={`移除：${file.name}`} onPress={onRemove}>
        <Icon name="close" />
      </Press>
    </View>
  )
}

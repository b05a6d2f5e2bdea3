import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { ariaRole } from '@/ui/platform/platform'
import './upload-bar.scss'

export interface UploadBarProps {
  name: string
  /** The share that is sent, 0–1. */
  share: number
  /** The text once everything is sent. */
  then?: string
  onCancel: () => void
}

/** A file that is being sent: its progress, and a button to stop it. */
export function UploadBar({ name, share, then, onCancel }: UploadBarProps) {
  const percent = Math.round(share * 100)
  return (
    <View className="upload">
      <View className="upload-head">
        <View className="upload-name">{name}</View>
        <View className="upload-said">{percent < 100 || then === undefined ? `上传 ${percent}%` : then}</View>
      </View>
      <View
        className="upload-track"
        {...ariaRole('progressbar')}
        aria-label={`上传 ${name}`}
        aria-valuenow={percent}
      >
        <View className="upload-fill" style={{ width: `${percent}%` }} />
      </View>
      <Button kind="plain" size="small" text="取消" label={`取消上传：${name}`} onPress={onCancel} />
    </View>
  )
}

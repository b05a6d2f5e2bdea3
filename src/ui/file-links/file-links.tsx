import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import { showToast } from '../platform/feedback'
import { isPicture, formatFileSize } from './file-name'
import './file-links.scss'

interface SentFile {
  name: string
  sizeBytes: number
  url: string
  /** The file was changed after its check, so the cloud gives it to nobody. */
  changed?: true
  /** What to know before one opens the file. */
  note?: string
}

/** The files that somebody sent, as links. An empty `url` means that the file has been deleted. */
export function FileLinks({ files }: { files: readonly SentFile[] }) {
  if (files.length === 0) return null
  return (
    <View className="links">
      {files.map(withNote).map((file, index) => (
        <Press
          key={index}
          className="link"
          label={`打开 ${file.name}${file.note === undefined ? '' : `，${file.note}`}`}
          onPress={() => void open(file, files)}
        >
          <Icon name={isPicture(file.name) ? 'image' : 'file'} size="small" />
          <View className="link-words">
            <Text className="link-name">{file.name}</Text>
            {file.note !== undefined && <Text className="link-note">{file.note}</Text>}
          </View>
          <Text className="link-size">{formatFileSize(file.sizeBytes)}</Text>
        </Press>
      ))}
    </View>
  )
}

function withNote(file: SentFile): SentFile {
  return file.changed ? { ...file, note: '检查之后被改动过，已停止提供' } : file
}

/** WeChat downloads only from the domains that its console lists (downloadFile 合法域名). */
const DOMAIN_MISSING = '这部手机还不能下载园区的文件：下载域名没有配置。请告诉园区管理员'

function isDomainMissing(fault: unknown): boolean {
  const said = typeof fault === 'object' && fault !== null && 'errMsg' in fault ? String(fault.errMsg) : ''
  return /domain list|合法域名/.test(said)
}

async function open(file: SentFile, all: readonly SentFile[]): Promise<void> {
  if (file.changed) return showToast('这个文件在检查之后被改动过，已停止提供。请让对方重新上传')
  if (file.url === '') return showToast('这个文件已经不在了')
  if (process.env.TARO_ENV === 'h5') {
    window.open(file.url, '_blank', 'noopener')
    return
  }
  try {
    // Only WeChat needs this module, so the browser must not load it: Taro's picture viewer alone is 50 kB.
    const { openDocument, showPictures } = await import('./open-in-wechat')
    if (isPicture(file.name)) {
      const pictures = all.filter(({ name, url }) => url !== '' && isPicture(name))
      await showPictures(
        file.url,
        pictures.map(({ url }) => url),
      )
    } else if (!(await openDocument(file.url))) showToast('文件地址已过期，请返回再打开这一页')
  } catch (fault) {
    showToast(isDomainMissing(fault) ? DOMAIN_MISSING : '没能打开，请稍后再试')
  }
}

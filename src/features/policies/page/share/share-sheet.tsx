import { Image, View } from '@tarojs/components'
import { renderSVG } from 'uqr'
import { Button } from '@/ui/button/button'
import { IN_BROWSER } from '@/ui/platform/platform'
import { copyText } from '@/ui/platform/feedback'
import { Sheet } from '@/ui/sheet/sheet'
import { linkTo } from '@/cloud/device/link-to'
import { routes } from '@/app/routes'
import type { PolicyView } from '@/shared/contract/policy-view'
import './share-sheet.scss'

export interface ShareSheetProps {
  policy: PolicyView
  open: boolean
  onClose: () => void
}

/** A QR code and a link to copy; in WeChat also a hint at the menu at the upper right. */
export function ShareSheet({ policy, open, onClose }: ShareSheetProps) {
  return (
    <Sheet open={open} title="分享这项政策" onClose={onClose}>
      {open && <ShareContent policy={policy} />}
    </Sheet>
  )
}

function ShareContent({ policy: { id, title, shortTitle } }: { policy: PolicyView }) {
  const link = linkTo(routes.policy(id))
  const name = shortTitle || title
  return (
    <View className="share-sheet">
      <Image className="share-code" src={toQrPicture(link)} aria-label={`${name}的二维码`} />
      <View className="share-name">{name}</View>
      <View className="share-hint">
        {IN_BROWSER ? '扫一扫，直接打开这一页' : '点右上角“…”发给同事，或让对方扫这个码'}
      </View>
      <Button
        kind="quiet"
        icon="copy"
        text="复制链接"
        onPress={() => copyText(`${name}\n${link}`, '链接已复制，可以发给同事')}
      />
    </View>
  )
}

/** A QR code as a data URL. It stays black on white in dark mode too, because cameras cannot read it otherwise. */
function toQrPicture(text: string): string {
  const svg = renderSVG(text, { ecc: 'M', border: 2 })
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

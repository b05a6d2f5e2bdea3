import { Image, View } from '@tarojs/components'
import { renderSVG } from 'uqr'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { copyText } from '@/ui/platform/feedback'
import { CodePoster } from '@/ui/poster/code-poster'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Sheet } from '@/ui/sheet/sheet'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { routes } from '@/app/routes'
import type { PolicyView } from '@/shared/contract/policy-view'
import { formatRefusal } from '@/shared/contract/wording'
import './share-sheet.scss'

export interface ShareSheetProps {
  policy: PolicyView
  open: boolean
  onClose: () => void
}

/** A code, a poster and a link to copy. In WeChat it also points to the menu at the upper right. */
export function ShareSheet({ policy, open, onClose }: ShareSheetProps) {
  return (
    <Sheet open={open} title="分享这项政策" onClose={onClose}>
      {open && (process.env.TARO_ENV === 'h5' ? <Address policy={policy} /> : <Code policy={policy} />)}
    </Sheet>
  )
}

/** In the browser: the address of the page. */
function Address({ policy: { id, title, shortTitle } }: { policy: PolicyView }) {
  const link = location.origin + routes.policy(id)
  const name = shortTitle || title
  return (
    <View className="share-sheet">
      <Image className="share-code" src={toQrPicture(link)} aria-label={`${name}的二维码`} />
      <View className="share-name">{name}</View>
      <View className="share-hint">扫一扫，直接打开这一页</View>
      <CopyLink text={`${name}\n${link}`} />
    </View>
  )
}

/** In WeChat: the 小程序码, and a link that opens the mini-program from any message. */
function Code({ policy }: { policy: PolicyView }) {
  const { id, title, shortTitle, plain, regionName } = policy
  const code = useQuery(`code:policy:${id}`, () => cloud.park.publicCode({ kind: 'policy', id }))
  const name = shortTitle || title
  const { picture, link } = code.data ?? {}
  const lines = [plain.gain, plain.who, plain.byWhen].filter((line) => line !== '')
  const poster = { head: regionName, title: name, lines, foot: '微信扫码，看条件、看怎么办' }
  return (
    <View className="share">
      {code.pending && !code.data && <Skeleton rows={3} />}
      {picture !== undefined && <CodePoster picture={picture} name={name} poster={poster} />}
      {code.refusal && !code.data && <RefusalNote text={formatRefusal(code.refusal)} />}
      <View className="share-name">{name}</View>
      <View className="share-hint">点右上角“…”发给同事，或让对方扫这个码</View>
      {link && <CopyLink text={`${name}\n${link.url}`} />}
    </View>
  )
}

function CopyLink({ text }: { text: string }) {
  return (
    <Button
      kind="quiet"
      icon="copy"
      text="复制链接"
      onPress={() => copyText(text, '链接已复制，可以发给同事')}
    />
  )
}

/** A QR code as a data URL. It stays black on white in dark mode, too, because cameras cannot read it otherwise. */
function toQrPicture(text: string): string {
  const svg = renderSVG(text, { ecc: 'M', border: 2 })
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

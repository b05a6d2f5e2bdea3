import { Canvas, Image, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../button/button'
import { IN_BROWSER } from '../platform/platform'
import { RefusalNote } from '../refusal-note/refusal-note'
import type { PosterContent } from './lay-out-poster'
import { savePoster } from './save-poster'
import './poster.scss'

const CANVAS = 'poster-canvas'

export interface CodePosterProps {
  /** The code as a data URL. */
  picture: string
  /** Where the code leads, for people who do not see it. */
  name: string
  poster: PosterContent
}

/** Shows a code, and makes a poster of it. */
export function CodePoster({ picture, name, poster }: CodePosterProps) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const save = () => {
    setBusy(true)
    setFailed(false)
    savePoster(poster, picture, CANVAS)
      .catch(() => setFailed(true))
      .finally(() => setBusy(false))
  }
  return (
    <View className="poster">
      <Image
        className="poster-code"
        src={picture}
        aria-label={`${name}的小程序码`}
        nativeProps={{ alt: `${name}的小程序码` }}
      />
      <Button kind="quiet" text="做成海报图片" busy={busy} busyText="正在画…" onPress={save} />
      {failed && <RefusalNote text="海报没有保存。请再点一次，或截屏保存上面的码。" />}
      {!IN_BROWSER && <Canvas className="poster-canvas" type="2d" id={CANVAS} canvasId={CANVAS} />}
    </View>
  )
}

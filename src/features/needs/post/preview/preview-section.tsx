import { View } from '@tarojs/components'
import { useNow } from '@/ui/hooks/use-now'
import { joinSharedNeed } from '../draft'
import type { PostForm } from '../use-post-form'
import { AlsoFoundList } from './also-found'
import { OthersCard } from './others-card'
import { PreviewCard } from './preview-card'
import { PromiseCard } from './promise-card'

/** What the park could do for the present words, and what it would promise. */
export function PreviewSection({ form }: { form: PostForm }) {
  const { draft, change, patch, preview, previewing } = form
  const now = useNow()
  return (
    <View className="post-side">
      <PreviewCard
        preview={preview}
        pending={previewing}
        chosen={draft.category}
        onChoose={(category) => patch({ category })}
      />
      <OthersCard
        others={preview?.others ?? []}
        joinedId={draft.sameAs?.sharedId}
        onJoin={(shared) => change((before) => joinSharedNeed(before, shared))}
      />
      <AlsoFoundList preview={preview} />
      <PromiseCard preview={preview} now={now} />
    </View>
  )
}

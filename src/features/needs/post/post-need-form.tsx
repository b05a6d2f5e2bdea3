import { View } from '@tarojs/components'
import { DetailsSection } from './details/details-section'
import { PreviewSection } from './preview/preview-section'
import { SubmitFooter } from './submit-footer'
import { usePostForm, type PostFormOptions } from './use-post-form'
import { WordsSection } from './words/words-section'
import './post-need-form.scss'

/** 提诉求: one text, live matches, the promise; only then the button that sends it. */
export function PostNeedForm(options: PostFormOptions) {
  const form = usePostForm(options)
  return (
    <>
      <View className="post">
        <WordsSection form={form} />
        <DetailsSection form={form} />
        <PreviewSection form={form} />
      </View>
      <SubmitFooter posting={form.posting} uploads={form.uploads} />
    </>
  )
}

import type { IconName } from '@/ui/icon/icon'
import type { FeedTab } from './use-feed'

interface EmptyWords {
  icon: IconName
  title: string
  text: string
}

const EMPTY_WORDS: Readonly<Record<FeedTab, EmptyWords>> = {
  mine: {
    icon: 'policies',
    title: '还没有适合您的政策',
    text: '条件不符的不在这里。有新政策发布，会按您的企业情况挑出来。',
  },
  all: { icon: 'policies', title: '还没有政策', text: '园区发布政策后，会列在这里。' },
  favourites: { icon: 'star', title: '还没有收藏', text: '在政策页点“收藏”，以后在这里一下就找到。' },
}

/** Explains why a list of policies is empty, and what it will hold. */
export function emptyWords({
  show,
  searchText,
  narrowed,
}: {
  show: FeedTab
  searchText: string
  narrowed: boolean
}): EmptyWords {
  if (narrowed) return { icon: 'filter', title: '筛选后没有了', text: '放宽一点，或清除筛选再看看。' }
  if (searchText !== '')
    return {
      icon: 'search',
      title: '没有找到相关政策',
      text: '换个说法试试；也可以直接提诉求，让园区帮您查。',
    }
  return EMPTY_WORDS[show]
}

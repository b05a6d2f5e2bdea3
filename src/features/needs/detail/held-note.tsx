import { Chip } from '@/ui/chip/chip'

/** Beside a content that others cannot see yet, or never will. */
export function HeldNote({ review }: { review: 'pending' | 'refused' | undefined }) {
  if (review === undefined) return null
  return review === 'pending' ? (
    <Chip text="内容审核中，已收到" tone="warn" icon="clock" />
  ) : (
    <Chip text="没有通过审核，别人看不到" tone="bad" icon="close" />
  )
}

import type { Review } from '@/shared/domain/need/need'

/** What the desk says beside a picture that readers do not see. */
export const PICTURE_REVIEW_WORDS: Readonly<Record<Review, string>> = {
  unchecked: '图片审核中，通过后读者可见',
  pending: '平台拿不准，读者看不到，请换一张',
  refused: '未通过审核，读者看不到，请换一张',
}

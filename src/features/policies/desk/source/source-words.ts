import type { DocumentKind } from '@/shared/domain/policy/document/document-kind'

/** The note for a draft that was read from a notice inside a report. */
export const REPORT_NOTE =
  '这份文件是从一篇报道里读出来的。灰色斜体是报道自己的话，没有录入政策；请对照发文机关的原件核对。'

/** The note for a text that is no notice. */
export const KIND_NOTES: Readonly<Partial<Record<DocumentKind, string>>> = {
  publicity: '这是一则公示：公示期不是申报期，没有当作截止日期。要推给企业前，请想好告诉他们什么。',
  consultation: '这是征求意见的稿子，还没有生效。发布前请写明“征求意见”。',
  award_list: '这是一份名单，没有申报条件。一般只需要让名单里的企业知道。',
  statute: '这是法律、法规。里面的日期都没有当作截止日期。',
  interpretation: '这是政策解读，不是政策原文。请尽量录入它解读的那份文件。',
  news: '这像是一篇新闻，不是政策文件。请核对后再决定要不要发布。',
  other: '没有认出这是哪种文件：没有文号、主送机关和落款。请核对后再决定要不要发布。',
}

import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { PostForm } from './use-post-form'

/** The buttons of the form. They also say that a file is still uploading, or that the need was not sent. */
export function SubmitFooter({ posting, uploads }: Pick<PostForm, 'posting' | 'uploads'>) {
  return (
    <ActionFooter
      note={
        posting.unsent ? (
          <RefusalNote
            tone="warn"
            icon="offline"
            text="未送出：网络断了。内容都在，连上网会自动送出，不会重复提交。"
          />
        ) : undefined
      }
    >
      <Button
        text={posting.unsent ? '未送出，点此重试' : submitText(uploads.waiting, uploads.broken)}
        busy={posting.sending}
        busyText="正在提交…"
        disabled={uploads.waiting > 0 || uploads.broken > 0}
        onPress={() => void posting.submit()}
        grow
      />
    </ActionFooter>
  )
}

function submitText(waiting: number, broken: number): string {
  if (broken > 0) return `先处理 ${broken} 个没传上的附件`
  return waiting > 0 ? `附件上传中，还有 ${waiting} 个` : '提交诉求'
}

import { formatWhen } from '@/shared/domain/time/wording'

/** Ten symbols in two groups, so that a code can be read out. */
const GROUP = 5
const LENGTH = 10

/** A code as it is shown and typed: ABCDE-FGHJK. Anything else that was typed is left out. */
export function groupCode(text: string): string {
  const symbols = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH)
  return symbols.length <= GROUP ? symbols : `${symbols.slice(0, GROUP)}-${symbols.slice(GROUP)}`
}

/** What is sent to the invited person; `link` opens the page with the code filled in. */
export function invitationText(
  { code, place, expiresAt }: { code: string; place: string; expiresAt: number },
  now: number,
  link: string | undefined,
): string {
  const way = link === undefined ? '打开双创图谱小程序，在“我的 → 用邀请码加入”里填写' : `打开 ${link}`
  return `邀请您加入“${place}”。${way}，邀请码 ${groupCode(code)}，${formatWhen(expiresAt, now)} 前有效，只能用一次。`
}

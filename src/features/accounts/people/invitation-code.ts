import { formatWhen } from '@/shared/domain/time/wording'

/** Length of a code, and of each of its two groups. People can read out a grouped code. */
const LENGTH = 10
const GROUP = 5

/** Groups a code: ABCDE-FGHJK. Removes every character that is no symbol of a code. */
export function groupCode(text: string): string {
  const symbols = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH)
  return symbols.length <= GROUP ? symbols : `${symbols.slice(0, GROUP)}-${symbols.slice(GROUP)}`
}

/** The text for the invited person; `link` opens the page with the code filled in. */
export function formatInvitation(
  { code, place, expiresAt }: { code: string; place: string; expiresAt: number },
  now: number,
  link: string | undefined,
): string {
  const instruction =
    link === undefined ? '打开双创图谱小程序，在“我的 → 用邀请码加入”里填写' : `打开 ${link}`
  return `邀请您加入“${place}”。${instruction}，邀请码 ${groupCode(code)}，${formatWhen(expiresAt, now)} 前有效，只能用一次。`
}

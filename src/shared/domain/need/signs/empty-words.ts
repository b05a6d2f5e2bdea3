/** Words without content: courtesy, and that somebody is working on it. */
const COURTESY =
  /您好|你好|积极|努力|抓紧|收到|谢谢|感谢|不客气|好的|知道了|明白|请您?|耐心|等待|稍候|稍后|稍等|尽快|马上|正在|已经|我们|我|会|将|在|已|办理|处理|跟进|落实|核实|联系|协调|推进|中|反馈|答复|回复|回音|给您|您的|您|诉求|问题|情况|相关|部门|单位|有关|了|的|吧|哦|啊|呢/g
const PUNCTUATION = /[\s\p{P}\p{S}]/gu

/** A reply is empty when fewer symbols than this remain without the words of `COURTESY`. */
const CONTENT_MIN = 2

/**
 * Whether a reply says nothing: it holds only courtesy and that somebody is working on it, or it repeats one of `before` word by word. A day, a name,
 * a number or any matter of fact is content.
 */
export function isEmptyWords(text: string, before: readonly string[] = []): boolean {
  const said = text.replace(PUNCTUATION, '')
  if (before.some((one) => one.replace(PUNCTUATION, '') === said)) return true
  return [...said.replace(COURTESY, '')].length < CONTENT_MIN
}

import type { SentMessage } from '../wechat/messages'

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const when = (at: number): string =>
  new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })

/** A small page that lists the messages that functions sent, with WeChat's refusals. */
export function messagesPage(messages: readonly SentMessage[]): string {
  const rows = [...messages].reverse().map((message) => {
    const outcome =
      message.errcode === 0
        ? '<b class="ok">已送达</b>'
        : `<b class="no">被拒 ${message.errcode}</b><br>${escape(message.errmsg)}`
    const fields = Object.entries(message.data ?? {}).map(
      ([field, value]) => `<dt>${escape(field)}</dt><dd>${escape(value)}</dd>`,
    )
    return `<tr><td>${when(message.at)}</td><td>${outcome}</td><td>${escape(message.title ?? message.api)}<br><small>${escape(message.openid ?? '')}</small></td><td><dl>${fields.join('')}</dl><small>${escape(message.page ?? '')}</small></td></tr>`
  })
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>本地云：已发消息</title><style>
body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#1f2329;background:#fff}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d0d3d6;padding:.5rem;text-align:left;vertical-align:top}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 .75rem;margin:0}dd{margin:0}.ok{color:#146c2e}.no{color:#b3261e}
@media(prefers-color-scheme:dark){body{background:#16181b;color:#e6e8ea}td,th{border-color:#3a3f44}.ok{color:#7ad08f}.no{color:#ff8a80}}
</style><h1>已发消息</h1><p>共 ${messages.length} 条，最新的在上。</p>
<table><thead><tr><th>时间</th><th>结果</th><th>模板与接收人</th><th>内容</th></tr></thead><tbody>${rows.join('')}</tbody></table></html>`
}

import * as v from 'valibot'
import type { OpenApiName } from '../cloudfunctions/_kernel/platform/open-apis'

const ADDRESS = 'https://api.weixin.qq.com'
/** The configuration type for the APIs that a function may call. */
const CALL_PERMISSIONS = 1

const tokenAnswer = v.object({ access_token: v.string() })
const answer = v.object({ errcode: v.optional(v.number(), 0), errmsg: v.optional(v.string(), '') })
const configAnswer = v.object({ ...answer.entries, config: v.optional(v.string(), '{}') })
const permissions = v.object({
  permissions: v.optional(v.object({ openapi: v.optional(v.array(v.string()), []) }), {}),
})

export type Post = (url: string, body: object) => Promise<unknown>
const postJson: Post = async (url, body) =>
  (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).json()

/**
 * Permits functions to call WeChat's APIs, by WeChat's own interface for function configuration (uploadfuncconfig, type 1), and reads
 * the result back. This is necessary because uploads by CI packages do not read config.json.
 */
export function wechatPermissions(
  app: { appId: string; appSecret: string; env: string },
  post: Post = postJson,
): (functionName: string, apis: readonly OpenApiName[]) => Promise<void> {
  const session: { token?: Promise<string> } = {}
  const call = async (path: string, body: object) => {
    session.token ??= fetchToken(app, post)
    return post(`${ADDRESS}${path}?access_token=${await session.token}`, { env: app.env, ...body })
  }
  return async (functionName, apis) => {
    const target = { type: CALL_PERMISSIONS, function_name: functionName }
    const config = JSON.stringify({ permissions: { openapi: apis } })
    const { errcode, errmsg } = v.parse(answer, await call('/tcb/uploadfuncconfig', { ...target, config }))
    if (errcode !== 0) throw new Error(`uploadfuncconfig of ${functionName}: ${errcode} ${errmsg}`)
    const read = v.parse(configAnswer, await call('/tcb/getfuncconfig', target))
    const granted = v.parse(permissions, JSON.parse(read.config)).permissions.openapi
    const missing = apis.filter((api) => !granted.includes(api))
    if (missing.length > 0)
      throw new Error(
        `WeChat took the configuration of ${functionName} and does not show ${missing.join(', ')}`,
      )
  }
}

async function fetchToken(
  { appId, appSecret }: { appId: string; appSecret: string },
  post: Post,
): Promise<string> {
  const body = { grant_type: 'client_credential', appid: appId, secret: appSecret }
  const parsed = v.safeParse(tokenAnswer, await post(`${ADDRESS}/cgi-bin/stable_token`, body))
  if (parsed.success) return parsed.output.access_token
  throw new Error(
    'WeChat gave no access token: check WECHAT_APP_SECRET, and that this machine is on the white list (开发管理 → 开发设置 → IP 白名单)',
  )
}

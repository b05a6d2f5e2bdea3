/** Names of visitors: somebody who comes for the first time, as `visitor-王芳`. */
const VISITOR_KEY = /^visitor-(.{1,40})$/su

const OPENID_HEAD = 'oVisitor-'

/** The openid of the visitor of this name, always the same; undefined when the key names none. */
export function visitorOpenid(key: string): string | undefined {
  const name = VISITOR_KEY.exec(key)?.[1]?.trim()
  return name ? OPENID_HEAD + Buffer.from(name).toString('base64url') : undefined
}

/** The key by which the person with this openid signs in again; undefined for whoever did not come as a visitor. */
export function visitorKey(openid: string): string | undefined {
  if (!openid.startsWith(OPENID_HEAD)) return undefined
  return `visitor-${Buffer.from(openid.slice(OPENID_HEAD.length), 'base64url').toString()}`
}

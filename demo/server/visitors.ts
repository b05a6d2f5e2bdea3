/** The key of a visitor, who comes for the first time, such as `visitor-王芳`. */
const VISITOR_KEY = /^visitor-(.{1,40})$/su

const OPENID_HEAD = 'oVisitor-'

/** The openid of the visitor with this key, always the same; undefined when the key is no visitor's key. */
export function visitorOpenid(key: string): string | undefined {
  const name = VISITOR_KEY.exec(key)?.[1]?.trim()
  return name ? OPENID_HEAD + Buffer.from(name).toString('base64url') : undefined
}

/** The key with which the visitor with this openid signs in again; undefined when the openid is no visitor's. */
export function visitorKey(openid: string): string | undefined {
  if (!openid.startsWith(OPENID_HEAD)) return undefined
  return `visitor-${Buffer.from(openid.slice(OPENID_HEAD.length), 'base64url').toString()}`
}

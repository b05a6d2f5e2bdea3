const PREFIX = 'push_'

/** The notice of a push in an inbox: the same for everybody, because it is not stored for anybody. */
export const pushNoticeId = (pushId: string) => `${PREFIX}${pushId}`

/** The push that a notice is about; undefined for notices that are stored themselves. */
export const pushIdOfNotice = (noticeId: string): string | undefined =>
  noticeId.startsWith(PREFIX) ? noticeId.slice(PREFIX.length) : undefined

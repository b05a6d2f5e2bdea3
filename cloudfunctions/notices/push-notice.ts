const PREFIX = 'push_'

/** The id of a push's notice in an inbox. It is the same for everybody, because the notice is not stored for each person. */
export const pushNoticeId = (pushId: string) => `${PREFIX}${pushId}`

/** The push that a notice is about; undefined for a notice that is stored by itself. */
export const pushIdOfNotice = (noticeId: string): string | undefined =>
  noticeId.startsWith(PREFIX) ? noticeId.slice(PREFIX.length) : undefined

/** An enterprise that is told, as the audience is kept: where it lies decides the order. */
export interface Member {
  id: string
  zoneCode: string
  /** Only these of its staff are told, because they follow a theme of the policy; absent: everybody. */
  only?: readonly string[]
}

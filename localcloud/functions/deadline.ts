/** A time-out that can be paused; pauses may nest. */
export class CallDeadline {
  private timer: NodeJS.Timeout | undefined
  private startedAt = 0
  private pauses = 0
  private stopped = false

  constructor(
    private remainingMs: number,
    private readonly expire: () => void,
  ) {
    this.start()
  }

  pause(): void {
    if (this.pauses++ > 0) return
    clearTimeout(this.timer)
    this.remainingMs -= performance.now() - this.startedAt
  }

  resume(): void {
    if (--this.pauses === 0) this.start()
  }

  /** Ends the time-out: it never expires. */
  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private start(): void {
    if (this.stopped) return
    this.startedAt = performance.now()
    this.timer = setTimeout(this.expire, Math.max(0, this.remainingMs))
  }
}

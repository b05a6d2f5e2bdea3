import type { Envelope } from '@/shared/contract/action'
import type { IndexVersions, ZoneSnapshot } from '@/shared/contract/zone-snapshot'
import type { ZoneItems } from '@/shared/domain/search/zone/zone-items'
import { ZoneIndex } from '@/shared/domain/search/zone/zone-index'
import type { Device } from './device'
import { unpackItems, readStoredZone, writeStoredZone, type StoredZone } from './stored-zone'

/** A zone as this device holds it. */
export interface HeldZone {
  enterpriseId: string
  shelf: ZoneIndex
  /** When the cloud last said that this is how it is, epoch ms. */
  at: number
  calendar: ZoneSnapshot['calendar']
  verdicts: StoredZone['verdicts']
}

type Ask = (input: { enterpriseId: string; have?: IndexVersions }) => Promise<Envelope<ZoneSnapshot>>

/** Asked for changes at most so often. */
const FRESH_MS = 5 * 60_000
/** Beyond so many changes since the file a new file is asked for. */
const CHANGES_MAX = 200

/** Keeps the services, policies and solved needs of one zone on the device, and brings them up to date. */
export class ZoneKeeper {
  private now: HeldZone | undefined
  private kept: StoredZone | undefined
  private askedAt = Number.NEGATIVE_INFINITY
  private working: Promise<void> = Promise.resolve()
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly device: Device,
    private readonly ask: Ask,
  ) {}

  /** What is held; the same object until it is other. */
  readonly held = (): HeldZone | undefined => this.now

  /** Calls back after every change; gives the way to stop. */
  readonly watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Has the zone of an enterprise at hand, one after the other; without a network what the device keeps. Never rejects. */
  bring(enterpriseId: string, now: number): Promise<void> {
    this.working = this.working.then(() => this.bringNow(enterpriseId, now))
    return this.working
  }

  private async bringNow(enterpriseId: string, now: number): Promise<void> {
    if (this.now?.enterpriseId !== enterpriseId) await this.recall(enterpriseId)
    else if (now - this.askedAt < FRESH_MS) return
    const { kept } = this
    const usable = kept && kept.changes.length <= CHANGES_MAX
    const answer = await this.ask({ enterpriseId, ...(usable && { have: kept.versions }) })
    if (!answer.ok) return
    try {
      await this.take(enterpriseId, answer.data)
      this.askedAt = now
    } catch {
      // The file did not come: what is held stays, and the next show of a page tries again.
    }
  }

  private async recall(enterpriseId: string): Promise<void> {
    this.now = undefined
    this.kept = undefined
    this.askedAt = Number.NEGATIVE_INFINITY
    const found = await readStoredZone(this.device, enterpriseId)
    if (found) await this.hold(found.kept, found.items)
    else this.tell()
  }

  private async take(enterpriseId: string, answer: ZoneSnapshot): Promise<void> {
    const { zoneCode, at, versions, file, changed, removed, calendar, verdicts } = answer
    const change = { changed, removed }
    const something = removed.length + Object.values(changed).flat().length > 0
    const changes = something ? [change] : []
    if (file) {
      const { bytes, items } = await this.download(file)
      const kept = { enterpriseId, zoneCode, at, versions, calendar, checksum: file.checksum, changes }
      await this.hold({ ...kept, verdicts: verdicts ?? {} }, items)
      if (this.kept) await writeStoredZone(this.device, this.kept, bytes)
    } else if (this.kept && this.now) {
      const { kept } = this
      if (something) this.now.shelf.change(changed, removed)
      this.kept = {
        ...kept,
        at,
        versions,
        calendar,
        verdicts: verdicts ?? kept.verdicts,
        changes: [...kept.changes, ...changes],
      }
      this.now = { ...this.now, at, calendar, verdicts: this.kept.verdicts }
      this.tell()
      await writeStoredZone(this.device, this.kept, undefined)
    }
  }

  /** A file that was damaged on the way is fetched once more. @throws Error when it does not come whole */
  private async download({ url, checksum }: NonNullable<ZoneSnapshot['file']>) {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const bytes = await this.device.fetch(url)
      const items = unpackItems(bytes, checksum)
      if (items) return { bytes, items }
    }
    throw new Error('the file is damaged')
  }

  /** Opens a shelf over the items, index by index, and only then has it searched. */
  private async hold(kept: StoredZone, items: ZoneItems): Promise<void> {
    await this.device.breathe()
    const shelf = new ZoneIndex(kept.zoneCode, items)
    for (const { changed, removed } of kept.changes) shelf.change(changed, removed)
    for (const _step of shelf.building()) await this.device.breathe()
    const { enterpriseId, at, calendar, verdicts } = kept
    this.kept = kept
    this.now = { enterpriseId, shelf, at, calendar, verdicts }
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

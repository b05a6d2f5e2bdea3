import type { Envelope } from '@/shared/contract/action'
import type { IndexVersions, ZoneSnapshot } from '@/shared/contract/zone-snapshot'
import type { ZoneItems } from '@/shared/domain/search/zone/zone-items'
import { ZoneIndex } from '@/shared/domain/search/zone/zone-index'
import { HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import type { Device } from './device'
import { unpackItems, readStoredZone, writeStoredZone, type StoredZone } from './stored-zone'

/** A zone as this device can search it. */
export interface LocalZone {
  enterpriseId: string
  index: ZoneIndex
  /** When the cloud confirmed this state last, epoch ms. */
  at: number
  calendar: ZoneSnapshot['calendar']
  verdicts: StoredZone['verdicts']
}

type ReadSnapshot = (input: {
  enterpriseId: string
  have?: IndexVersions
  failed?: true
}) => Promise<Envelope<ZoneSnapshot>>

/** The shortest time between two calls for changes. */
const FRESH_MS = 5 * MINUTE_MS
/** Pause before a file that could not be fetched is asked for again. The pause doubles each time, up to `RETRY_MAX_MS`. */
const RETRY_MS = MINUTE_MS
const RETRY_MAX_MS = HOUR_MS
/** With more changes than this since the file, the cloud is asked for a new file. */
const CHANGES_MAX = 200

/** Caches the services, policies and solved needs of one zone on the device, and brings them up to date. */
export class ZoneCache {
  private zone: LocalZone | undefined
  private stored: StoredZone | undefined
  private askedAt = Number.NEGATIVE_INFINITY
  /** How often in a row the file could not be fetched, and the earliest time to ask again (epoch ms). */
  private failure: { enterpriseId: string; times: number; notBefore: number } | undefined
  private working: Promise<void> = Promise.resolve()
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly device: Device,
    private readonly readSnapshot: ReadSnapshot,
    /** Called once when fetching begins to fail; again only after it has worked. */
    private readonly onFailure: () => void = () => undefined,
  ) {}

  /** Whether the file could not be fetched the last time. */
  get isFailing(): boolean {
    return this.failure !== undefined
  }

  /** The cached zone; the same object until it changes. */
  readonly current = (): LocalZone | undefined => this.zone

  /** Calls back after every change. @returns ends the subscription */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /**
   * Brings the zone of an enterprise up to date; without a network it takes what the device has stored. Calls run one after the other.
   * Never rejects.
   */
  refresh(enterpriseId: string, now: number): Promise<void> {
    this.working = this.working.then(() => this.refreshNow(enterpriseId, now))
    return this.working
  }

  private async refreshNow(enterpriseId: string, now: number): Promise<void> {
    if (this.zone?.enterpriseId !== enterpriseId) await this.load(enterpriseId)
    else if (now - this.askedAt < FRESH_MS) return
    const failure = this.failure?.enterpriseId === enterpriseId ? this.failure : undefined
    if (failure && now < failure.notBefore) return
    const { stored } = this
    // A zone stored by an earlier release lacks `elsewhere`, the phrases by which the search recognises that nothing fits.
    const usable = stored?.elsewhere !== undefined && stored.changes.length <= CHANGES_MAX
    const answer = await this.readSnapshot({
      enterpriseId,
      ...(usable && { have: stored.versions }),
      ...(failure && { failed: true as const }),
    })
    if (!answer.ok) return
    try {
      await this.apply(enterpriseId, answer.data)
      this.askedAt = now
      this.failure = undefined
    } catch {
      // The file could not be fetched: the cached zone stays, and the pause before the next attempt grows.
      const times = (failure?.times ?? 0) + 1
      const pauseMs = Math.min(RETRY_MAX_MS, RETRY_MS * 2 ** (times - 1))
      this.failure = { enterpriseId, times, notBefore: now + pauseMs }
      if (times === 1) this.onFailure()
    }
  }

  private async load(enterpriseId: string): Promise<void> {
    this.zone = undefined
    this.stored = undefined
    this.askedAt = Number.NEGATIVE_INFINITY
    const found = await readStoredZone(this.device, enterpriseId)
    if (found) await this.open(found.stored, found.items)
    else this.notify()
  }

  private async apply(enterpriseId: string, snapshot: ZoneSnapshot): Promise<void> {
    const { zoneCode, at, versions, file, changed, removed, calendar, verdicts, placeNames, elsewhere } =
      snapshot
    const hasChanges = removed.length + Object.values(changed).flat().length > 0
    const changes = hasChanges ? [{ changed, removed }] : []
    if (file) {
      const { bytes, items } = await this.download(file)
      const stored = {
        ...{ enterpriseId, zoneCode, at, versions, calendar, checksum: file.checksum, changes },
        ...(placeNames && { placeNames }),
        ...(elsewhere && { elsewhere }),
      }
      await this.open({ ...stored, verdicts: verdicts ?? {} }, items)
      if (this.stored) await writeStoredZone(this.device, this.stored, bytes)
    } else if (this.stored && this.zone) {
      const { stored } = this
      if (hasChanges) this.zone.index.change(changed, removed)
      this.stored = {
        ...stored,
        at,
        versions,
        calendar,
        verdicts: verdicts ?? stored.verdicts,
        changes: [...stored.changes, ...changes],
      }
      this.zone = { ...this.zone, at, calendar, verdicts: this.stored.verdicts }
      this.notify()
      await writeStoredZone(this.device, this.stored, undefined)
    }
  }

  /** Downloads a file, once more if it was damaged on the way. @throws Error when it is damaged both times */
  private async download({ url, checksum }: NonNullable<ZoneSnapshot['file']>) {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const bytes = await this.device.fetch(url)
      const items = unpackItems(bytes, checksum)
      if (items) return { bytes, items }
    }
    throw new Error('the file is damaged')
  }

  /** Builds the index in steps that leave the screen responsive, and only then lets it be searched. */
  private async open(stored: StoredZone, items: ZoneItems): Promise<void> {
    await this.device.pause()
    const index = new ZoneIndex(stored.zoneCode, items, stored)
    for (const { changed, removed } of stored.changes) index.change(changed, removed)
    for (const _step of index.build()) await this.device.pause()
    const { enterpriseId, at, calendar, verdicts } = stored
    this.stored = stored
    this.zone = { enterpriseId, index, at, calendar, verdicts }
    this.notify()
  }

  private notify(): void {
    for (const listener of this.listeners) listener()
  }
}

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sdkEnvironment } from '../../localcloud/functions/environment'
import { startLocalCloud, type LocalCloud } from '../../localcloud/server'
import { openData } from '../data'
import { migrations } from './all'
import type { Migration, MigratedDocument } from './migration'
import { migrate, schemaVersion, type Data } from './run-migrations'

const COUNT = 150
const named: Migration = {
  version: 1,
  says: 'a full name instead of two parts',
  collection: 'guests',
  up: (guest) => {
    if (!('first' in guest)) return guest
    const { first, last, ...rest } = guest
    return { ...rest, fullName: `${String(first)} ${String(last)}` }
  },
  down: (guest) => {
    if (!('fullName' in guest)) return guest
    const { fullName, ...rest } = guest
    const [first, last] = String(fullName).split(' ')
    return { ...rest, first, last }
  },
}
const counted: Migration = {
  version: 2,
  says: 'visits are counted',
  collection: 'guests',
  up: (guest) => ('visits' in guest ? guest : { ...guest, visits: 0 }),
  down: (guest) => {
    if (!('visits' in guest)) return guest
    const { visits: _visits, ...rest } = guest
    return rest
  },
}
const both = [named, counted]
const guestsAre = (to: string, originals: 'removed' | 'kept'): Migration => ({
  ...named,
  says: `guests are ${to}, with a full name`,
  renamed: { to, originals },
})
const idOf = (index: number) => `g${String(index).padStart(4, '0')}`

describe('migrations, on the local cloud by the SDK', () => {
  const before = { ...process.env }
  let local: LocalCloud
  let data: Data

  beforeEach(async () => {
    const directory = mkdtempSync(join(tmpdir(), 'migrations-'))
    local = await startLocalCloud({
      dataFile: ':memory:',
      functionsRoot: directory,
      collections: [
        { name: 'guests', indexes: [] },
        { name: 'visitors', indexes: [] },
        { name: 'deployment', indexes: [] },
      ],
    })
    Object.assign(process.env, sdkEnvironment(local.env, `${local.url}/admin`))
    data = openData(local.env, { secretId: 'local', secretKey: 'local' })
    const guests = Array.from({ length: COUNT }, (_, index) => ({
      _id: idOf(index),
      first: 'Li',
      last: String(index),
    }))
    local.database.insert('guests', guests)
  })

  afterEach(async () => {
    process.env = before
    await local.close()
  })

  const all = async (collection = 'guests'): Promise<MigratedDocument[]> => {
    const found: MigratedDocument[] = []
    for (;;) {
      const page = await data.after(collection, found.at(-1)?._id ?? '', 100)
      found.push(...page)
      if (page.length === 0) return found
    }
  }

  it('goes up one by one, reports what it did, and does nothing a second time', async () => {
    expect(await migrate(data, both, 2)).toEqual([
      `up to 1: a full name instead of two parts (${COUNT} of guests changed)`,
      `up to 2: visits are counted (${COUNT} of guests changed)`,
    ])
    expect(await schemaVersion(data)).toBe(2)
    expect((await all()).at(7)).toEqual({ _id: idOf(7), fullName: 'Li 7', visits: 0 })
    expect(await migrate(data, both, 2)).toEqual([])
  })

  it('goes down to the original data', async () => {
    const original = await all()
    await migrate(data, both, 2)
    expect((await migrate(data, both, 0)).map((line) => line.slice(0, 9))).toEqual(['down to 1', 'down to 0'])
    expect(await all()).toEqual(original)
  })

  it('continues an interrupted run', async () => {
    let written = 0
    const breaking: Data = {
      ...data,
      replace: (collection, document, next) => {
        written += 1
        if (written > 120) throw new Error('the line is cut')
        return data.replace(collection, document, next)
      },
    }
    await expect(migrate(breaking, both, 2)).rejects.toThrow('the line is cut')
    expect(await schemaVersion(data)).toBe(0)
    await migrate(data, both, 2)
    const found = await all()
    expect(found).toHaveLength(COUNT)
    expect(found.every((guest) => 'fullName' in guest && guest['visits'] === 0)).toBe(true)
  })

  it('moves a collection to another name, and back', async () => {
    const original = await all()
    const moving = [guestsAre('visitors', 'removed')]
    expect(await migrate(data, moving, 1)).toEqual([
      `up to 1: guests are visitors, with a full name (${COUNT} of guests changed)`,
    ])
    expect(await all()).toEqual([])
    expect((await all('visitors')).at(7)).toEqual({ _id: idOf(7), fullName: 'Li 7' })
    await migrate(data, moving, 0)
    expect(await all('visitors')).toEqual([])
    expect(await all()).toEqual(original)
  })

  it('an interrupted move neither loses nor duplicates documents', async () => {
    let moved = 0
    const breaking: Data = {
      ...data,
      move: (...parts) => {
        moved += 1
        if (moved > 120) throw new Error('the line is cut')
        return data.move(...parts)
      },
    }
    const moving = [guestsAre('visitors', 'removed')]
    await expect(migrate(breaking, moving, 1)).rejects.toThrow('the line is cut')
    expect([(await all()).length, (await all('visitors')).length]).toEqual([COUNT - 120, 120])
    await migrate(data, moving, 1)
    expect([(await all()).length, (await all('visitors')).length]).toEqual([0, COUNT])
  })

  it('a later run moves documents that functions of the previous release wrote after the move', async () => {
    const moving = [guestsAre('visitors', 'removed'), counted]
    await migrate(data, moving, 1)
    await data.put('guests', { _id: 'late', first: 'Wang', last: 'Fang' })
    expect(await migrate(data, moving, 1)).toEqual([
      'again: guests are visitors, with a full name (1 of guests moved)',
    ])
    expect(await data.get('visitors', 'late')).toEqual({ _id: 'late', fullName: 'Wang Fang' })
    expect(await migrate(data, moving, 1)).toEqual([])
  })

  it('keeps the originals of a copy, and a copy back replaces them', async () => {
    const original = await all()
    const copying = [guestsAre('visitors', 'kept')]
    await migrate(data, copying, 1)
    expect(await all()).toEqual(original)
    await data.put('visitors', { _id: idOf(3), fullName: 'Wang 3' })
    await data.put('visitors', { _id: 'new', fullName: 'Li New' })
    await migrate(data, copying, 0)
    expect(await data.get('guests', idOf(3))).toEqual({ _id: idOf(3), first: 'Wang', last: '3' })
    expect(await all()).toHaveLength(COUNT + 1)
  })

  it('has nothing to move in an environment that never had the collection', async () => {
    const moving = [{ ...guestsAre('visitors', 'removed'), collection: 'unheard_of' }]
    expect(await migrate(data, moving, 1)).toEqual([
      'up to 1: guests are visitors, with a full name (0 of unheard_of changed)',
    ])
  })

  it('overwrites no change that somebody makes while it runs', async () => {
    let isFirst = true
    const meanwhile: Data = {
      ...data,
      async replace(collection, document, next) {
        if (isFirst) {
          isFirst = false
          await data.put('guests', { ...document, last: 'Ming' })
        }
        return data.replace(collection, document, next)
      },
      async move(from, document, to, next) {
        if (isFirst) {
          isFirst = false
          await data.put('guests', { ...document, last: 'Ming' })
        }
        return data.move(from, document, to, next)
      },
    }
    await migrate(meanwhile, [named], 1)
    expect(await data.get('guests', idOf(0))).toEqual({ _id: idOf(0), fullName: 'Li Ming' })
    isFirst = true
    await migrate(
      meanwhile,
      [counted, { ...guestsAre('visitors', 'removed'), version: 2, up: (one) => one }],
      2,
    )
    expect(await data.get('visitors', idOf(0))).toMatchObject({ last: 'Ming' })
  })

  it('refuses a target version that this release does not know', async () => {
    await expect(migrate(data, both, 3)).rejects.toThrow('there is no version 3: 0 to 2')
    await data.put('deployment', { _id: 'schema', version: 9 })
    await expect(migrate(data, both, 2)).rejects.toThrow('data are of version 9, this release knows 2')
  })
})

describe('the migrations of this release', () => {
  it('are numbered without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })

  it.each([...migrations])(
    '$version $says: down reverses up, and a second run changes nothing',
    ({ up, down, forgets }) => {
      fc.assert(
        fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
          const before = { ...fields, _id: 'one' }
          const after = up(before)
          expect(up(after)).toEqual(after)
          expect(down(down(after))).toEqual(down(after))
          if (after !== before && forgets === undefined) expect(down(after)).toEqual(before)
        }),
      )
    },
  )
})

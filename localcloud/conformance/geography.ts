import { deepStrictEqual as same, ok } from 'node:assert'
import type { Bench, Claim } from './claim'

const claim = (name: string, text: string, run: Claim['run']): Claim => ({
  name: `geo: ${name}`,
  claim: text,
  run,
})

async function seedPoints({ db, seed }: Bench): Promise<void> {
  const { Point } = db.Geo
  await seed(
    { at: new Point(116.4, 39.9) },
    { at: new Point(116.41, 39.9) },
    { at: new Point(121.47, 31.23) },
  )
}

const square = (
  { db }: Bench,
  [west, south, east, north]: readonly [number, number, number, number],
): unknown => {
  const { Point, LineString, Polygon } = db.Geo
  const corners: readonly (readonly [number, number])[] = [[west, south], [east, south], [east, north], [west, north], [west, south]] // prettier-ignore
  return new Polygon([new LineString(corners.map(([x, y]) => new Point(x, y)))])
}

/** How places behave. */
export const geographyClaims: readonly Claim[] = [
  claim('near', 'geoNear sorts by distance and keeps to the maximum in metres', async (bench) => {
    await seedPoints(bench)
    const { things, ids, db, _ } = bench
    const near = _.geoNear({ geometry: new db.Geo.Point(116.412, 39.9), maxDistance: 5000, minDistance: 0 })
    same(await ids(things.where({ at: near })), ['2', '1'])
  }),
  claim('within a polygon', 'geoWithin finds the points of a polygon', async (bench) => {
    await seedPoints(bench)
    const { things, ids, _ } = bench
    same(await ids(things.where({ at: _.geoWithin({ geometry: square(bench, [116, 39, 117, 40]) }) })), [
      '1',
      '2',
    ])
  }),
  claim('within a circle', 'geoWithin takes a circle in radians', async (bench) => {
    await seedPoints(bench)
    const { things, ids, _ } = bench
    same(await ids(things.where({ at: _.geoWithin({ centerSphere: [[121.47, 31.23], 10 / 6378.1] }) })), [
      '3',
    ])
  }),
  claim('intersects', 'geoIntersects finds what touches', async (bench) => {
    await seedPoints(bench)
    const { things, ids, _ } = bench
    same(await ids(things.where({ at: _.geoIntersects({ geometry: square(bench, [120, 30, 122, 32]) }) })), [
      '3',
    ])
  }),
  claim('geoNear stage', 'the geoNear stage adds the distance in metres', async (bench) => {
    await seedPoints(bench)
    const { things, db } = bench
    const stage = {
      near: new db.Geo.Point(116.4, 39.9),
      distanceField: 'far',
      spherical: true,
      maxDistance: 10_000,
      key: 'at',
    }
    const list = (await things.aggregate().geoNear(stage).end()).list
    same(
      list.map(({ _id }) => _id),
      ['1', '2'],
    )
    const far = Number(list[1]?.['far'])
    ok(far > 840 && far < 870, `${far} m`)
  }),
  claim('points come back', 'a stored point comes back as a point', async (bench) => {
    await seedPoints(bench)
    const { at } = (await bench.things.doc('1').get()).data as { at: { longitude: number; latitude: number } }
    same([at.longitude, at.latitude], [116.4, 39.9])
  }),
]

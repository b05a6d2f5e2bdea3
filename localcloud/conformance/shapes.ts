import { deepStrictEqual as same, strictEqual as is, throws } from 'node:assert'
import type { Bench, Claim } from './claim'

const claim = (name: string, text: string, run: Claim['run']): Claim => ({
  name: `shape: ${name}`,
  claim: text,
  run,
})

type Corner = readonly [number, number]

const lineOf = ({ db }: Bench, points: readonly Corner[]): unknown =>
  new db.Geo.LineString(points.map(([x, y]) => new db.Geo.Point(x, y)))

const square = (half: number): readonly Corner[] => [
  [-half, -half],
  [half, -half],
  [half, half],
  [-half, half],
  [-half, -half],
]

const polygonOf = (bench: Bench, ...rings: readonly (readonly Corner[])[]): unknown =>
  new bench.db.Geo.Polygon(rings.map((ring) => lineOf(bench, ring)))

/** GeoJSON shapes: stored, found and refused. */
export const shapeClaims: readonly Claim[] = [
  claim('all kinds', 'every shape comes back as it went in', async (bench) => {
    const { Point, MultiPoint, MultiLineString, MultiPolygon } = bench.db.Geo
    const shapes: Record<string, unknown> = {
      point: new Point(121.47, 31.23),
      line: lineOf(bench, [[1, 1], [2, 2]]),
      polygon: polygonOf(bench, square(2), square(1)),
      points: new MultiPoint([new Point(1, 1), new Point(3, 3)]),
      lines: new MultiLineString([lineOf(bench, [[0, 0], [1, 1]])]),
      polygons: new MultiPolygon([polygonOf(bench, square(2)), polygonOf(bench, square(1))]),
    } // prettier-ignore
    await bench.seed(shapes)
    const stored = (await bench.things.doc('1').get()).data
    for (const [name, shape] of Object.entries(shapes)) {
      same(stored[name], shape)
      is(stored[name]?.constructor, shape?.constructor)
    }
  }),
  claim('holes', 'what stands in the hole of a polygon is not within it', async (bench) => {
    const { Point } = bench.db.Geo
    await bench.seed({ at: new Point(0, 0) }, { at: new Point(1.5, 0) }, { at: new Point(3, 0) })
    const geometry = polygonOf(bench, square(2), square(1))
    same(await bench.ids(bench.things.where({ at: bench._.geoWithin({ geometry }) })), ['2'])
    same(await bench.ids(bench.things.where({ at: bench._.geoIntersects({ geometry }) })), ['2'])
  }),
  claim('several polygons', 'within one of them is enough', async (bench) => {
    const { Point, MultiPolygon } = bench.db.Geo
    await bench.seed({ at: new Point(0, 0) }, { at: new Point(10, 10) }, { at: new Point(50, 50) })
    const around: readonly Corner[] = [[9, 9], [11, 9], [11, 11], [9, 11], [9, 9]] // prettier-ignore
    const geometry = new MultiPolygon([polygonOf(bench, square(1)), polygonOf(bench, around)])
    same(await bench.ids(bench.things.where({ at: bench._.geoWithin({ geometry }) })), ['1', '2'])
  }),
  claim('lines', 'lines are within, and intersect, as a whole', async (bench) => {
    await bench.seed({ way: lineOf(bench, [[0, 0], [0.5, 0.5]]) }, { way: lineOf(bench, [[0, 0], [9, 9]]) }) // prettier-ignore
    const { things, ids, _ } = bench
    same(await ids(things.where({ way: _.geoWithin({ geometry: polygonOf(bench, square(1)) }) })), ['1'])
    const across = lineOf(bench, [[4, 6], [6, 4]]) // prettier-ignore
    same(await ids(things.where({ way: _.geoIntersects({ geometry: across }) })), ['2'])
  }),
  claim('near with a minimum', 'geoNear leaves out what is nearer than the minimum', async (bench) => {
    const { Point } = bench.db.Geo
    await bench.seed({ at: new Point(0, 0) }, { at: new Point(0.01, 0) }, { at: new Point(1, 0) })
    const near = { geometry: new Point(0, 0), minDistance: 500, maxDistance: 5_000 }
    same(await bench.ids(bench.things.where({ at: bench._.geoNear(near) })), ['2'])
  }),
  claim('a circle as a point', 'the centre of a circle may be a Point', async (bench) => {
    const { Point } = bench.db.Geo
    await bench.seed({ at: new Point(0, 0) }, { at: new Point(1, 0) })
    const centerSphere = [new Point(0, 0), 10 / 6378.1]
    same(await bench.ids(bench.things.where({ at: bench._.geoWithin({ centerSphere }) })), ['1'])
  }),
  claim('points as plain GeoJSON', 'are the same as Point', async (bench) => {
    await bench.seed({ at: { type: 'Point', coordinates: [0, 0] } })
    const near = { geometry: new bench.db.Geo.Point(0, 0), maxDistance: 1, minDistance: 0 }
    same(await bench.ids(bench.things.where({ at: bench._.geoNear(near) })), ['1'])
  }),
  claim('updates', 'a shape can be set and read in an update', async (bench) => {
    const { Point } = bench.db.Geo
    await bench.seed({ at: new Point(0, 0) })
    await bench.things.doc('1').update({ data: { at: new Point(5, 6) } })
    same((await bench.things.doc('1').get()).data['at'], new Point(5, 6))
  }),
  claim('what is no shape', 'the SDK refuses it before it is sent', async (bench) => {
    const { Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon } = bench.db.Geo
    throws(() => new Point(181, 0))
    throws(() => new Point(0, -91))
    throws(() => new LineString([]))
    throws(() => new LineString([new Point(0, 0)]))
    throws(() => new Polygon([]))
    throws(() => polygonOf(bench, square(1).slice(0, 4)))
    throws(() => new MultiPoint([]))
    throws(() => new MultiLineString([1]))
    throws(() => new MultiPolygon([1]))
  }),
]

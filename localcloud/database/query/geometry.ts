import { isDoc } from '../values/values'

/** `[longitude, latitude]` in degrees. */
export type Position = readonly [number, number]
type Ring = readonly Position[]
type Polygon = readonly Ring[]

/** A GeoJSON geometry; its coordinates are not yet checked. */
export interface Geometry {
  type: string
  coordinates: unknown
}

/** The radius that MongoDB uses. */
export const EARTH_RADIUS_M = 6_378_100

const TYPES = new Set(['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'])

/** The value as a GeoJSON geometry, if it is one. */
export function toGeometry(value: unknown): Geometry | undefined {
  if (!isDoc(value) || typeof value['type'] !== 'string' || !TYPES.has(value['type'])) return undefined
  return Array.isArray(value['coordinates'])
    ? { type: value['type'], coordinates: value['coordinates'] }
    : undefined
}

/** A position as a point of the unit sphere. */
function onSphere([longitude, latitude]: Position): readonly [number, number, number] {
  const theta = longitude * (Math.PI / 180)
  const phi = latitude * (Math.PI / 180)
  return [Math.cos(theta) * Math.cos(phi), Math.sin(theta) * Math.cos(phi), Math.sin(phi)]
}

/**
 * The angle between two positions at the centre of the Earth, in radians. It uses cross and dot product, as MongoDB's S2 library
 * does, so that distances agree to the last digit.
 */
export function centralAngle(a: Position, b: Position): number {
  const [ax, ay, az] = onSphere(a)
  const [bx, by, bz] = onSphere(b)
  const x = ay * bz - az * by
  const y = az * bx - ax * bz
  const z = ax * by - ay * bx
  return Math.atan2(Math.sqrt(x * x + y * y + z * z), ax * bx + ay * by + az * bz)
}

/** Every position of a geometry. */
export function geometryPoints(geometry: Geometry): Position[] {
  const points: Position[] = []
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return
    if (typeof value[0] === 'number' && typeof value[1] === 'number') points.push([value[0], value[1]])
    else value.forEach(walk)
  }
  walk(geometry.coordinates)
  return points
}

export function geometryPolygons(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates as Polygon]
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates as Polygon[]) : []
}

function onSegment(p: Position, a: Position, b: Position): boolean {
  const cross = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
  if (Math.abs(cross) > 1e-12) return false
  return (
    p[0] >= Math.min(a[0], b[0]) &&
    p[0] <= Math.max(a[0], b[0]) &&
    p[1] >= Math.min(a[1], b[1]) &&
    p[1] <= Math.max(a[1], b[1])
  )
}

function inRing(p: Position, ring: Ring): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] as Position
    const b = ring[j] as Position
    if (onSegment(p, a, b)) return true
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0])
      inside = !inside
  }
  return inside
}

/** Inside the outer ring and in none of the holes; the border counts as inside. */
export function inPolygon(point: Position, polygon: Polygon): boolean {
  const [outer, ...holes] = polygon
  return outer !== undefined && inRing(point, outer) && !holes.some((hole) => inRing(point, hole))
}

type Segment = readonly [Position, Position]

function segmentsOf(geometry: Geometry): Segment[] {
  const lines: Ring[] = []
  const coordinates = geometry.coordinates
  if (geometry.type === 'LineString') lines.push(coordinates as Ring)
  else if (geometry.type === 'MultiLineString') lines.push(...(coordinates as Ring[]))
  else for (const polygon of geometryPolygons(geometry)) lines.push(...polygon)
  return lines.flatMap((line) => line.slice(1).map((end, i): Segment => [line[i] as Position, end]))
}

const side = (a: Position, b: Position, p: Position): number =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]))

function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  if (onSegment(c, a, b) || onSegment(d, a, b) || onSegment(a, c, d) || onSegment(b, c, d)) return true
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

/** Whether two geometries share a point. It computes on a plane, which is exact enough for areas of a district's size. */
export function intersects(a: Geometry, b: Geometry): boolean {
  const pointsA = geometryPoints(a)
  const pointsB = geometryPoints(b)
  if (pointsA.some((p) => pointsB.some((q) => p[0] === q[0] && p[1] === q[1]))) return true
  if (geometryPolygons(b).some((polygon) => pointsA.some((p) => inPolygon(p, polygon)))) return true
  if (geometryPolygons(a).some((polygon) => pointsB.some((p) => inPolygon(p, polygon)))) return true
  const segmentsA = segmentsOf(a)
  const segmentsB = segmentsOf(b)
  if (pointsA.some((p) => segmentsB.some(([x, y]) => onSegment(p, x, y)))) return true
  if (pointsB.some((p) => segmentsA.some(([x, y]) => onSegment(p, x, y)))) return true
  return segmentsA.some((x) => segmentsB.some((y) => crosses(x, y)))
}

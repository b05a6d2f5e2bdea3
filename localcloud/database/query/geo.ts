import { requestFailed } from '../../fault'
import {
  centralAngle,
  EARTH_RADIUS_M,
  toGeometry,
  intersects,
  geometryPoints,
  geometryPolygons,
  inPolygon,
  type Position,
} from './geometry'
import { isDoc, type Doc } from '../values/values'

type Leaf = (value: unknown) => boolean

/** `[longitude, latitude]` from a GeoJSON point, a pair or `{ longitude, latitude }`. */
export function toPosition(value: unknown): Position | undefined {
  if (Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number')
    return [value[0], value[1]]
  if (!isDoc(value)) return undefined
  if (value['type'] === 'Point') return toPosition(value['coordinates'])
  if (typeof value['longitude'] === 'number' && typeof value['latitude'] === 'number')
    return [value['longitude'], value['latitude']]
  return undefined
}

/** Metres between two positions on the sphere. */
export const distanceM = (a: Position, b: Position): number => centralAngle(a, b) * EARTH_RADIUS_M

/** `$geoWithin` with `$geometry` (Polygon, MultiPolygon) or `$centerSphere`. */
export function withinLeaf(operand: unknown): Leaf {
  if (isDoc(operand) && Array.isArray(operand['$centerSphere'])) {
    const [center, radius] = operand['$centerSphere']
    const from = toPosition(center)
    if (!from || typeof radius !== 'number')
      throw requestFailed('$centerSphere needs a center and a radius in radians')
    return onGeometry((points) => points.every((point) => centralAngle(from, point) <= radius))
  }
  const shape = isDoc(operand) ? toGeometry(operand['$geometry']) : undefined
  if (!shape) throw requestFailed('$geoWithin supports $geometry and $centerSphere')
  const polygons = geometryPolygons(shape)
  if (polygons.length === 0)
    throw requestFailed(`$geoWithin not supported with provided geometry: ${shape.type}`)
  return onGeometry((points) =>
    points.every((point) => polygons.some((polygon) => inPolygon(point, polygon))),
  )
}

const onGeometry =
  (test: (points: Position[]) => boolean): Leaf =>
  (value) => {
    const geometry = toGeometry(value)
    return geometry !== undefined && test(geometryPoints(geometry))
  }

/** `$geoIntersects` with `$geometry`. */
export function intersectsLeaf(operand: unknown): Leaf {
  const shape = isDoc(operand) ? toGeometry(operand['$geometry']) : undefined
  if (!shape) throw requestFailed('$geoIntersects supports $geometry')
  return (value) => {
    const geometry = toGeometry(value)
    return geometry !== undefined && intersects(geometry, shape)
  }
}

interface Near {
  from: Position
  minM: number
  maxM: number
}

function readNear(operand: unknown, siblings: Doc): Near {
  const inner = isDoc(operand) ? operand : {}
  const from = toPosition(inner['$geometry'] ?? operand)
  if (!from) throw requestFailed('$near requires a point')
  const bound = (name: string, otherwise: number): number => {
    const value = inner[name] ?? siblings[name]
    return typeof value === 'number' ? value : otherwise
  }
  return { from, minM: bound('$minDistance', 0), maxM: bound('$maxDistance', Infinity) }
}

/** `$near` / `$nearSphere` as a test: a point between `$minDistance` and `$maxDistance` metres away. */
export function nearLeaf(operand: unknown, siblings: Doc): Leaf {
  const near = readNear(operand, siblings)
  return (value) => {
    const point = toPosition(value)
    if (!point) return false
    const distance = distanceM(near.from, point)
    return distance >= near.minM && distance <= near.maxM
  }
}

/** The field and the position by which `$near` sorts, if the query has one (top level or inside `$and`). */
export function nearOrigin(query: Doc): { path: string; from: Position } | undefined {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const branch of condition) {
        const found = isDoc(branch) ? nearOrigin(branch) : undefined
        if (found) return found
      }
    } else if (isDoc(condition)) {
      const operand = condition['$near'] ?? condition['$nearSphere']
      if (operand !== undefined) return { path, from: readNear(operand, condition).from }
    }
  }
  return undefined
}

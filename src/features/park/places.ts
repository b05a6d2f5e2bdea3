/** A region in which somebody works for the park, and their role there. */
export interface ParkRegion {
  role: string
  regionCode: string
  regionName: string
}

export type ParkRegions = readonly [ParkRegion, ...ParkRegion[]]

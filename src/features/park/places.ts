/** Where somebody works for the park. */
export interface ParkRegion {
  role: string
  regionCode: string
  regionName: string
}

export type ParkRegions = readonly [ParkRegion, ...ParkRegion[]]

/** What other rooms may use of regions. */
export { importRegions, type RegionFile, readRegionFile } from './import-regions.ts'
export { listRegions } from './list-regions.ts'

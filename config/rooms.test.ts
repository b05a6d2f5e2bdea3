import { readdirSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '..')
/** A reader can take in so many folder names at one glance. */
const ROOMS_MAX = 10
const FLOORS_MAX = 6

const foldersOf = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)
    // Ignores empty folders that a renaming left behind.
    .filter((room) => readdirSync(path.join(ROOT, room)).length > 0)

const everyFolder = (folder: string): string[] => [folder, ...foldersOf(folder).flatMap(everyFolder)]

it.each(['cloudfunctions/_kernel', 'src/shared/domain'])(
  '%s has at most ten folders, nested at most six levels deep',
  (house) => {
    const rooms = foldersOf(house)
    expect(rooms.length).toBeGreaterThan(1)
    expect(rooms.length).toBeLessThanOrEqual(ROOMS_MAX)
    const floors = everyFolder(house).map((folder) => folder.split('/').length)
    expect(Math.max(...floors)).toBeLessThanOrEqual(FLOORS_MAX)
  },
)

it.each(['src/ui', 'src/features'])('every folder of components in %s has a test', (house) => {
  const holdsTests = (files: readonly string[]) => files.some((file) => /\.test\.tsx?$/.test(file))
  const holdsComponents = (files: readonly string[]) => files.some((file) => file.endsWith('.tsx'))
  const folders = everyFolder(house).map((folder) => ({
    folder,
    files: readdirSync(path.join(ROOT, folder)),
  }))
  const components = folders.filter(({ files }) => holdsComponents(files))
  expect(components.length).toBeGreaterThan(20)
  expect(components.filter(({ files }) => !holdsTests(files)).map(({ folder }) => folder)).toEqual([])
})

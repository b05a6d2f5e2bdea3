/** The folder into which the platform lets a person upload: `cloud://<environment>/uploads/<person>/…`. */
const folderOf = (personId: string) => `uploads/${personId}/`

/** Characters with which a path could lead somewhere else than it says. */
const TRICKS = /[\p{Cc}\\?#%]/u

/** True for a file that lies in the person's own upload folder; whoever names another one's file is refused. */
export function isOwnUpload(fileId: string, personId: string): boolean {
  const path = pathOf(fileId)
  const parts = path.split('/')
  return (
    fileId.startsWith('cloud://') &&
    path.startsWith(folderOf(personId)) &&
    !TRICKS.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  )
}

/** The last part of its path: what the file was called when it was uploaded. */
export function nameOfUpload(fileId: string): string {
  return pathOf(fileId).split('/').at(-1) ?? ''
}

function pathOf(fileId: string): string {
  return fileId.split('/').slice(3).join('/')
}

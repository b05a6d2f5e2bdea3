/** How the files of a project are run: put together in batches, or in a realm of their own. */
interface Plan {
  batches: string[][]
  alone: string[]
}
/** The test files that Jest itself finds for the projects that are run in batches, relative to the repository. */
export function listTests(): string[]
export function toBatches(
  files: readonly string[],
  isLong: (file: string) => boolean,
): { domain: Plan; cloud: Plan; ui: Plan; e2e: Plan }

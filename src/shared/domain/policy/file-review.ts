import type { Review } from '../need/need'
import type { Policy, PolicyFile } from './policy'

/** The files that readers may fetch. A picture is among them only after the platform has passed it. */
export function passedFiles<F extends Pick<PolicyFile, 'review'>>(files: readonly F[]): F[] {
  return files.filter(({ review }) => review === undefined)
}

/** Marks pictures as unchecked until the platform has answered. */
export function holdFiles(files: readonly PolicyFile[], fileIds: readonly string[]): PolicyFile[] {
  return files.map((file) => (fileIds.includes(file.fileId) ? { ...file, review: 'unchecked' } : file))
}

/** The new list of files, with the verdicts that came meanwhile for files that the policy already has. */
export function withDecisions(files: readonly PolicyFile[], carried: readonly PolicyFile[]): PolicyFile[] {
  return files.map((file) => {
    const held = carried.find(({ fileId }) => fileId === file.fileId)
    return held ? judged(file, held.review) : file
  })
}

/** The policy after a verdict on one picture; undefined when that picture waits for none. */
export function reviewFile(policy: Policy, fileId: string, verdict: Review | 'passed'): Policy | undefined {
  const waits = (file: PolicyFile) =>
    file.fileId === fileId && file.review !== undefined && file.review !== 'refused'
  if (!policy.attachments.some(waits)) return undefined
  const review = verdict === 'passed' ? undefined : verdict
  return {
    ...policy,
    attachments: policy.attachments.map((file) => (waits(file) ? judged(file, review) : file)),
  }
}

function judged({ review: _before, ...file }: PolicyFile, review: Review | undefined): PolicyFile {
  return review === undefined ? file : { ...file, review }
}

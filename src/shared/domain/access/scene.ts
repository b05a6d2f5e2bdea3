/** What a 小程序码 of the park can lead to. */
export const SCENE_KINDS = ['policy', 'service', 'agent', 'park', 'receipt'] as const
type SceneKind = (typeof SCENE_KINDS)[number]

/** What a scene names. `target` is an id; for a park its region code, for a receipt the code on paper. */
export interface SceneTarget {
  kind: SceneKind
  target: string
}

const LETTERS = { policy: 'p', service: 's', agent: 'a', park: 'z', receipt: 'r' } as const
/** WeChat carries 32 visible characters. Two of them give the kind. */
const SCENE = /^([psazr])\.([A-Za-z0-9_-]{1,30})$/

/** The scene of a code, e.g. `p.p_7K2…`; undefined when the id is too long. */
export function formatScene({ kind, target }: SceneTarget): string | undefined {
  const scene = `${LETTERS[kind]}.${target}`
  return SCENE.test(scene) ? scene : undefined
}

/** What a scene names; undefined when the text is none of our scenes. */
export function parseScene(scene: string): SceneTarget | undefined {
  const [, letter, target] = SCENE.exec(scene) ?? []
  const kind = SCENE_KINDS.find((one) => LETTERS[one] === letter)
  return kind && target !== undefined ? { kind, target } : undefined
}

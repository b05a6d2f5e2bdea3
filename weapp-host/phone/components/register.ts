import type { ComponentSpace, GeneralComponent, GeneralComponentDefinition } from 'glass-easel'
import { code, unitConfig } from '../code'
import { journal } from '../journal'
import { describe } from './accessibility'
import { button } from './button'
import type { BuiltIn, Link } from './built-in'
import { input, textarea } from './entry'
import { image } from './image'
import { picker } from './picker'
import { scrollView } from './scroll-view'
import { switchComponent } from './switch'

const PLAIN: BuiltIn = {}

/** The components of WeChat that this host implements. */
const BUILT_INS: Readonly<Record<string, BuiltIn>> = {
  view: PLAIN,
  text: PLAIN,
  label: PLAIN,
  form: PLAIN,
  'root-portal': PLAIN,
  'page-container': PLAIN,
  // An empty box: the tests of charts check the drawing code itself.
  canvas: PLAIN,
  button,
  image,
  input,
  picker,
  'scroll-view': scrollView,
  switch: switchComponent,
  textarea,
}

/** Parts of the template language, not components. */
const STRUCTURE = new Set(['template', 'wxs', 'import', 'include', 'block', 'slot'])

/** The builder of a component, with types that do not change with each added property. */
interface Builder {
  property(name: string, definition: { type: null }): Builder
  observer(path: string, observer: (this: GeneralComponent) => void): Builder
  lifetime(name: 'attached' | 'detached', action: (this: GeneralComponent) => void): Builder
  registerComponent(): GeneralComponentDefinition
}

/** Defines WeChat's own components. @returns tag → definition */
export function registerBuiltIns(space: ComponentSpace): ReadonlyMap<string, GeneralComponentDefinition> {
  const tags = new Set([...Object.keys(BUILT_INS), ...Object.keys(code.attributes)])
  const ours = [...tags].filter((tag) => !STRUCTURE.has(tag) && !isOfPackage(tag))
  return new Map(ours.map((tag) => [tag, define(space, tag, BUILT_INS[tag])]))
}

const ofPackage = new Set(
  Object.keys(code.configs).flatMap((path) => Object.keys(unitConfig(path).usingComponents ?? {})),
)
const isOfPackage = (tag: string) => ofPackage.has(tag)

function define(space: ComponentSpace, tag: string, known: BuiltIn | undefined): GeneralComponentDefinition {
  const builtIn = known ?? PLAIN
  const properties = new Set([...(code.attributes[tag] ?? []), ...(builtIn.properties ?? []), 'hidden'])
  let builder = space.define(`wx://${tag}`) as unknown as Builder
  for (const property of properties) builder = builder.property(property, { type: null })
  const attached = new WeakSet<GeneralComponent>()
  const update = (component: GeneralComponent) => {
    if (!attached.has(component)) return
    const element = elementOf(component)
    const data = dataOf(component)
    element.toggleAttribute('hidden', data['hidden'] === true)
    builtIn.update?.(element, data)
    describe(element, data)
  }
  return builder
    .observer('**', function () {
      update(this)
    })
    .lifetime('attached', function () {
      if (!known) journal.fault('component', `<${tag}> is not in this host`)
      builtIn.init?.(elementOf(this), linkOf(this))
      attached.add(this)
      update(this)
    })
    .lifetime('detached', function () {
      // React may still change a page after the person has left it; the page has no element any more.
      attached.delete(this)
    })
    .registerComponent()
}

const elementOf = (component: GeneralComponent): HTMLElement => component.$$ as unknown as HTMLElement
const dataOf = (component: GeneralComponent): Link['data'] => component.data

const linkOf = (component: GeneralComponent): Link => ({
  get data() {
    return dataOf(component)
  },
  triggerEvent: (name, detail) => component.triggerEvent(name, detail),
})

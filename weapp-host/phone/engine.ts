import {
  addGlobalErrorListener,
  addGlobalWarningListener,
  globalOptions,
  type GeneralComponent,
} from 'glass-easel'
import { MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import { PhoneBackend } from './backend'
import { installBridge } from './bridge'
import { app, code, unitConfig } from './code'
import { registerBuiltIns } from './components/register'
import { installEvents } from './events'
import { journal } from './journal'

export interface Engine {
  backend: AssociatedBackend
  space: CodeSpace
}

/** Sets WeChat's component engine up for the package: backend, events, built-in components, templates, styles. */
export function startEngine(root: HTMLElement): Engine {
  globalOptions.writeIdToDOM = true
  addGlobalErrorListener((error, method, component) => {
    journal.fault(`${method ?? 'engine'} ${nameOf(component)}`, error)
    return false
  })
  addGlobalWarningListener((message, component) => {
    journal.fault(`warning ${nameOf(component)}`, message)
    return false
  })
  installBridge()
  const phone = new PhoneBackend()
  const env = new MiniProgramEnv()
  const backend = env.associateBackend(phone)
  installEvents(phone, root)
  // Comes before the package's own space, because a space only sees components that exist when it is made.
  const builtIns = registerBuiltIns(env.getGlobalCodeSpace().getComponentSpace())
  const space = env.createCodeSpace('', true)
  for (const [tag, definition] of builtIns) space.getComponentSpace().setGlobalUsingComponent(tag, definition)
  addUnits(space)
  addSheets(space, backend)
  return { backend, space }
}

function addUnits(space: CodeSpace): void {
  for (const path of Object.keys(code.configs)) {
    if (path === 'app' || !(path in code.modules)) continue
    const { component, usingComponents } = unitConfig(path)
    space.addComponentStaticConfig(path, {
      ...(component !== undefined && { component }),
      ...styleIsolationOf(path),
      usingComponents: { ...app.usingComponents, ...usingComponents },
    })
  }
  for (const [path, content] of Object.entries(code.templates))
    space.addCompiledTemplate(path, { groupList: code.templates, content } as never)
}

type StaticConfig = Parameters<CodeSpace['addComponentStaticConfig']>[1]

function styleIsolationOf(path: string): Pick<StaticConfig, 'styleIsolation'> {
  const { styleIsolation } = code.configs[path] as Pick<StaticConfig, 'styleIsolation'>
  return styleIsolation === undefined ? {} : { styleIsolation }
}

function addSheets(space: CodeSpace, backend: AssociatedBackend): void {
  for (const [path, sheet] of Object.entries(code.sheets)) {
    backend.registerStyleSheetContent(path, sheet)
    if (path in code.modules) space.addStyleSheet(path, path, code.scopes[path])
  }
}

const nameOf = (component: GeneralComponent | string | undefined): string =>
  typeof component === 'string' ? component : (component?.is ?? '')

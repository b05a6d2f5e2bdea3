import { COLLECTIONS } from '../../cloudfunctions/_kernel/data/collections'
import { templatesWith } from '../../cloudfunctions/_kernel/platform/templates'
import {
  startLocalCloud,
  type CollectionDeclaration,
  type LocalCloud,
  type LocalCloudOptions,
  type MessageTemplate,
} from '../../localcloud/server'
import path from 'node:path'
import { ROOT } from '../environment'

const FUNCTIONS_ROOT = path.join(ROOT, 'dist', 'cloudfunctions')

/** The local cloud with this product's collections, templates and built functions. */
export function hostProduct(
  options: Omit<LocalCloudOptions, 'functionsRoot' | 'collections' | 'messageTemplates'> &
    Partial<Pick<LocalCloudOptions, 'collections'>>,
): Promise<LocalCloud> {
  return startLocalCloud({
    collections: declaredCollections(),
    // With timers by cron functions also wake one another. A test that fires timers by hand decides itself when each function runs.
    ...(options.timers === 'cron' && { functionVariables: { WAKE: 'on' } }),
    ...options,
    functionsRoot: FUNCTIONS_ROOT,
    messageTemplates: declaredTemplates(options.functionVariables?.['TEMPLATE_FIELDS']),
    pictureVerdictsTo: 'checks',
  })
}

function declaredCollections(): CollectionDeclaration[] {
  return Object.entries(COLLECTIONS).map(([name, indexes]) => ({ name, indexes: [...indexes] }))
}

function declaredTemplates(fieldNames: string | undefined): MessageTemplate[] {
  return Object.values(templatesWith(fieldNames)).map(({ id, title, fields }) => ({
    id,
    title,
    fields: Object.values(fields),
  }))
}

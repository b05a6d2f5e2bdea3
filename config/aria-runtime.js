// The runtime half of aria-plugin.cjs: attribute names are shortened by the same table on both sides.
import { mergeInternalComponents } from '@tarojs/shared'
import { ARIA_COMPONENTS } from './aria-attributes.cjs'

mergeInternalComponents(ARIA_COMPONENTS)

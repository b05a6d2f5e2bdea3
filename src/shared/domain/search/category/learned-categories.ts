/** The learned classifier of categories, as `writeModel` writes it; undefined when there is none. Written by `npm run learn -- --categories`. */
export const LEARNED_CATEGORIES: string | undefined = undefined

/** The learned classifier of categories, as `writeModel` writes it; undefined: none. Written by `npm run learn -- --categories`, which also turns it off. */
export const LEARNED_CATEGORIES: string | undefined = undefined

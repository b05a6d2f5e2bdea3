import type { Compiler } from 'webpack'

/** Makes the browser fetch the code of a page as soon as it has read index.html. */
export class PreloadPages {
  /** @param pages where people enter, as the app's configuration names them; the first is also at `/` */
  constructor(pages: readonly string[])
  apply(compiler: Compiler): void
}

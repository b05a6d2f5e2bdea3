const PLUGIN = 'PreloadPages'
const HEAD_END = '</head>'
const OWN_SCRIPT = '<script defer="defer"'

/**
 * Makes the browser fetch the code of a page as soon as it has read index.html. Without this a page waits for one more round trip: only
 * the app's own code knows the files of the page, after it has arrived and run.
 */
class PreloadPages {
  /**
   * @param {readonly string[]} pages where people enter, as the app's configuration names them; the first is also at `/`
   */
  constructor(pages) {
    this.pages = pages
  }

  apply({ webpack, hooks }) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT
    hooks.thisCompilation.tap(PLUGIN, (compilation) => {
      compilation.hooks.processAssets.tap({ name: PLUGIN, stage }, (assets) => {
        const html = assets['index.html']
        if (html === undefined) return
        const files = this.pages.map((page) => [`/${page}`, filesOf(compilation, page)])
        const script = `<script>${scriptFor(Object.fromEntries(files), `/${this.pages[0]}`)}</script>`
        const text = html
          .source()
          .toString()
          // The app's code has priority over the page's code, because the app loads the page.
          .replaceAll(OWN_SCRIPT, `${OWN_SCRIPT} fetchpriority="high"`)
          .replace(HEAD_END, () => script + HEAD_END)
        compilation.updateAsset('index.html', new webpack.sources.RawSource(text))
      })
    })
  }
}

/** The files of a page beside the app's own code. @throws Error when the app imports no such page */
function filesOf({ chunkGroups, entrypoints }, page) {
  const group = chunkGroups.find(({ origins }) => origins.some(({ request }) => request === `./${page}`))
  if (group === undefined) throw new Error(`the app imports no page ${page}`)
  const first = new Set([...entrypoints.values()].flatMap((entry) => entry.getFiles()))
  return group.getFiles().filter((file) => !first.has(file))
}

/** In old JavaScript syntax, because nothing translates it. */
const scriptFor = (files, first) => `(function(all,first){
var here=all[location.pathname==='/'?first:location.pathname]||[];
here.forEach(function(file){
var link=document.createElement('link');
link.rel='preload';link.as=/css$/.test(file)?'style':'script';link.fetchPriority='low';link.href='/'+file;
document.head.appendChild(link);
});
})(${JSON.stringify(files)},${JSON.stringify(first)})`

module.exports = { PreloadPages }

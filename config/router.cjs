const path = require('node:path')

// A webpack loader for Taro's browser router, which loses its way when someone is quicker than a page (docs/decisions/015).
const mends = {
  'spa.js': [
    ['const pageLock = {};', 'const pageLock = {}; let shown;'],
    ['let element, context, params;', 'let element, context, params; const href = window.location.href;'],
    // A page whose script comes after the person has left is not drawn; going back to the page that is shown leaves it alone.
    [
      'if (!element || currentLock !== postLock)\n            return;',
      `if (!element || currentLock !== postLock || window.location.href !== href) return;
        const entry = location.key + ' ' + href;
        if (action === 'POP' && entry === shown) return;
        shown = entry;`,
    ],
    // What was opened while the left page slides out stays the page at hand.
    [
      'handler.show(stacks.getItem(prevIndex), pageConfig, prevIndex);',
      'if (stacks.length - 1 === prevIndex) handler.show(stacks.getItem(prevIndex), pageConfig, prevIndex);',
    ],
  ],
  'page.js': [
    // The page beneath waits to be hidden until the new one has slid in: it must not be, once it is the one to show.
    [
      'if (this.animation && top) {',
      'if (this.animation && top) { clearTimeout(this.hideTimer); this.hideTimer = null;',
    ],
  ],
}

module.exports = function (source) {
  return mends[path.basename(this.resourcePath)].reduce((mended, [from, to]) => {
    if (mended.split(from).length !== 2) throw new Error(`config/router.cjs: where is ${from} in Taro's router?`)
    return mended.replace(from, () => to)
  }, source)
}

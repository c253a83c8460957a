/** What a phone of the browserslist may lack, by where it stands: found in what was built, and taken from a browser that plays such a phone. */
const youngCalls = {
  array: ['at', 'flat', 'flatMap', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced'],
  string: ['at', 'trimStart', 'trimEnd', 'matchAll', 'replaceAll', 'isWellFormed'],
  promise: ['finally'],
  blob: ['arrayBuffer', 'stream'],
  element: ['replaceChildren', 'checkVisibility'],
  Object: ['fromEntries', 'hasOwn', 'groupBy'],
  Promise: ['allSettled', 'any', 'withResolvers', 'try'],
  crypto: ['randomUUID'],
  window: [
    'globalThis',
    'BigInt',
    'BigInt64Array',
    'BigUint64Array',
    'WeakRef',
    'FinalizationRegistry',
    'AggregateError',
    'AbortController',
    'ResizeObserver',
    'IntersectionObserver',
    'queueMicrotask',
    'structuredClone',
  ],
}

module.exports = { youngCalls }

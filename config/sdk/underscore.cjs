// The parts of underscore that the SDK's own parts ask for; plain.cjs stops the build when one is missing.
const _ = {
  clone: require('underscore/cjs/clone.js'),
  contains: require('underscore/cjs/contains.js'),
  difference: require('underscore/cjs/difference.js'),
  each: require('underscore/cjs/each.js'),
  escape: require('underscore/cjs/escape.js'),
  extend: require('underscore/cjs/extend.js'),
  find: require('underscore/cjs/find.js'),
  first: require('underscore/cjs/first.js'),
  groupBy: require('underscore/cjs/groupBy.js'),
  has: require('underscore/cjs/has.js'),
  indexOf: require('underscore/cjs/indexOf.js'),
  isArray: require('underscore/cjs/isArray.js'),
  isBoolean: require('underscore/cjs/isBoolean.js'),
  isDate: require('underscore/cjs/isDate.js'),
  isEmpty: require('underscore/cjs/isEmpty.js'),
  isEqual: require('underscore/cjs/isEqual.js'),
  isFunction: require('underscore/cjs/isFunction.js'),
  isNull: require('underscore/cjs/isNull.js'),
  isObject: require('underscore/cjs/isObject.js'),
  isRegExp: require('underscore/cjs/isRegExp.js'),
  isString: require('underscore/cjs/isString.js'),
  isUndefined: require('underscore/cjs/isUndefined.js'),
  keys: require('underscore/cjs/keys.js'),
  last: require('underscore/cjs/last.js'),
  map: require('underscore/cjs/map.js'),
  mapObject: require('underscore/cjs/mapObject.js'),
  reject: require('underscore/cjs/reject.js'),
  rest: require('underscore/cjs/rest.js'),
  times: require('underscore/cjs/times.js'),
  toArray: require('underscore/cjs/toArray.js'),
  union: require('underscore/cjs/union.js'),
  uniq: require('underscore/cjs/uniq.js'),
  uniqueId: require('underscore/cjs/uniqueId.js'),
}
_.forEach = _.each
_.include = _.contains

module.exports = _
module.exports.names = Object.keys(_)

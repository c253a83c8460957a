// Stands in for leancloud-storage/core in both builds: the same SDK, without the parts no page uses
// (queries, roles, chat, search, leaderboards, captchas, places). Why: docs/decisions/013-first-load.md
const AV = require('leancloud-storage/dist/node/av')

AV.version = require('leancloud-storage/dist/node/version')
AV.Promise = Promise
AV.localStorage = require('leancloud-storage/dist/node/localstorage')
AV.Error = require('leancloud-storage/dist/node/error')

// Named by the parts below when they look at a value; nothing on the phone makes one.
for (const absent of ['GeoPoint', 'Relation', 'Role']) AV[absent] = function Absent() {}
AV.Captcha = {}

require('leancloud-storage/dist/node/init')
const parts = [
  require('leancloud-storage/dist/node/event'),
  require('leancloud-storage/dist/node/acl'),
  require('leancloud-storage/dist/node/op'),
  require('leancloud-storage/dist/node/file'),
  require('leancloud-storage/dist/node/object'),
  require('leancloud-storage/dist/node/user'),
  require('leancloud-storage/dist/node/cloudfunction'),
]
for (const add of parts) add(AV)

module.exports = AV

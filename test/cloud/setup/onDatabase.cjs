const fs = require('node:fs')

const opens = /openWorld|openEmptyWorld|openTestDatabase|\bWorld\b/

/** For jest's `--filter`: of the cloud's tests, those that open a database; on another engine the rest says nothing new. */
module.exports = (files) => ({ filtered: files.filter((file) => opens.test(fs.readFileSync(file, 'utf8'))) })

// In place of `debug`: nobody reads a console on a phone.
const silent = () => () => {}
silent.enable = silent.disable = silent.enabled = () => false

module.exports = silent

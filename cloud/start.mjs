// Plain JavaScript, no imports at the top, so that an old Node can read it and say what is wrong.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 9)) {
  console.error(`没有启动：需要 Node 20.9 或更新的版本，现在是 ${process.version}。请从 nodejs.org 安装新版本。`)
  process.exit(1)
}
import('./launch.mjs').then((launch) => launch.launch())

import { spawn } from 'node:child_process'

/**
 * Runs a script with the real SDK in a process of its own, as a phone is one. `said(promise)` answers how it ended:
 * a value, or the error as the SDK hands it on.
 */
export function phoneWith(sdk: string, serverURL: string, script: string): Promise<Record<string, unknown>> {
  const program = `
    const AV = require(${JSON.stringify(sdk)})
    AV.init({ appId: 'zhibu', appKey: 'zhibu-phone', serverURL: ${JSON.stringify(serverURL)} })
    AV.keepErrorRawMessage(true)
    const run = (name, data) => AV.Cloud.run(name, data)
    const said = (promise) => promise.then(
      (value) => value,
      (e) => ({ isError: e instanceof AV.Error, code: e.code, rawMessage: e.rawMessage, data: e.data }),
    )
    const main = async () => { ${script} }
    main().then((told) => process.stdout.write(JSON.stringify(told)), (e) => { console.error(e); process.exit(1) })`
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const wrong: Buffer[] = []
    child.stdout.on('data', (part) => out.push(part))
    child.stderr.on('data', (part) => wrong.push(part))
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(Buffer.concat(out).toString())) : reject(new Error(String(Buffer.concat(wrong)))),
    )
  })
}

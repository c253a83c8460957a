import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** Another process holds the data folder. */
export class FolderInUse extends Error {}

interface StreamOps {
  fsync(stream: { nfd: number }): number
}
type EmscriptenModule = { NODEFS: { stream_ops: StreamOps } }

/** NodeFS as shipped has no fsync, so a power cut loses acknowledged rows: this one syncs for real. */
class DurableNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>) {
    const started = await super.init(...args)
    const preRun = started.emscriptenOpts.preRun as unknown as ((module: EmscriptenModule) => void)[]
    preRun.unshift((module) => {
      module.NODEFS.stream_ops.fsync = (stream) => {
        try {
          fs.fsyncSync(stream.nfd)
        } catch (error) {
          // Pipes and closed descriptors cannot be synced and need not be.
          const code = (error as NodeJS.ErrnoException).code
          if (code !== 'EINVAL' && code !== 'EBADF') throw error
        }
        return 0
      }
    })
    return started
  }
}

const nameOf = (folder: string) => {
  const real = path.join(fs.realpathSync(path.dirname(path.resolve(folder))), path.basename(folder))
  return createHash('sha256').update(real).digest('hex').slice(0, 24)
}

/**
 * One process per folder: the embedded engine has no guard of its own. Linux gets an abstract socket, Windows a named
 * pipe (both freed by the system when the process dies); elsewhere a loopback port made from the folder's name serves.
 */
function lockFolder(folder: string): Promise<net.Server> {
  const name = nameOf(folder)
  const address = {
    linux: { path: `\0zhibu-${name}` },
    win32: { path: `\\\\.\\pipe\\zhibu-${name}` },
  }[process.platform as string] ?? {
    host: '127.0.0.1',
    port: 20_000 + (Number.parseInt(name.slice(0, 6), 16) % 20_000),
  }
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error),
    )
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })
}

function syncTree(entry: string): void {
  const isFolder = fs.lstatSync(entry).isDirectory()
  if (isFolder) for (const name of fs.readdirSync(entry)) syncTree(path.join(entry, name))
  fs.chmodSync(entry, isFolder ? 0o700 : 0o600)
  syncEntry(entry)
}

function syncEntry(entry: string): void {
  const descriptor = fs.openSync(entry, 'r')
  try {
    fs.fsyncSync(descriptor)
  } catch (error) {
    // Windows cannot sync a folder.
    if (process.platform !== 'win32') throw error
  } finally {
    fs.closeSync(descriptor)
  }
}

/** A fresh folder is made aside, synced and renamed, so that a cut in between leaves no half database. */
async function makeFolder(folder: string, template: Blob | undefined): Promise<void> {
  const aside = `${folder}.init`
  fs.rmSync(aside, { recursive: true, force: true })
  const db = await PGlite.create(aside, template ? { loadDataDir: template } : {})
  await db.close()
  syncTree(aside)
  fs.rmSync(folder, { recursive: true, force: true })
  fs.renameSync(aside, folder)
  syncEntry(path.dirname(path.resolve(folder)))
}

/** Opens the database in `folder`, with real fsync and a lock against a second process. */
export async function openSafe(folder: string, options: PGliteOptions & { template?: Blob }): Promise<PGlite> {
  const { template, ...rest } = options
  const lock = await lockFolder(folder)
  try {
    if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) await makeFolder(folder, template)
    const startParams = [...PGlite.defaultStartParams.filter((flag) => flag !== '-F'), '-c', 'wal_sync_method=fsync']
    const db = await PGlite.create({ fs: new DurableNodeFS(folder), startParams, ...rest })
    const close = db.close.bind(db)
    db.close = async () => {
      await close()
      lock.close()
    }
    return db
  } catch (error) {
    lock.close()
    throw error
  }
}

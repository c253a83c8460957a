import { isAnyArrayBuffer } from 'node:util/types'
import type { Answer } from '../options'
import { answering, failure, toProgram } from './answers'
import type { FileTable } from './fileTable'
import { Refusal } from './refusal'
import type { World, Wx } from './world'

interface Operation {
  /** order of the arguments of the …Sync form */
  params: string[]
  run: (files: FileTable, args: Answer) => Answer
  /** field of the answer that the …Sync form returns */
  returns?: string
}

const KEPT = 'store'

const OPERATIONS: Record<string, Operation> = {
  readFile: {
    params: ['filePath', 'encoding', 'position', 'length'],
    run: (files, args) => ({ data: slice(files.read(String(args.filePath)), args) }),
    returns: 'data',
  },
  writeFile: { params: ['filePath', 'data', 'encoding'], run: write },
  copyFile: {
    params: ['srcPath', 'destPath'],
    run: (files, { srcPath, destPath }) => put(files, String(destPath), files.read(String(srcPath))),
  },
  rename: { params: ['oldPath', 'newPath'], run: (files, { oldPath, newPath }) => move(files, oldPath, newPath) },
  saveFile: { params: ['tempFilePath', 'filePath'], run: save, returns: 'savedFilePath' },
  unlink: { params: ['filePath'], run: (files, { filePath }) => done(files.remove(String(filePath))) },
  removeSavedFile: { params: ['filePath'], run: (files, { filePath }) => done(files.remove(String(filePath))) },
  access: { params: ['path'], run: (files, { path }) => done(files.read(String(path))) },
  getFileInfo: { params: ['filePath'], run: (files, { filePath }) => ({ size: files.read(String(filePath)).length }) },
  stat: { params: ['path', 'recursive'], run: stat, returns: 'stats' },
  mkdir: {
    params: ['dirPath', 'recursive'],
    run: (files, { dirPath, recursive }) => done(files.makeFolder(folderOf(dirPath), recursive === true)),
  },
  rmdir: {
    params: ['dirPath', 'recursive'],
    run: (files, { dirPath, recursive }) => done(files.removeFolder(folderOf(dirPath), recursive === true)),
  },
  readdir: {
    params: ['dirPath'],
    run: (files, { dirPath }) => ({ files: files.list(folderOf(dirPath)) }),
    returns: 'files',
  },
  getSavedFileList: {
    params: [],
    run: (files) => ({
      fileList: files.list(`wxfile://${KEPT}`).map((name) => {
        const filePath = `wxfile://${KEPT}/${name}`
        return { filePath, size: files.read(filePath).length, createTime: 0 }
      }),
    }),
  },
}

const done = (_: unknown): Answer => ({})
const folderOf = (dirPath: unknown) => String(dirPath).replace(/\/$/, '')

/** getFileSystemManager() and the older wx.saveFile … over the table of local files */
export function fileApis(world: World): Wx {
  const system: Wx = {}
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    system[name] = answering(world, name, (args) => operation.run(world.files, args))
    system[`${name}Sync`] = (...values: unknown[]) => synchronous(world, name, operation, values)
  }
  const { saveFile, getFileInfo, getSavedFileList, removeSavedFile } = system
  return { getFileSystemManager: () => system, saveFile, getFileInfo, getSavedFileList, removeSavedFile }
}

function synchronous(world: World, name: string, { params, run, returns }: Operation, values: unknown[]): unknown {
  const args = Object.fromEntries(params.map((param, index) => [param, values[index]]))
  try {
    const answer = toProgram(world, run(world.files, args))
    return returns ? withTests(answer[returns]) : undefined
  } catch (error) {
    throw new Error(String(failure(`${name}Sync`, error).errMsg))
  }
}

// the methods of a Stats object cannot cross between realms as JSON
function withTests(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('lastModifiedTime' in value)) return value
  return Object.assign(value, { isFile: () => true, isDirectory: () => false })
}

function slice(bytes: Buffer, { position, length, encoding }: Answer): Buffer | string {
  const start = typeof position === 'number' ? position : 0
  const end = typeof length === 'number' ? start + length : bytes.length
  const part = bytes.subarray(start, end)
  return typeof encoding === 'string' ? part.toString(encoding as BufferEncoding) : part
}

function write(files: FileTable, { filePath, data, encoding }: Answer): Answer {
  const text = typeof data === 'string' ? data : ''
  const bytes = isAnyArrayBuffer(data)
    ? Buffer.from(new Uint8Array(data))
    : Buffer.from(text, encoding as BufferEncoding)
  return put(files, String(filePath), bytes)
}

// temporary files are WeChat's own: a program may not write there
function put(files: FileTable, name: string, bytes: Buffer): Answer {
  if (name.startsWith('wxfile://tmp')) throw new Refusal(`permission denied, open "${name}"`)
  return done(files.write(name, bytes))
}

function move(files: FileTable, from: unknown, to: unknown): Answer {
  put(files, String(to), files.read(String(from)))
  return done(files.remove(String(from)))
}

// the temporary file is moved, not copied: its old path is dead afterwards
function save(files: FileTable, { tempFilePath, filePath }: Answer): Answer {
  const bytes = files.read(String(tempFilePath))
  const kept = typeof filePath === 'string' ? filePath : files.keep(bytes, KEPT, String(tempFilePath))
  if (typeof filePath === 'string') put(files, filePath, bytes)
  files.remove(String(tempFilePath))
  return { savedFilePath: kept }
}

function stat(files: FileTable, { path }: Answer): Answer {
  return { stats: { size: files.read(String(path)).length, mode: 33188, lastAccessedTime: 0, lastModifiedTime: 0 } }
}

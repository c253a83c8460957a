import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(__dirname, '../..')

const filesBelow = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(file) : [file]
  })

/** Every file below a top-level folder, as a path from the root. */
export const list = (folder: string): string[] =>
  fs.existsSync(path.join(root, folder))
    ? filesBelow(path.join(root, folder)).map((file) => path.relative(root, file).split(path.sep).join('/'))
    : []

export const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')

export const code = (...folders: string[]): string[] =>
  folders.flatMap(list).filter((file) => /\.(tsx?|mjs|cjs)$/.test(file) && !/\/fixture\/|\.d\.[cm]?ts$/.test(file))

import path from 'node:path'
import sharp from 'sharp'
import type { Answer } from '../options'
import { answering } from './answers'
import { Refusal } from './refusal'
import type { World, Wx } from './world'

// recorded, once the file is known to exist
const FILE_USERS = ['openDocument', 'shareFileMessage', 'saveImageToPhotosAlbum']

/** Pictures, files from a chat, codes: a mock offers paths of the file table, else the person backs out. */
export function mediaApis(world: World): Wx {
  return {
    chooseMedia: choosing(world, 'chooseMedia', 9, (files) => ({
      type: 'image',
      tempFiles: files.map(({ file, size }) => ({ tempFilePath: file, size, fileType: 'image' })),
    })),
    chooseImage: choosing(world, 'chooseImage', 9, (files) => ({
      tempFilePaths: files.map(({ file }) => file),
      tempFiles: files.map(({ file, size }) => ({ path: file, size })),
    })),
    chooseMessageFile: choosing(world, 'chooseMessageFile', 100, (files) => ({
      tempFiles: files.map(({ file, size }) => ({
        path: file,
        size,
        name: path.posix.basename(file),
        type: 'file',
        time: 0,
      })),
    })),
    scanCode: answering(world, 'scanCode', backedOut, scanned),
    compressImage: answering(world, 'compressImage', (args) => compress(world, args)),
    getImageInfo: answering(world, 'getImageInfo', (args) => imageInfo(world, args)),
    ...Object.fromEntries(
      FILE_USERS.map((name) => [
        name,
        answering(world, name, ({ filePath }) => void world.files.read(String(filePath))),
      ]),
    ),
  }
}

const backedOut = (): never => {
  throw new Refusal('cancel')
}

interface Offered {
  file: string
  size: number
}

function choosing(world: World, name: string, limit: number, answer: (files: Offered[]) => Answer) {
  return answering(world, name, backedOut, (told, args) => {
    if (!Array.isArray(told)) return told
    const files = (told as string[]).slice(0, Number(args.count ?? limit))
    return answer(files.map((file) => ({ file, size: world.files.read(file).length })))
  })
}

// a mock may just return the text of the code
function scanned(told: unknown): unknown {
  return typeof told === 'string'
    ? { result: told, scanType: 'QR_CODE', charSet: 'UTF-8', path: '', rawData: '' }
    : told
}

async function compress({ files }: World, args: Answer): Promise<Answer> {
  const { src, quality, compressedWidth, compressedHeight } = args
  const side = (asked: unknown) => (typeof asked === 'number' ? asked : undefined)
  // WeChat stretches to both when both are given
  const size = { width: side(compressedWidth), height: side(compressedHeight), fit: 'fill' as const }
  const picture = sharp(files.read(String(src))).resize({ ...size, withoutEnlargement: true })
  const bytes = await picture.jpeg({ quality: Number(quality ?? 80) }).toBuffer()
  return { tempFilePath: files.keep(bytes, 'tmp', '.jpg') }
}

async function imageInfo({ files }: World, { src }: Answer): Promise<Answer> {
  const { width, height, format } = await sharp(files.read(String(src))).metadata()
  return { width, height, type: format, path: src, orientation: 'up' }
}

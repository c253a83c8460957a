import Taro from '@tarojs/taro'

// WeChat's file system, promising: its own methods know callbacks only.

const system = () => Taro.getFileSystemManager()

export const copyFile = (srcPath: string, destPath: string): Promise<void> =>
  new Promise((success, fail) => system().copyFile({ srcPath, destPath, success: () => success(), fail }))

export const readBytes = (filePath: string): Promise<ArrayBuffer> =>
  new Promise((success, fail) =>
    system().readFile({ filePath, success: ({ data }) => success(data as ArrayBuffer), fail }),
  )

/** undefined when there is no such file. Not every version of WeChat looks into every folder by each of the two. */
export const sizeOf = async (path: string): Promise<number | undefined> => (await sizeByStat(path)) ?? sizeByInfo(path)

const sizeByStat = (path: string): Promise<number | undefined> =>
  new Promise((answer) =>
    system().stat({
      path,
      success: ({ stats }) => answer((stats as { size?: number }).size),
      fail: () => answer(undefined),
    }),
  )

const sizeByInfo = (filePath: string): Promise<number | undefined> =>
  new Promise((answer) =>
    system().getFileInfo({ filePath, success: ({ size }) => answer(size), fail: () => answer(undefined) }),
  )

/** Removing what is not there is no error. */
export const removeFile = (filePath: string): Promise<void> =>
  new Promise((done) => system().unlink({ filePath, success: () => done(), fail: () => done() }))

/** A folder that is there already is no error. */
export const makeFolder = (dirPath: string): Promise<void> =>
  new Promise((done) => system().mkdir({ dirPath, recursive: true, success: () => done(), fail: () => done() }))

/** The names in a folder; none when there is no such folder. */
export const listFolder = (dirPath: string): Promise<string[]> =>
  new Promise((answer) => system().readdir({ dirPath, success: ({ files }) => answer(files), fail: () => answer([]) }))

/** Bytes of the files that WeChat itself keeps for us. */
export const savedBytes = (): Promise<number> =>
  new Promise((answer) =>
    system().getSavedFileList({
      success: ({ fileList }) => answer((fileList as { size: number }[]).reduce((sum, { size }) => sum + size, 0)),
      fail: () => answer(0),
    }),
  )

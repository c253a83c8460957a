import { Unguarded } from './database/guard'
import { FolderInUse } from './database/safeFolder'
import { BadSetting } from './settings'

/** Why the server did not start, in one sentence for the operator; anything unforeseen keeps its stack. */
export function sayProblem(error: unknown): string {
  if (error instanceof BadSetting) return `没有启动：${error.message}`
  if (error instanceof FolderInUse)
    return `没有启动：数据文件夹 ${error.message} 正被另一个进程使用。请先停掉那一个，或用 DATA_DIR 换一个文件夹。`
  if (error instanceof Unguarded) return `没有启动：数据库的行级安全不完整（${error.message}）。`
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `没有启动：端口 ${port} 已被占用。请停掉占用它的程序，或用 PORT 换一个端口。`
  if (code === 'EACCES') return `没有启动：没有权限使用端口 ${port}。请用 1024 以上的 PORT。`
  if (code === 'ECONNREFUSED') return '没有启动：连不上 DATABASE_URL 指的数据库。请检查地址和数据库是否在运行。'
  if (code === '28P01' || code === '28000') return '没有启动：数据库拒绝了 DATABASE_URL 里的用户名或密码。'
  return `没有启动，遇到没料到的问题：\n${(error as Error).stack ?? error}`
}

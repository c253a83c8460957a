import { randomInt } from 'node:crypto'
import { Fault } from './kernel/fault'
import { readSettings } from './kernel/settings'
import { sayProblem } from './kernel/startProblem'
import { prepare } from './prepare'
import { addSchool } from './seed/addSchool'

const usage = '用法：npm run add-school -- "学校名称" "管理员姓名" 用户名'

// Nobody mixes these up when they are written down by hand.
const letters = 'abcdefghjkmnpqrstuvwxyz'
const signs = `${letters}23456789`
const oneOf = (from: string) => from[randomInt(from.length)]

/** Begins with a letter: digits only would be refused. */
export const newPassword = (): string => oneOf(letters) + Array.from({ length: 11 }, () => oneOf(signs)).join('')

async function add([school, admin, username]: readonly string[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const given = env.ADMIN_PASSWORD
  const password = given || newPassword()
  const { database } = await prepare({ ...readSettings(env), seedDemo: false })
  try {
    await addSchool(database, { school, admin, username, password })
  } finally {
    await database.close()
  }
  const told = given ? '密码：ADMIN_PASSWORD 里的那个' : `密码：${password}（只显示这一次）`
  return [`已新建学校：${school}`, `管理员：${admin}`, `用户名：${username}`, told]
}

/** `npm run add-school`: the first way into a database without the demo. */
export async function main(words: readonly string[]): Promise<void> {
  const texts = words.map((word) => word.trim())
  if (texts.length !== 3) {
    process.stderr.write(`没有新建：要写三样，名称里有空格的加引号。\n${usage}\n`)
    process.exit(2)
  }
  try {
    for (const line of await add(texts, process.env)) process.stdout.write(`${line}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Fault ? `没有新建：${error.message}` : sayProblem(error)}\n`)
    process.exit(1)
  }
}

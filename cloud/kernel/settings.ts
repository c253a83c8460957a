import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Retention, readRetention } from './retention'
import { readTemplates, type Templates } from './weixin/templates'

/** A setting that cannot be used; its message is one clear sentence for the operator. */
export class BadSetting extends Error {}

export interface WeixinSettings {
  appId: string
  secret: string
  base: string
}

export interface Settings {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  /** Signs links; from SECRET_KEY, or kept beside the embedded database. */
  secretKey: Buffer
  /** How the phone reaches us, for links in messages and in the robot's post; empty means "same origin". */
  publicUrl: string
  appKey: string
  seedDemo: boolean
  weixin: WeixinSettings | null
  /** The subscription messages that can be sent; without `weixin` none is. */
  templates: Templates
  /** Where 企业微信 robots live; an address elsewhere is refused. */
  robotBase: string
  s3: { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string } | null
  trustProxy: boolean
  /** How many days each kind is kept. */
  retention: Retention
}

type Environment = Record<string, string | undefined>

function portOf(env: Environment): number {
  const port = Number(env.PORT ?? '8787')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new BadSetting(`PORT 不是有效的端口号：${env.PORT}`)
  return port
}

function secretOf(env: Environment, dataDir: string): Buffer {
  if (env.SECRET_KEY) {
    if (env.SECRET_KEY.length < 32) throw new BadSetting('SECRET_KEY 太短，至少 32 个字符。')
    return Buffer.from(env.SECRET_KEY)
  }
  if (env.DATABASE_URL) throw new BadSetting('用外部数据库时必须设置 SECRET_KEY（至少 32 个字符，各台服务器相同）。')
  const file = path.join(dataDir, 'secret.key')
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return Buffer.from(fs.readFileSync(file, 'utf8').trim())
}

function folderOf(env: Environment): string {
  const folder = path.resolve(env.DATA_DIR ?? 'data')
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.R_OK)
    fs.writeFileSync(path.join(folder, '.write-test'), '')
    fs.rmSync(path.join(folder, '.write-test'))
  } catch {
    throw new BadSetting(`数据文件夹不能写入：${folder}。请检查权限，或用 DATA_DIR 换一个。`)
  }
  return folder
}

/** All the named settings or none of them: half a set is a mistake worth a sentence. */
function together<K extends string>(env: Environment, names: readonly K[]): Record<K, string> | null {
  const missing = names.filter((name) => !env[name])
  if (missing.length === names.length) return null
  if (missing.length > 0) throw new BadSetting(`还缺设置：${missing.join('、')}`)
  return Object.fromEntries(names.map((name) => [name, env[name]])) as Record<K, string>
}

/** Reads the environment (see .env.example); throws BadSetting with a sentence for the operator. */
export function readSettings(env: Environment): Settings {
  const weixin = together(env, ['WEIXIN_APPID', 'WEIXIN_SECRET'])
  const s3 = together(env, ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])
  const port = portOf(env)
  const dataDir = folderOf(env)
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    dataDir,
    databaseUrl: env.DATABASE_URL || null,
    secretKey: secretOf(env, dataDir),
    publicUrl: (env.PUBLIC_URL ?? '').replace(/\/$/, ''),
    appKey: env.APP_KEY ?? 'zhibu-phone',
    seedDemo: env.SEED_DEMO !== 'no',
    weixin: weixin && {
      appId: weixin.WEIXIN_APPID,
      secret: weixin.WEIXIN_SECRET,
      base: env.WEIXIN_BASE ?? 'https://api.weixin.qq.com',
    },
    templates: weixin ? readTemplates(env, (sentence) => new BadSetting(sentence)) : {},
    robotBase: env.ROBOT_BASE ?? 'https://qyapi.weixin.qq.com',
    s3: s3 && {
      endpoint: s3.S3_ENDPOINT,
      bucket: s3.S3_BUCKET,
      region: env.S3_REGION ?? 'us-east-1',
      accessKeyId: s3.S3_ACCESS_KEY_ID,
      secretAccessKey: s3.S3_SECRET_ACCESS_KEY,
    },
    trustProxy: env.TRUST_PROXY === 'yes',
    retention: readRetention(env, (sentence) => new BadSetting(sentence)),
  }
}

import fs from 'node:fs'
import path from 'node:path'
import { signInPassword } from '../../../cloud/kernel/accounts/signIn'
import { addAccount } from '../../../cloud/kernel/accounts/store'
import type { Database } from '../../../cloud/kernel/database/database'
import { folderStore } from '../../../cloud/kernel/files/store'
import { runCall } from '../../../cloud/kernel/pipe'
import { schoolReach } from '../../../cloud/kernel/reach'
import { seedDemo } from '../../../cloud/seed/demo'
import { openEmpty } from '../seed/emptyDatabase'
import { makeSchool } from '../setup/school'
import { openWorld, type World } from '../setup/world'

interface Offered {
  role: string
  username: string
  password: string
}

let world: World
let database: Database
beforeAll(async () => {
  world = await openWorld()
})
// A database of its own: whether a demo school stands is a question to the whole of it.
beforeEach(async () => {
  database = await openEmpty()
})
afterEach(() => database.close())
afterAll(() => world.close())

const offered = async (): Promise<Offered[]> =>
  JSON.parse(await runCall({ ...world.pipe, database }, 'listDemoAccounts', {}, null)).accounts

test('where no demo school stands nobody is offered, not even a real person of that user name', async () => {
  expect(await offered()).toEqual([])
  const { id, zhao } = await makeSchool(database, world.now())
  await database.transact({ text: 'select zb_set_school($1, 0)', values: [id] }, async (tx) => ({
    answer: await addAccount(tx, schoolReach(id), zhao.id, { username: 'zhao', passwordHash: 'x', openid: null }),
  }))
  expect(await offered()).toEqual([])
})

test('what is offered before signing in does sign in', async () => {
  await seedDemo(
    database,
    folderStore(fs.mkdtempSync(path.join(process.env.ZB_TEST_FOLDER ?? '', 'demo-'))),
    world.now(),
  )
  const accounts = await offered()
  expect(accounts.map(({ role }) => role)).toEqual(['member', 'secretary', 'leader', 'admin'])
  for (const { username, password } of accounts) {
    expect((await signInPassword(database, username, password, world.now())).token).toBeTruthy()
  }
})

import { newPassword } from '../../../cloud/addSchool'
import { isWeak } from '../../../cloud/kernel/accounts/passwords'
import { addSchool, type NewSchool } from '../../../cloud/seed/addSchool'
import { phoneHeaders, type World } from '../setup/world'
import { openEmptyWorld } from './emptyWorld'

let world: World

beforeAll(async () => {
  world = await openEmptyWorld({ SEED_DEMO: 'no' })
})
afterAll(() => world.close())

const first: NewSchool = { school: '清溪中学', admin: '吴管册', username: 'qingxi', password: 'open-the-door-9' }
const add = (part: Partial<NewSchool> = {}) => addSchool(world.pipe.database, { ...first, ...part })

const schools = () =>
  world.pipe.database.transact(null, async (tx) => ({
    answer: (await tx.rows<{ id: number }>('select zb_list_schools() as id')).map(({ id }) => id),
  }))

async function signIn(username: string, password: string): Promise<string> {
  const payload = JSON.stringify({ username, password })
  const answer = await world.server.inject({ method: 'POST', url: '/1.1/login', headers: phoneHeaders(), payload })
  expect(answer.statusCode).toBe(200)
  return answer.json().sessionToken
}

test.each([
  ['no school', { school: '' }, '学校名称'],
  ['a name of blanks', { admin: ' ' }, '管理员姓名'],
  ['a user name in Chinese', { username: '管理员' }, '用户名'],
  ['a password of digits', { password: '2026112200' }, '密码太短或太常见'],
])('%s is refused with a sentence, and nothing is written', async (_what, part, sentence) => {
  await expect(add(part)).rejects.toThrow(sentence)
  expect(await schools()).toEqual([])
})

test('the administrator signs in and can begin: a branch, a person, an invite', async () => {
  await add()
  const token = await signIn('qingxi', 'open-the-door-9')
  const me = (await world.call(token, 'showMe', {})).result
  expect(me).toMatchObject({ name: '吴管册', roles: ['admin'], branch: null, isDemo: false })
  expect(me.school.name).toBe('清溪中学')
  const { branchId } = (await world.call(token, 'addBranch', { name: '行政支部' })).result
  const zhao = { name: '赵半亩', branchId, roles: ['member' as const], joinedOn: '2026-09-01' }
  expect((await world.call(token, 'addPerson', zhao)).status).toBe(200)
  expect((await world.call(token, 'makeInvite', { branchId, seats: 1, days: 1 })).status).toBe(200)
})

test('a taken user name or school is refused and leaves no half school behind', async () => {
  const before = await schools()
  await expect(add({ school: '望山中学', username: 'QingXi' })).rejects.toThrow('这个用户名已有人用')
  await expect(add({ username: 'other' })).rejects.toThrow('已有叫“清溪中学”的学校')
  expect(await schools()).toEqual(before)
})

test('a second school sees nothing of the first', async () => {
  await add({ school: '望山中学', admin: '周云影', username: 'wangshan' })
  const token = await signIn('wangshan', 'open-the-door-9')
  const { people } = (await world.call(token, 'listPeople', {})).result
  expect(people.map(({ name }) => name)).toEqual(['周云影'])
  expect((await world.call(token, 'listBranches', {})).result.branches).toEqual([])
})

test('a password made up for the administrator is no weak one, and never the same', () => {
  const made = Array.from({ length: 50 }, newPassword)
  expect(made.filter(isWeak)).toEqual([])
  expect(new Set(made).size).toBe(50)
  expect(made.every((password) => /^[a-z][a-z2-9]{11}$/.test(password))).toBe(true)
})

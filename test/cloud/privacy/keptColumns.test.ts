import { read } from '../../house/sources'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Columns that name a person and are shown in no list of 我的数据, each with the reason. */
const notShown: Record<string, string> = {
  'check_ins.person_id': 'joined to the register',
  'upload_tickets.person_id': 'swept when it ends, and its photo is listed',
}

test('each column that names a person stands in 我的数据, or says why not', async () => {
  const columns = await world.pipe.database.asOwner((tx) =>
    tx.rows<{ name: string }>(
      `select c.table_name || '.' || c.column_name as name
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'bigint'
         and (c.column_name ~ '_by$' or c.column_name in ('person_id', 'assignee_id')) order by 1`,
    ),
  )
  expect(columns.length).toBeGreaterThan(30)
  const queries = read('cloud/rooms/privacy/mineStore.ts')
  const shown = (name: string) => {
    const [table, column] = name.split('.')
    return new RegExp(`from ${table}\\b(?:(?!\\bfrom\\b)[^;])*\\b${column} = \\$2`).test(queries)
  }
  expect(columns.map(({ name }) => name).filter((name) => !shown(name) && !notShown[name])).toEqual([])
})

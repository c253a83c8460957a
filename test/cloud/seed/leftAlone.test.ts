import { folderStore } from '../../../cloud/kernel/files/store'
import { seedDemo } from '../../../cloud/seed/demo'
import { openEmptyWorld } from './emptyWorld'

test('a database with a school of its own is left alone', async () => {
  const world = await openEmptyWorld()
  const { id } = await world.school('实验中学')
  await seedDemo(world.pipe.database, folderStore(world.pipe.settings.dataDir), world.now())
  expect(await world.sql(id, 'select name from schools')).toEqual([{ name: '实验中学' }])
  expect(await world.sql(id, 'select 1 from findings')).toEqual([])
  await world.close()
})

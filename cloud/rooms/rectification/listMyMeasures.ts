import { cloudFunction } from '../../kernel/cloudFunction'
import { listMeasuresOfPerson } from './measureStore'
import { measureCard } from './rules'

export default cloudFunction('listMyMeasures', async ({ tx, reach, me, today }) => {
  const measures = await listMeasuresOfPerson(tx, reach)
  return { today, measures: measures.map((measure) => measureCard(measure, me.personId, today)) }
})

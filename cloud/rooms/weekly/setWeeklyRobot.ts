import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { removeRobot, setRobot } from './deliveryStore'
import { isRobotAddress } from './rules'

export default cloudFunction('setWeeklyRobot', async ({ tx, reach, me, input, now, settings }) => {
  const { address } = input
  if (address === null) {
    await removeRobot(tx, reach, now, '机器人已停用，没有发出。')
    return {}
  }
  if (!isRobotAddress(address, settings.robotBase)) throw refuse('ROBOT_ADDRESS')
  await setRobot(tx, reach, address, me.personId, now)
  return {}
})

import type { Role } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

export interface MeRow {
  id: number
  name: string
  roles: Role[]
  branchId: number | null
  branchName: string | null
  schoolId: number
  schoolName: string
  joinedOn: string | null
  username: string | null
  hasWeixin: boolean
  isDemo: boolean
  weeklyRobot: string | null
}

export const findMe = (tx: Tx, reach: Reach, today: string) =>
  tx.row<MeRow>(
    `select p.person_id as id, p.name, p.roles, b.branch_id as "branchId", b.name as "branchName",
       s.school_id as "schoolId", s.name as "schoolName", m.joined_on as "joinedOn", a.username,
       a.openid is not null as "hasWeixin", s.is_demo as "isDemo",
       case when 'admin' = any(p.roles) then r.address end as "weeklyRobot"
     from people p
     join schools s using (school_id)
     left join memberships m on m.school_id = p.school_id and m.person_id = p.person_id
       and m.joined_on <= $3 and (m.left_on is null or m.left_on >= $3)
     left join branches b on b.school_id = m.school_id and b.branch_id = m.branch_id
     left join accounts a on a.school_id = p.school_id and a.person_id = p.person_id
     left join weekly_robots r on r.school_id = p.school_id
     where p.school_id = $1 and p.person_id = $2`,
    [reach.schoolId, reach.personId, today],
  )

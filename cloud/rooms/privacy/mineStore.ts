import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { KeptKind } from './keptRules'

/** What is kept of me, kind by kind; the columns are named as the person reads them. $1 the school, $2 the person. */
const queries: Record<KeptKind, string> = {
  person: `select name as "姓名", roles as "身份", made_at as "记入时间" from people where school_id = $1 and person_id = $2`,
  memberships: `select b.name as "支部", m.joined_on as "编入日期", m.left_on as "离开日期"
    from memberships m join branches b using (school_id, branch_id)
    where m.school_id = $1 and m.person_id = $2 order by m.joined_on`,
  account: `select '账号' as "内容", username as "用户名", openid is not null as "绑定微信", made_at as "时间", null::timestamptz as "到期"
      from accounts where school_id = $1 and person_id = $2
    union all select '登录', null, null, made_at, coalesce(revoked_at, expires_at)
      from sessions where school_id = $1 and person_id = $2 order by 4`,
  register: `select s.theme as "活动", s.starts_at as "开始时间", c.attendance as "签到情况", c.occurred_at as "签到时间",
      c.recorded_at as "登记时间", c.note as "备注"
    from expected_people e join study_sessions s using (school_id, session_id)
    left join check_ins c using (school_id, session_id, person_id)
    where e.school_id = $1 and e.person_id = $2 order by s.starts_at`,
  xuexi: `select day as "日期", points as "积分", marked_at as "标记时间", is_late as "补标" from xuexi_marks
    where school_id = $1 and person_id = $2 order by day`,
  evidence: `select m.text as "措施", e.note as "说明", e.occurred_on as "做的日期", e.recorded_at as "提交时间", e.state as "审核结果",
      e.return_reason as "退回原因"
    from evidence e join measures m using (school_id, measure_id)
    where e.school_id = $1 and e.person_id = $2 order by e.recorded_at`,
  photos: `select photo_id as "编号", width as "宽", height as "高", made_at as "收到时间", exists (select from evidence_photos e
      where e.school_id = p.school_id and e.photo_id = p.photo_id) as "已提交"
    from photos p where school_id = $1 and person_id = $2 order by photo_id`,
  ledgerWork: `select '改台账' as "事项", at as "时间", field as "项目", reason as "说明" from ledger_edits where school_id = $1 and person_id = $2
    union all select '改状态', at, null, reason from finding_changes where school_id = $1 and person_id = $2
    union all select '导入', at, null, null from ledger_imports where school_id = $1 and person_id = $2
    union all select '去掉一条', at, null, reason from ledger_removed where school_id = $1 and person_id = $2
    union all select '撤回导入', undone_at, null, null from ledger_imports where school_id = $1 and undone_by = $2
    union all select '担责任人', null, null, text from measures where school_id = $1 and assignee_id = $2
    union all select '审佐证', decided_at, null, return_reason from evidence where school_id = $1 and decided_by = $2
    union all select '申请销号', at, null, note from closure_requests where school_id = $1 and person_id = $2
    union all select '定销号', decided_at, null, reason from closure_requests where school_id = $1 and decided_by = $2
    union all select '回头看', at, null, note from look_backs where school_id = $1 and person_id = $2
    union all select '发函', recorded_at, blocked_by, about from letters where school_id = $1 and person_id = $2
    union all select '注明同一活动', at, null, reason from evidence_links where school_id = $1 and person_id = $2
    union all select '取消注明', undone_at, null, null from evidence_links where school_id = $1 and undone_by = $2
    union all select '答复核对', at, null, reason from check_answers where school_id = $1 and person_id = $2
    union all select '收回答复', withdrawn_at, null, null from check_answers where school_id = $1 and withdrawn_by = $2
    union all select '改通报', changed_at, null, null from bulletins where school_id = $1 and changed_by = $2
    union all select '发布通报', published_at, null, null from bulletins where school_id = $1 and published_by = $2
    union all select '开迎检链接', made_at, null, label from pack_links where school_id = $1 and made_by = $2
    order by 2`,
  branchWork: `select '新建活动' as "事项", opened_at as "时间", theme as "说明" from study_sessions where school_id = $1 and opened_by = $2
    union all select '登记名单', recorded_at, note from check_ins where school_id = $1 and entered_by = $2
    union all select '建邀请码', null, '到期 ' || (expires_at at time zone 'Asia/Shanghai')::date from invites where school_id = $1 and made_by = $2
    union all select '提醒标记', min(asked_at), count(*) || ' 人' from xuexi_reminders where school_id = $1 and asked_by = $2 group by day
    union all select '看周报', read_at, week from weekly_reads where school_id = $1 and person_id = $2
    union all select '设群机器人', set_at, null from weekly_robots where school_id = $1 and set_by = $2
    union all select '答复投诉', answered_on::timestamptz, answer from complaints where school_id = $1 and answered_by = $2
    order by 2`,
  complaints: `select kind as "类别", text as "内容", made_on as "日期", answer as "答复", answered_on as "答复日期" from complaints
    where school_id = $1 and person_id = $2 order by complaint_id`,
  consents: `select purpose as "用途", given_at as "同意时间", withdrawn_at as "撤回时间" from consents
    where school_id = $1 and person_id = $2 order by given_at`,
  messages: `select kind as "提醒", state as "状态", made_at as "时间" from messages where school_id = $1 and person_id = $2
    union all select kind, '还可发 ' || credits || ' 次', since from message_credits where school_id = $1 and person_id = $2
    union all select '支部提醒标记', null, asked_at from xuexi_reminders where school_id = $1 and person_id = $2
    order by 3`,
  audits: `select at as "时间", call as "操作", input as "内容" from audits where school_id = $1 and person_id = $2 order by audit_id`,
}

export const listKept = (tx: Tx, reach: Reach, kind: KeptKind) =>
  tx.rows(queries[kind], [reach.schoolId, reach.personId])

export async function countKept(tx: Tx, reach: Reach, kind: KeptKind): Promise<number> {
  const row = await tx.row<{ count: number }>(`select count(*)::integer as count from (${queries[kind]}) kept`, [
    reach.schoolId,
    reach.personId,
  ])
  return row?.count ?? 0
}

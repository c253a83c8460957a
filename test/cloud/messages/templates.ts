/** What an operator would write: a template for each kind, with WeChat's own field names. */
export const templateEnv = {
  WEIXIN_TEMPLATE_SESSION_SOON: 'T-soon thing1 time2 thing3',
  WEIXIN_TEMPLATE_EVIDENCE_RETURNED: 'T-returned thing1 thing2 time3',
  WEIXIN_TEMPLATE_EVIDENCE_ACCEPTED: 'T-accepted thing1 phrase2 date3',
  WEIXIN_TEMPLATE_XUEXI_REMINDER: 'T-xuexi thing1 time2',
  WEIXIN_TEMPLATE_WEEKLY_READY: 'T-weekly thing1 date2',
  WEIXIN_TEMPLATE_MEASURE_DUE: 'T-due thing1 date2 thing3',
  WEIXIN_TEMPLATE_MEASURE_OVERDUE: 'T-overdue thing1 date2',
  WEIXIN_TEMPLATE_REVIEW_WAITING: 'T-review thing1 time2',
}

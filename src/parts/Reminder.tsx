import { go } from '../phone/navigation'
import { Badge } from './Badge'
import { Row } from './Row'
import type { ReminderLine } from './reminderLines'

/** One reminder; a tap goes to where it can be done. */
export const Reminder = ({ line: { label, note, value, badge, path, params } }: { line: ReminderLine }) => (
  <Row
    label={label}
    note={note}
    value={value}
    badge={badge && <Badge tone={badge.tone}>{badge.words}</Badge>}
    onTap={() => go(path, params)}
  />
)

import { sayDate } from '../../../../cloud/contract/calendar'
import { measureStateWords } from '../../../../cloud/contract/ledgerWords'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Badge } from '../../../parts/Badge'
import { Row } from '../../../parts/Row'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'
import { measureTones } from '../tones'

/** A measure whose evidence is with the secretary or accepted. */
export function HandedIn({ measure, today }: { measure: MeasureCard; today: string }) {
  const { id, findingId, findingTitle, text, state, dueOn } = measure
  return (
    <Row
      label={text}
      note={dueOn ? `${findingTitle}，${sayDate(dueOn, today)}到期` : findingTitle}
      badge={<Badge tone={measureTones[state]}>{measureStateWords[state]}</Badge>}
      heard={`${text}，${measureStateWords[state]}`}
      onTap={() => go(paths.evidence, { measureId: id, findingId })}
    />
  )
}

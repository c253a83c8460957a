import type { Hit } from './alarmRules'

const han = '\\p{Script=Han}'
const ordinal = '第?[一二三四五六七八九十百]+'
const sort = '(?:实验|外国语|高级|职业|师范|附属)'
/** 中小学校, 高中学生 and 集中学习 are no names. */
const plain = '(?<![大中小高初集])(?:中学|小学)'
const end = '(?![生段习科会到校])'
const kinds = `(?:${ordinal}(?:高级)?中学|${sort}(?:中学|小学|学校)|${plain})`

/** A proper name says where (省市县区…), which (第二, 实验…), or stands before 党委 or the like. */
const named = new RegExp(
  [
    `${han}{2,7}?[省市县区州旗镇乡]${han}{0,10}?${kinds}${end}`,
    `${han}{2,4}(?:第[一二三四五六七八九十]+(?:高级)?(?:中学|小学)|${sort}(?:中学|小学))${end}`,
    `${han}{2}[一二三四五六七八九十]中(?=党|的|全|教|师|领|校|[^${han}]|$)`,
    `${han}{2,4}${plain}(?=党|委员会|领导班子|全体|教职工)`,
  ].join('|'),
  'gu',
)
/** Who visits, invites or learns from another school names it rightly; 全县中学 names none. */
const rightly =
  /赴|到|去|往|向|与|和|同|跟|邀|参观|考察|走进|联合|来自|毕业|考入|考取|升入|录取|聘|由|对接|学习|借鉴|结对|帮扶|等|全[省市县区国]|各|所有|其他|部分|农村|城区|公办|民办|普通|重点/
const nearby = 6

const bare = (name: string) => name.replace(/[（(].*?[）)]/g, '').replace(/^中共/, '')

/** 博兴二中 is 博兴第二中学: its letters stand in the whole name in the same order. */
function isShortFor(name: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === name[at]) at += 1
  return at === name.length
}

const site = /https?:\/\/[^\s，。；）)]+|www\.[\w.-]+|(?<![\w@.-])[\w-]+\.(?:com|cn|net|org)(?:\.cn)?(?!\w)/gi

/** Another school, or another site, where the own name should stand (S4). */
export function foreignNames(text: string, schoolName: string): Hit[] {
  const own = bare(schoolName)
  const hits: Hit[] = []
  for (const { 0: quote, index } of text.matchAll(named)) {
    const isRight = rightly.test(text.slice(Math.max(0, index - nearby), index) + quote)
    if (isRight || quote.includes(own) || isShortFor(quote, own)) continue
    hits.push({ quote, sentence: `这里写的是“${quote}”，本校是“${schoolName}”。是不是从别处抄来没有改？` })
  }
  for (const [quote] of text.matchAll(site)) {
    hits.push({ quote, sentence: `正文里有网址“${quote}”，可能是从别的网站带进来的。` })
  }
  return hits
}

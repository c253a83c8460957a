import path from 'node:path'

/** One thing that must hold; a failure is told and the walk goes on. */
export async function step(stage, name, work, page) {
  try {
    await work()
    stage.passed += 1
    console.log(`  ok    ${stage.walk}: ${name}`)
  } catch (error) {
    stage.failures.push(`${stage.walk}: ${name}`)
    console.log(
      `  FAIL  ${stage.walk}: ${name}\n        ${String(error.message ?? error)
        .split('\n')
        .slice(0, 6)
        .join('\n        ')}`,
    )
    const file = path.join(stage.output, `failed-${stage.walk}-${stage.failures.length}.png`)
    await page?.screenshot({ path: file, fullPage: true }).catch(() => undefined)
  }
}

export function must(holds, sentence) {
  if (!holds) throw new Error(sentence)
}

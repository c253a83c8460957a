// On a PC, Enter or the space bar must do what a tap does; our buttons are views with a role.
if (process.env.TARO_ENV === 'h5') {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if (
      (event.key !== 'Enter' && event.key !== ' ') ||
      !/^(button|link|radio|checkbox)$/.test(target.getAttribute('role') ?? '')
    )
      return
    event.preventDefault()
    target.click()
  })
}

/** The browser's own file chooser (H5 only). Empty when the person closes it. */
export function pickFiles(accept: string, several: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = several
    input.style.display = 'none'
    const answer = () => {
      input.remove()
      resolve(Array.from(input.files ?? []))
    }
    input.addEventListener('change', answer)
    input.addEventListener('cancel', answer)
    // Some browsers forget an input that is not in the page.
    document.body.appendChild(input)
    input.click()
  })
}

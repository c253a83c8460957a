import { act, fireEvent, screen } from '@testing-library/react'

/** A thumb on the button of this name, as soon as it is there. */
export async function tap(name: string | RegExp): Promise<void> {
  const button = await screen.findByRole('button', { name })
  await act(async () => void fireEvent.click(button))
}

/** Writes into the field of this label. */
export async function type(label: string, value: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
}

export interface SyntaxCheck {
  checked: number
  failures: { file: string; message: string }[]
}

export function checkSyntax(folders: string[]): SyntaxCheck

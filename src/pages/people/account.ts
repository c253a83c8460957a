/** What the server takes for a user name and a password, said before anything is sent. */
export const whyBadUsername = (username: string): string | undefined =>
  /^[A-Za-z0-9_.@-]{2,32}$/.test(username) ? undefined : '用 2 到 32 个字母、数字或 _ . @ -，不要空格和汉字。'

export const whyBadPassword = (password: string): string | undefined =>
  password.length >= 8 && !/^\d+$/.test(password) ? undefined : '至少 8 位，不能全是数字。'

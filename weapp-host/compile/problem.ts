/** Something in the package that WeChat would not run as it is meant. */
export interface Problem {
  /** Path inside the package, with slashes. */
  file: string
  message: string
}

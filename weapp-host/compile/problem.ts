/** A part of the package that WeChat would not run as intended. */
export interface Problem {
  /** Path inside the package, with slashes. */
  file: string
  message: string
}

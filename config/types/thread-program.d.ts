/** The program of a thread as one text, made by `cloudfunctions/build.ts`. */
declare module 'thread:*' {
  const program: string
  export default program
}

/** Text files that the build puts into the bundle as strings. */
declare module '*.sql?raw' {
  const text: string;
  export default text;
}

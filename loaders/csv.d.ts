/** A CSV file's text, put in by esbuild's text loader when the reader is bundled. */
declare module "*.csv" {
  const text: string;
  export default text;
}

/** What other rooms may use of printing. */
export { renderPdf, type Template } from './render-pdf.ts'

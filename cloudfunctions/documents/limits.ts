/** Largest size of a Word file's text parts once they are unpacked, without pictures. */
export const UNZIPPED_BYTES_MAX = 50 * 1024 * 1024
/** Files inside a Word file. */
export const ZIP_PARTS_MAX = 2_000
/** Opening and closing tags of a page, or of the parts of a Word file; the reading time grows with them. A long law in Word has some 100,000. */
export const TAGS_MAX = 400_000
/** Paragraphs of a Word file: twenty times as many as a long law has. */
export const PARAGRAPHS_MAX = 20_000
/** Depth of nested elements. Pages of old editors leave hundreds open. */
export const DEPTH_MAX = 2_000
/** Length of the text with which Word numbers one paragraph: 第%1条. */
export const NUMBER_WORDS_MAX = 100
export const PDF_PAGES_MAX = 300
/** Largest size of a PDF's streams once they are inflated, without its pictures. */
export const INFLATED_BYTES_MAX = 60 * 1024 * 1024
/** How much of that may be operators. 300 pages of dense text have some 6 MB. */
export const OPERATOR_BYTES_MAX = 8 * 1024 * 1024
/** Codes that the font maps of a PDF name together: as many as thirty fonts that map all of Unicode's first plane. */
export const FONT_CODES_MAX = 2_000_000
/** Reading a file stops after this time; the function itself may run longer. */
export const READING_MS_MAX = 8_000
/** Heap of the thread that reads a PDF, and how much the whole process may grow meanwhile; the function has 512 MB. */
export const READING_HEAP_MB = 192
export const READING_MEMORY_BYTES = 288 * 1024 * 1024

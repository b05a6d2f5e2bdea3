/** What a Word file may hold once it is unpacked: its text with all its formats, without pictures. */
export const UNZIPPED_BYTES_MAX = 50 * 1024 * 1024
/** Files inside a Word file. */
export const ZIP_PARTS_MAX = 2_000
/** Opening and closing tags of a page, or of the parts of a Word file: what a reader's time grows with. A long law in Word has some 100,000. */
export const TAGS_MAX = 400_000
/** Paragraphs of a Word file: twenty times a long law. */
export const PARAGRAPHS_MAX = 20_000
/** Elements inside elements: pages of old editors leave hundreds open. */
export const DEPTH_MAX = 2_000
/** Words with which Word numbers one paragraph: 第%1条. */
export const NUMBER_WORDS_MAX = 100
export const PDF_PAGES_MAX = 300
/** What the streams of a PDF may hold once they are inflated, all but its pictures. */
export const INFLATED_BYTES_MAX = 60 * 1024 * 1024
/** How much of it may be operators: 300 pages of dense text have some 6 MB. */
export const OPERATOR_BYTES_MAX = 8 * 1024 * 1024
/** Codes that the maps of its fonts name together: thirty fonts that map all of Unicode's first plane. */
export const FONT_CODES_MAX = 2_000_000
/** After this long a file is given up; the function itself may run longer. */
export const READING_MS_MAX = 8_000
/** What the objects of whoever reads a PDF may take, and the whole process in that time: the function has 512 MB. */
export const READING_HEAP_MB = 192
export const READING_MEMORY_BYTES = 288 * 1024 * 1024

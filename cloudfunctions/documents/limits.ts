/** What a Word file may hold once it is unpacked: its text with all its formats, without pictures. */
export const UNZIPPED_BYTES_MAX = 50 * 1024 * 1024
/** Files inside a Word file. */
export const ZIP_PARTS_MAX = 2_000
export const PDF_PAGES_MAX = 300
/** After this long a file is given up between two pages; the function itself may run longer. */
export const READING_MS_MAX = 30_000

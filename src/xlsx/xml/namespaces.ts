/* Names of ECMA-376 that many parts of a workbook file begin with. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** SpreadsheetML, part 1, 18. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** References from one part to another, and the types of relationships; those read are compared by their last word (strict files differ). */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Open packaging, part 2: followed by «/relationships» or «/content-types». */
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

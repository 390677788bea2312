/**
 * Functions newer than the file format: files keep them with the prefix _xlfn. and people never see it
 * ([MS-XLSX] 2.2.2 future-function-list). The ones that a plan's formulas may use; others pass unchanged.
 */
const FUTURE_FUNCTIONS = new Set(
  (
    "ACOT AGGREGATE ARABIC BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BYCOL BYROW CHISQ.DIST " +
    "CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS CONCAT CONFIDENCE.NORM CONFIDENCE.T " +
    "COVARIANCE.P COVARIANCE.S DAYS DROP EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.TEST FORMULATEXT GAMMA.DIST " +
    "HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL " +
    "NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE " +
    "SCAN SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T " +
    "T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK " +
    "WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** These two carry a second prefix. */
const SHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

const STRING_OR_CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])[A-Z][A-Z0-9.]*(?=\()/giu;
const STRING_OR_PREFIX = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:_xlfn\.)?_xlws\.|_xlfn\.|_xlpm\./gu;

/** A formula with "=" as people and Office.js write it -> as a file keeps it. */
export function toFileFormula(formula: string): string {
  return formula.replace(/^=/u, "").replace(STRING_OR_CALL, (token) => {
    const name = token.toUpperCase();
    if (FUTURE_FUNCTIONS.has(name)) return `_xlfn.${token}`;
    return SHEET_FUNCTIONS.has(name) ? `_xlfn._xlws.${token}` : token;
  });
}

/** The inverse: a formula of a file -> with "=" and without prefixes. */
export function fromFileFormula(formula: string): string {
  const shown = formula.replace(STRING_OR_PREFIX, (token) => (token.startsWith("_xl") ? "" : token));
  return `=${shown}`;
}

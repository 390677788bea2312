export const ERRORS_EN = {
  "error.title": "It did not work.",
  "error.details": "Details for a specialist",
  "error.unchanged": "The workbook was not changed.",
  "error.journal": "What was written stands in the journal and can be taken back from there.",
  "error.AccessDenied":
    "Excel refused the write: the sheet or workbook is protected. Remove the protection on the Review tab and try again.",
  "error.InvalidOperationInCellEditMode":
    "Excel is busy with a cell. Finish typing (Enter or Esc) and try again.",
  "error.RequestPayloadSizeLimitExceeded":
    "Too much data at once. Close sheets you do not need or split the workbook and try again.",
  "error.ResponsePayloadSizeLimitExceeded":
    "The sheet is too large to be read at once. Delete empty formatting below the table and try again.",
  "error.RangeExceedsLimit":
    "The area is too large. Delete empty formatting below and right of the table and try again.",
  "error.OperationCellsExceedLimit": "Too many cells are touched. Fix the findings rule by rule.",
  "error.FilteredRangeConflict": "A filter on the sheet is in the way. Clear the filter and try again.",
  "error.MergedRangeConflict": "Merged cells are in the way. Unmerge them and try again.",
  "error.PivotTableRangeConflict": "A pivot table stands here. Write to another sheet.",
  "error.InsertDeleteConflict": "Somebody else has just inserted or deleted rows of this sheet. Try again.",
  "error.NonBlankCellOffSheet":
    "Rows cannot be moved down: there is data at the bottom of the sheet. Make room and try again.",
  "error.FormulaLengthExceedsLimit":
    "The formula is longer than Excel allows. Use fewer sources and try again.",
  "error.ItemNotFound": "A sheet or cell vanished during the work. Read the workbook again and retry.",
  "error.ItemAlreadyExists": "A sheet of this name exists already. Rename it and try again.",
  "error.InvalidArgument":
    "Excel did not understand what to write. Read the workbook again and retry; if that does not help, send the details to the developers.",
  "error.InvalidReference":
    "The address is no longer right: the sheet changed. Read the workbook again and retry.",
  "error.InvalidSelection": "The selection moved to another workbook. Click the plan sheet and try again.",
  "error.InactiveWorkbook": "Another workbook is open. Go back to the workbook with the plan and try again.",
  "error.UnsupportedSheet":
    "This sheet is no table (a chart or a macro). Go to the plan sheet and try again.",
  "error.UnsupportedOperation":
    "This version of Excel cannot do that. Update Excel or check with the command quality-plan check.",
  "error.ApiNotFound":
    "This version of Excel cannot do that. Update Excel or check with the command quality-plan check.",
  "error.NotImplemented":
    "This version of Excel cannot do that. Update Excel or check with the command quality-plan check.",
  "error.ActivityLimitReached": "Excel asks to wait: too many calls in a row. Wait a minute and try again.",
  "error.MemoryLimitReached": "Excel is out of memory. Close other workbooks and try again.",
  "error.RequestAborted": "The connection to Excel broke. Try again.",
  "error.Conflict": "Somebody else is editing the workbook at the same time. Try again.",
  "error.UndoNotSupported": "This version of Excel cannot undo such a write. Use the Take back button.",
  "error.HostRestartNeeded": "Excel must be restarted. Save the workbook, close Excel and open it again.",
  "error.GeneralException":
    "Excel refused without a reason. Try again; if that does not help, close and open the workbook.",
  "error.protectedSheet":
    "The sheet “{sheet}” is protected, the change was not made. Choose an unlocked cell or remove the protection in Excel.",
  "error.unknown":
    "The work stopped for an unknown reason. Try again; if that does not help, send the details to the developers.",
  "file.notWorkbook": "“{name}” is no Excel workbook. Open the file in Excel and save it as .xlsx.",
  "file.encrypted":
    "“{name}” is locked with a password. Open it in Excel, remove the password and save it as .xlsx.",
  "file.oldXls": "“{name}” is in the old .xls format. Open it in Excel and save it as .xlsx.",
  "file.openDocument": "“{name}” is in .ods format. Open it and save it as .xlsx.",
  "file.word": "“{name}” is a Word document. Copy the plan table into Excel and save it as .xlsx.",
  "file.pdf": "“{name}” is a PDF. Bring the plan table into Excel and save it as .xlsx.",
  "file.csv": "“{name}” is text with separators. Open it in Excel and save it as .xlsx.",
  "file.binaryWorkbook": "“{name}” is in .xlsb format. Open it in Excel and save it as .xlsx.",
  "file.truncated":
    "“{name}” is damaged or was not downloaded fully. Get the file again, or open it in Excel with repair and save it as .xlsx.",
  "file.tooLarge": "“{name}” is too large. Delete sheets you do not need and save it as .xlsx.",
  "file.sheetTooLarge":
    "The sheet “{sheet}” is too large: it fills {area}. Delete everything to the right of the table and below it and try again.",
  "file.empty": "“{name}” is an empty file. Check whether the right file was chosen.",
  "file.missing": "There is no file “{name}”. Check the name and the folder.",
  "file.noSheet": "There is no sheet “{sheet}” in the workbook. The sheets are: {sheets}.",
} as const;

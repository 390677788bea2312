import { CutOffNotice } from "./cut-off-notice";
import { RecognisedTables } from "./recognised-tables";
import { Welcome } from "./welcome";

/** What the open workbook holds, what was cut off in it, and the placemat of the first run. */
export default function WorkbookState() {
  return (
    <>
      <Welcome />
      <CutOffNotice />
      <RecognisedTables />
    </>
  );
}

import { deflateSync } from "node:zlib";
import { crc32 } from "../../../src/xlsx/zip/crc32";
import { zipOf } from "./zip";
import { MAIN, OFFICE, PACKAGE } from "../../../src/xlsx/xml/namespaces";

/**
 * A workbook in which every feature stands that a careless writer loses. Sheets: «Данные» (most features),
 * «Защита 1» and «Защита true» (protection spelt both ways), «Сводная» (pivot table), «Скрытый», «Невидимый».
 */
export function richWorkbook(): Uint8Array {
  return zipOf({
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships(OFFICE, [["officeDocument", "xl/workbook.xml"]]),
    "docProps/custom.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": relationships(OFFICE, [
      ...SHEETS.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["calcChain", "calcChain.xml"],
      ["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["customXml", "../customXml/item1.xml"],
    ]),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": SHARED_STRINGS,
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/><c r="C3" i="1"/><c r="C4" i="1"/></calcChain>`,
    ...dataSheet(),
    "xl/worksheets/sheet2.xml": protectedSheet('sheet="1" objects="1" password="CC1A"'),
    "xl/worksheets/sheet3.xml": protectedSheet('sheet="true" formatCells="false" selectLockedCells="true"'),
    ...pivotSheet(),
    "xl/worksheets/sheet5.xml": plainSheet("скрытое"),
    "xl/worksheets/sheet6.xml": plainSheet("невидимое"),
    "customXml/item1.xml": `<?xml version="1.0"?><письмо xmlns="urn:чужое"><дата>2026-01-01</дата></письмо>`,
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 0, 2, 0, 255, 254]),
  });
}

export const SHEETS = ["Данные", "Защита 1", "Защита true", "Сводная", "Скрытый", "Невидимый"] as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

function contentTypes(): string {
  const overrides: readonly (readonly [string, string])[] = [
    ["xl/workbook.xml", `${KIND}.sheet.main+xml`],
    ...SHEETS.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, `${KIND}.worksheet+xml`] as const),
    ["xl/styles.xml", `${KIND}.styles+xml`],
    ["xl/sharedStrings.xml", `${KIND}.sharedStrings+xml`],
    ["xl/calcChain.xml", `${KIND}.calcChain+xml`],
    ["xl/tables/table1.xml", `${KIND}.table+xml`],
    ["xl/comments1.xml", `${KIND}.comments+xml`],
    ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
    ["xl/pivotCache/pivotCacheDefinition1.xml", `${KIND}.pivotCacheDefinition+xml`],
    ["xl/pivotCache/pivotCacheRecords1.xml", `${KIND}.pivotCacheRecords+xml`],
    ["xl/pivotTables/pivotTable1.xml", `${KIND}.pivotTable+xml`],
  ];
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
    `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
    `<Default Extension="bin" ContentType="${KIND}.printerSettings"/>` +
    overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("") +
    `</Types>`
  );
}

const WORKBOOK =
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl"/><workbookPr codeName="Книга"/>` +
  `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="0"/></bookViews><sheets>` +
  SHEETS.map((name, i) => {
    const state = i === 4 ? ' state="hidden"' : i === 5 ? ' state="veryHidden"' : "";
    return `<sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  }).join("") +
  `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Данные!$1:$1</definedName>` +
  `<definedName name="Список" comment="для проверки">Данные!$A$2:$A$4</definedName></definedNames>` +
  `<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="7" r:id="rId10"/></pivotCaches>` +
  `<extLst><ext uri="{чужое}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`;

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; балла&quot;"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><i/><u/><sz val="14"/><color rgb="FFFF0000"/><name val="Arial"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF00B0F0"/></stop></gradientFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="double"><color auto="1"/></left><right/><top/><bottom/><diagonal style="thin"><color auto="1"/></diagonal></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="170" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" textRotation="45" wrapText="1"/></xf>` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0" hidden="1"/></xf>` +
  `<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Обычный" xfId="0" builtinId="0"/></cellStyles>` +
  `<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const SHARED_STRINGS =
  `${HEAD}<sst xmlns="${MAIN}" count="6" uniqueCount="5"><si><t>Школа</t></si><si><t>Балл</t></si><si><t xml:space="preserve">Вдвое </t></si>` +
  `<si><r><rPr><b/><sz val="11"/></rPr><t>Жирный</t></r><r><t xml:space="preserve"> и нет</t></r><rPh sb="0" eb="1"><t>чтение</t></rPh></si><si><t>Строка&#10;вторая_x000D_</t></si></sst>`;

/** The sheet with nearly everything, and the parts that hang on it. */
function dataSheet(): Record<string, string | Uint8Array> {
  return {
    "xl/worksheets/sheet1.xml":
      `${HEAD}<!-- чужой комментарий --><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
      `<sheetPr codeName="Лист1"><tabColor rgb="FF92D050"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F8"/>` +
      `<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="24.5" customWidth="1"/><col min="5" max="5" width="9" hidden="1" outlineLevel="1"/></cols><sheetData>` +
      `<row r="1" spans="1:4" s="1" customFormat="1" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row>` +
      `<row r="2" spans="1:4"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>4.5</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2+$B$2</f><v>13.5</v></c><c r="D2" t="d" s="3"><v>2026-05-01</v></c></row>` +
      `<row r="3" spans="1:4" outlineLevel="1"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>3</v></c><c r="C3"><f t="shared" si="0"/><v>10.5</v></c></row>` +
      `<row r="4" spans="1:4" outlineLevel="1" hidden="1"><c r="A4" t="inlineStr"><is><t>Внутри</t></is></c><c r="B4"><v>2</v></c><c r="C4"><f t="shared" si="0"/><v>8.5</v></c></row>` +
      `<row r="5"><c r="A5" t="str"><f>"Итого: "&amp;SUM(B2:B4)</f><v>Итого: 9.5</v></c><c r="B5"><f>SUBTOTAL(109,B2:B4)</f><v>9.5</v></c></row>` +
      `<row r="7"><c r="A7"><f t="array" ref="A7:B7">B2:C2*1</f><v>4.5</v></c><c r="B7"><v>13.5</v></c><c r="C7" t="e"><v>#DIV/0!</v></c><c r="D7" t="b"><v>0</v></c></row>` +
      `<row r="8"><c r="A8"/><c r="F8" s="1"/></row></sheetData>` +
      `<autoFilter ref="A1:C4"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="2"/></customFilters></filterColumn></autoFilter>` +
      `<mergeCells count="1"><mergeCell ref="D3:E4"/></mergeCells>` +
      `<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>3</formula></cfRule><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>` +
      `<conditionalFormatting sqref="C2:C4"><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule><cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>` +
      `<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" errorTitle="Балл" sqref="B2:B4"><formula1>0</formula1><formula2>5</formula2></dataValidation></dataValidations>` +
      `<hyperlinks><hyperlink ref="A2" r:id="rId5" tooltip="сайт"/><hyperlink ref="A3" location="Сводная!A1"/></hyperlinks>` +
      `<printOptions horizontalCentered="1"/><pageMargins left="0.25" right="0.25" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
      `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId6"/><headerFooter><oddFooter>&amp;CСтр. &amp;P</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>` +
      `<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>` +
      `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="9" id="{00000000-0001-0000-0000-000000000001}"><xm:f>A2="x"</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>A2:A4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(OFFICE, [
      ["drawing", "../drawings/drawing1.xml"],
      ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["table", "../tables/table1.xml"],
      ["comments", "../comments1.xml"],
      ["hyperlink", 'https://example.org/?a=1&amp;b=2" TargetMode="External'],
      ["printerSettings", "../printerSettings/printerSettings1.bin"],
    ]),
    "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="3" name="Баллы" displayName="Баллы" ref="A1:C5" totalsRowCount="1"><autoFilter ref="A1:C4"/><tableColumns count="3"><tableColumn id="1" name="Школа" totalsRowLabel="Итого"/><tableColumn id="2" name="Балл" totalsRowFunction="sum"/><tableColumn id="3" name="Вдвое "/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>Методист</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Проверить</t></r></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025" o:spt="202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 1, 2, 5, 15, 5, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
    "xl/drawings/drawing1.xml": drawing(),
    "xl/drawings/_rels/drawing1.xml.rels": relationships(OFFICE, [
      ["chart", "../charts/chart1.xml"],
      ["image", "../media/image1.png"],
    ]),
    "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Данные!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
    "xl/media/image1.png": png(),
  };
}

function drawing(): string {
  const place = (column: number): string =>
    `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:to><xdr:col>${column + 3}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`;
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor>${place(0)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Диаграмма"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>` +
    `<xdr:twoCellAnchor>${place(4)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Герб"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`
  );
}

function protectedSheet(attributes: string): string {
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Форма</t></is></c><c r="B1" s="2" t="inlineStr"><is><t>поле</t></is></c></row></sheetData>` +
    `<sheetProtection ${attributes}/></worksheet>`
  );
}

function pivotSheet(): Record<string, string> {
  return {
    "xl/worksheets/sheet4.xml":
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>заметка</t></is></c></row>` +
      `<row r="3"><c r="A3" t="inlineStr"><is><t>Названия строк</t></is></c><c r="B3" t="inlineStr"><is><t>Сумма по полю Балл</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>Жирный и нет</t></is></c><c r="B4"><v>4.5</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>Общий итог</t></is></c><c r="B5"><v>4.5</v></c></row></sheetData></worksheet>`,
    "xl/worksheets/_rels/sheet4.xml.rels": relationships(OFFICE, [
      ["pivotTable", "../pivotTables/pivotTable1.xml"],
    ]),
    "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="СводнаяТаблица1" cacheId="7" dataOnRows="0" applyNumberFormats="0" dataCaption="Значения"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Сумма по полю Балл" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships(OFFICE, [
      ["pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"],
    ]),
    "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Данные"/></cacheSource><cacheFields count="2"><cacheField name="Школа" numFmtId="0"><sharedItems count="1"><s v="Жирный и нет"/></sharedItems></cacheField><cacheField name="Балл" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="4.5" maxValue="4.5"/></cacheField></cacheFields></pivotCacheDefinition>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relationships(OFFICE, [
      ["pivotCacheRecords", "pivotCacheRecords1.xml"],
    ]),
    "xl/pivotCache/pivotCacheRecords1.xml": `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="4.5"/></r></pivotCacheRecords>`,
  };
}

function plainSheet(text: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;
}

function relationships(base: string, items: readonly (readonly [string, string])[]): string {
  const list = items.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${base}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

/** A red pixel. */
function png(): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixel = deflateSync(Buffer.from([0, 255, 0, 0]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", pixel),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

import { makeTemplates } from "../../src/jobs/make-templates";
import { rollUp, type PickedFile } from "../../src/jobs/roll-up";
import { openWorkbook } from "../../src/xlsx";
import { bookOf } from "../faults/books";
import { openSample } from "./support";

const file = (name: string, bytes: Uint8Array): PickedFile => ({ name, bytes: () => Promise.resolve(bytes) });

async function template(municipality: string): Promise<Uint8Array> {
  const port = await openSample("regional-plan.xlsx");
  const { edits } = await makeTemplates(port, { municipalities: [municipality], today: "2025-09-01" });
  await port.apply({ title: "Шаблон", edits });
  return port.save();
}

async function rolled(files: readonly PickedFile[]) {
  const port = await openSample("regional-plan.xlsx");
  const result = await rollUp(port, { files, open: openWorkbook, explain: ({ code }) => code });
  return { port, ...result };
}

const sample = async (): Promise<Uint8Array> => (await openSample("municipal-plan.xlsx")).save();

describe("the roll-up", () => {
  it("counts a measure only with its deadline and responsible", async () => {
    const { report } = await rolled([file("Озёрный.xlsx", await template("Озёрный городской округ"))]);
    const empty = report.result.missing.filter(({ plan }) => plan.municipality === "Озёрный городской округ");
    expect(empty).toHaveLength(8);
    expect(new Set(empty.map(({ reason }) => reason))).toEqual(new Set(["empty"]));
  });

  it("matches a plan of other words and numbers and finds its gaps and late rows", async () => {
    const { report } = await rolled([file("Озёрный.xlsx", await sample())]);
    expect(report.result.plans).toHaveLength(1);
    const { late, missing, foreign } = report.result;
    expect({ late: late.length, missing: missing.length, foreign: foreign.length }).toEqual({
      late: 1,
      missing: 3,
      foreign: 0,
    });
  });

  it("lists a foreign file with its reason and goes on", async () => {
    const pdf = new TextEncoder().encode("%PDF-1.4 письмо");
    const { report } = await rolled([file("письмо.pdf", pdf), file("Озёрный.xlsx", await sample())]);
    expect(report.failed.map(({ file: name, code }) => [name, code])).toEqual([["письмо.pdf", "pdf"]]);
    expect(report.result.plans).toHaveLength(1);
  });

  it("lists a file that was cut off in the middle and goes on", async () => {
    const whole = await sample();
    const files = [file("Обрывок.xlsx", whole.slice(0, 3000)), file("Озёрный.xlsx", whole)];
    const { report } = await rolled(files);
    expect(report.failed.map(({ file: name }) => name)).toEqual(["Обрывок.xlsx"]);
    expect(report.result.plans).toHaveLength(1);
  });

  it("takes the regional plan that stands beside a template for nobody's plan", async () => {
    const { report } = await rolled([file("Книга.xlsx", await template("Озёрный городской округ"))]);
    expect(report.result.plans.map(({ plan }) => plan.municipality)).toEqual(["Озёрный городской округ"]);
    const only = await rolled([file("Регион.xlsx", await (await openSample("regional-plan.xlsx")).save())]);
    expect(only.report.failed.map(({ code }) => code)).toEqual(["noPlan"]);
  });

  it("tells of every file and stops between two of them", async () => {
    const port = await openSample("regional-plan.xlsx");
    const bytes = await sample();
    const files = ["Первый.xlsx", "Второй.xlsx", "Третий.xlsx"].map((name) => file(name, bytes));
    const cancel = new AbortController();
    const told: string[] = [];
    const onProgress = ({ sheet }: { sheet: string }): void => {
      told.push(sheet);
      if (sheet === "Второй.xlsx") cancel.abort();
    };
    const choice = { files, open: openWorkbook, explain: () => "" };
    await expect(rollUp(port, choice, { signal: cancel.signal, onProgress })).rejects.toThrow();
    expect(told).toEqual(["Первый.xlsx", "Второй.xlsx"]);
  });

  it("sees rows copied from another municipality", async () => {
    const [plan] = await (await openSample("municipal-plan.xlsx")).read({ detail: "values" });
    const renamed = (plan?.values ?? []).map((cells) =>
      cells.map((value) => (typeof value === "string" ? value.replace("Лугов", "Горн") : value)),
    );
    const files = [file("Первый.xlsx", await sample()), file("Второй.xlsx", bookOf(renamed, []))];
    const { report } = await rolled(files);
    const copied = report.result.copied.filter(
      ({ plan }) => plan.municipality === "Горный муниципальный округ",
    );
    expect(copied.length).toBeGreaterThan(3);
    expect(copied.every(({ from }) => from === "Луговой муниципальный округ")).toBe(true);
  });

  it("sees a section copied as a whole and the foreign organisation left in it", async () => {
    const planOf = (name: string) => {
      const rows = [
        [
          "1.1",
          "Семинар «Читательская грамотность на уроке химии»",
          "Март 2026",
          "Методический центр",
          "Протокол",
        ],
        [
          "1.2",
          "Конкурс методических разработок молодых педагогов",
          "Май 2026",
          "Озёрная методическая служба",
          "Приказ",
        ],
        [
          "1.3",
          "Неделя открытых уроков учителей начальных классов",
          "Июнь 2026",
          "Методический центр",
          "Справка",
        ],
      ];
      const header = ["№", "Мероприятие", "Срок", "Ответственный", "Результат"];
      return bookOf([[`План мероприятий, ${name}`], header, ["1. Развитие педагогов"], ...rows], []);
    };
    const names = ["Озёрный муниципальный район", "Лесной муниципальный район"];
    const { report, edits } = await rolled(names.map((name) => file(`${name}.xlsx`, planOf(name))));
    const sections = report.result.copiedSections.map(({ plan, from, copied, rows, foreign }) => ({
      pair: [plan.municipality, from.plan.municipality],
      share: [copied, rows],
      left: foreign.map(({ row, name }) => [row.responsibleText, name]),
    }));
    expect(sections).toEqual([
      { pair: [names[1], names[0]], share: [3, 3], left: [["Озёрная методическая служба", names[0]]] },
    ]);
    const gaps = edits.flatMap((edit) =>
      edit.kind === "addSheet" && edit.sheet.role === "rollup:gaps" ? [edit.sheet] : [],
    );
    const kinds = gaps.flatMap(({ cells }) =>
      cells.map(([kind]) => (kind?.kind === "text" ? kind.text : "")),
    );
    expect(kinds.filter((kind) => kind === "Раздел скопирован")).toHaveLength(1);
  });

  it("makes sheets that are printed one page wide and taken back whole", async () => {
    const { port, edits } = await rolled([file("Озёрный.xlsx", await sample())]);
    const sheets = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));
    expect(sheets.slice(0, 3).map(({ name }) => name)).toEqual([
      "Свод планов",
      "Матрица охвата",
      "Пробелы и опоздания",
    ]);
    for (const { pageSetup } of sheets)
      expect(pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1 });
    const { groupId, applied } = await port.apply({ title: "Свод", edits });
    expect(applied).toBe(sheets.length);
    expect((await port.takeBack(groupId ?? "")).skipped).toEqual([]);
  });

  it("stops when it is cancelled", async () => {
    const port = await openSample("regional-plan.xlsx");
    const files = [file("Озёрный.xlsx", await sample())];
    const choice = { files, open: openWorkbook, explain: () => "" };
    await expect(rollUp(port, choice, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

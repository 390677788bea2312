import fc from "fast-check";
import { dateFromSerial, deadlineFromDate, type Deadline } from ".";
import { addDays, dayNumber, isoFromDayNumber, nthWeekday, weekdayOf } from "./calendar";

const short = ({ kind, start, end, certain }: Deadline): string =>
  `${kind} ${start ?? ""}..${end ?? ""}${certain ? "" : " ?"}`;

describe("serials", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, null],
    [61, "1900-03-01"],
    [44927, "2023-01-01"],
    [44927.75, "2023-01-01"],
    [-1, null],
    [0, null],
    [2958466, null],
    [Number.NaN, null],
  ])("%d is %s", (serial, date) => expect(dateFromSerial(serial)).toBe(date));

  test("the 1904 system counts from its own day", () => {
    expect(dateFromSerial(0, true)).toBe("1904-01-01");
    expect(dateFromSerial(43465, true)).toBe("2023-01-01");
  });
});

describe("date cells", () => {
  test.each<[number | string, string, string, string]>([
    [44927, "dd.mm.yyyy", "01.01.2023", "date 2023-01-01..2023-01-01"],
    [44927, "mmmm yyyy", "Январь 2023", "month 2023-01-01..2023-01-31"],
    [44970, "[$-419]mmm\\.yy;@", "фев.23", "month 2023-02-01..2023-02-28"],
    [44927, "yyyy", "2023", "year 2023-01-01..2023-12-31"],
    [44105, '"до "dd.mm.yyyy', "до 01.10.2020", "openStart ..2020-10-01"],
    [44927, 'dd mmmm yyyy "г."', "01 января 2023 г.", "date 2023-01-01..2023-01-01"],
    [44927, "ДД.ММ.ГГГГ", "01.01.2023", "date 2023-01-01..2023-01-01"],
    [44927, "m/d/yy", "1/1/23", "date 2023-01-01..2023-01-01"],
    [44927, "dd.mm.yyyy", "########", "date 2023-01-01..2023-01-01"],
    [44927, "dd.mm.yyyy", "", "date 2023-01-01..2023-01-01"],
    [2023, '0 "г."', "2023 г.", "year 2023-01-01..2023-12-31"],
    [2023, "General", "2023", "year 2023-01-01..2023-12-31"],
    [45020, "d.m", "4.4", "date .. ?"],
    [45020, "mmmm", "апрель", "month .. ?"],
    ["2023-09-01", "dd.mm.yyyy", "01.09.2023", "date 2023-09-01..2023-09-01"],
    ["2023-09-01T00:00:00.000Z", "mmmm yyyy", "Сентябрь 2023", "month 2023-09-01..2023-09-30"],
    ["2023-09-01", "General", "", "date 2023-09-01..2023-09-01"],
    [0, "dd.mm.yyyy", "00.01.1900", "none .. ?"],
    [12, "0%", "1200%", "none .. ?"],
  ])("%j as %j shown %j is %s", (value, format, text, expected) => {
    expect(short(deadlineFromDate(value, format, text))).toBe(expected);
  });

  test("the plan period gives the year that the format hides", () => {
    const period = { start: "2023-09-01", end: "2024-08-31" };
    expect(short(deadlineFromDate(45020, "mmmm", "апрель", { period }))).toBe("month 2024-04-01..2024-04-30");
  });

  test("the 1904 system moves the date", () => {
    const deadline = deadlineFromDate(43465, "dd.mm.yyyy", "01.01.2023", { date1904: true });
    expect(deadline.start).toBe("2023-01-01");
  });
});

describe("calendar", () => {
  test("day numbers and dates are each other's inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: -25000, max: 100000 }), (days) => {
        const iso = isoFromDayNumber(days);
        expect(dayNumber(iso)).toBe(days);
        expect(iso).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
        expect(weekdayOf(iso)).toBe(new Date(days * 86_400_000).getUTCDay() || 7);
      }),
    );
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  });

  test("a month has five Fridays or four", () => {
    expect(nthWeekday(2023, 9, 5, 5)).toBe("2023-09-29");
    expect(nthWeekday(2023, 10, 5, 5)).toBeNull();
    expect(nthWeekday(2023, 10, 5, -1)).toBe("2023-10-27");
  });
});
